"""Rooms and equipment: what is lent, what is asked for, who has it, day by day."""

from __future__ import annotations

from datetime import date

from ssi_core.domain.loans import TAKEN
from ssi_core.live import means_state
from ssi_core.live.boards import View, board
from ssi_core.live.means_state import TABLES, speaking
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, people, programme, structures


@board("means", *TABLES, mine=speaking)
def catalogue(view: View) -> str:
    """For those who take part."""
    if not view.takes_part():
        return render("means_closed.html")
    return render(
        "means.html",
        view=view,
        edition=editions.current(view.cursor),
        state=means_state.read(view),
        members=structures.all_known(view.cursor),
        people=people.all_known(view.cursor),
        taken=TAKEN,
    )


@board("activity_means", *TABLES, mine=speaking)
def activity_means(view: View) -> str:
    """What the activity of the parameter `id` has and asks for, and the form that asks."""
    shown = programme.find(view.cursor, view.params.get("id", ""))
    if shown is None or not view.takes_part() or shown.state == "cancelled":
        return ""
    state = means_state.read(view)
    mine = [each for each in state.loans if each.activity_id == shown.id]
    return render(
        "activity_means.html", view=view, activity=shown, state=state, mine=mine, people=people.all_known(view.cursor)
    )


@board("means_day", *TABLES)
def means_day(view: View) -> str:
    """What goes out and comes back on the day of the parameter `day`, to print."""
    if not view.takes_part():
        return render("means_closed.html")
    try:
        day = date.fromisoformat(view.params.get("day", ""))
    except ValueError:
        return render("means_closed.html")
    state = means_state.read(view)
    return render(
        "means_day.html",
        day=day,
        state=state,
        loans=[
            each for each in state.loans if each.state in TAKEN and each.starts.date() <= day <= each.ends.date()
        ],
    )
