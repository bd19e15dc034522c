"""Needs: speakers, volunteers, money; what is still missing first."""

from __future__ import annotations

from ssi_core.live import needs_state
from ssi_core.live.boards import View, board
from ssi_core.live.needs_state import TABLES, mine
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, programme, structures

VIEWS = ("intervenants", "benevoles", "financements")


@board("needs", *TABLES, mine=mine)
def needs(view: View) -> str:
    """For those who take part; the parameter `vue` is one of VIEWS."""
    if not view.takes_part():
        return render("needs_closed.html")
    asked = view.params.get("vue", "")
    return render(
        "needs.html",
        view=view,
        edition=editions.current(view.cursor),
        shown=asked if asked in VIEWS else VIEWS[0],
        state=needs_state.read(view),
        members=structures.all_known(view.cursor),
    )


@board("activity_needs", *TABLES, mine=mine)
def activity_needs(view: View) -> str:
    """What the activity of the parameter `id` needs, and the form that says so."""
    activity = programme.find(view.cursor, view.params.get("id", ""))
    if activity is None or not view.takes_part() or activity.state == "cancelled":
        return ""
    state = needs_state.read(view)
    return render(
        "activity_needs.html",
        view=view,
        activity=activity,
        state=state,
        needs=[each for each in state.needs if each.activity_id == activity.id],
        shifts=[each for each in state.shifts if each.activity_id == activity.id],
    )
