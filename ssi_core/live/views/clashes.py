"""The strongest clashes, for the whole room."""

from __future__ import annotations

from ssi_core.live.boards import View
from ssi_core.live.clashing import Reading
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import editions, occasions

MOST = 6


@room_view("clashes", "Les chevauchements", 30, *occasions.TABLES)
def clashes(view: View) -> str:
    """The few that matter most, with their first reason."""
    edition = editions.current(view.cursor)
    if edition is None:
        return ""
    reading = Reading(view, edition)
    found = reading.clashes()
    return render(
        "clashes_room.html",
        shown=[reading.shown(each) for each in found[:MOST]],
        number=len(found),
        total=sum(each.strength for each in found),
    )
