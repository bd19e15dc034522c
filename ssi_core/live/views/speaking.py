"""The tour de table: who speaks, for how long still, who comes next, who has not been heard."""

from __future__ import annotations

from ssi_core.live import speaking as shown_rounds
from ssi_core.live.boards import View
from ssi_core.live.boards.plenary import plenary_shown
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import speaking


@room_view("speaking", "Le tour de table", 60, *shown_rounds.TABLES, "plenary")
def tour_de_table(view: View) -> str:
    """The one that goes on, else the last one."""
    plenary = plenary_shown(view)
    found = speaking.latest(view.cursor, plenary.id) if plenary else None
    return render("view_speaking.html", shown=shown_rounds.shown(view.cursor, found)) if found else ""
