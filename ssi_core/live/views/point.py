"""The current point of the agenda, and what is written under it."""

from __future__ import annotations

from ssi_core.domain import clock
from ssi_core.live.boards import View
from ssi_core.live.boards.plenary import TABLES, plenary_shown
from ssi_core.live.points import course
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view

LINES_SHOWN = 7


@room_view("point", "Le point en cours", 10, *TABLES)
def point(view: View) -> str:
    """The last lines; what comes next."""
    shown = plenary_shown(view)
    if shown is None:
        return ""
    whole = course(view, shown)
    return render(
        "view_point.html",
        course=whole,
        shown_lines=whole.current.lines[-LINES_SHOWN:] if whole.current else (),
        today=clock.today().date(),
    )
