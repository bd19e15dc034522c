"""The remote control: what the facilitator does with one thumb while people look at the projector."""

from __future__ import annotations

from ssi_core.live import showing, voting
from ssi_core.live import speaking as shown_rounds
from ssi_core.live.boards import View, board
from ssi_core.live.boards.plenary import TABLES, plenary_shown
from ssi_core.live.points import course
from ssi_core.live.rendering import render
from ssi_core.store.queries import plenaries, screen, speaking, votes


@board("remote", *TABLES, *voting.TABLES, *shown_rounds.TABLES, *showing.TABLES)
def remote(view: View) -> str:
    """For the facilitator alone."""
    if not view.facilitates():
        return render("remote_closed.html")
    plenary = plenary_shown(view)
    if plenary is None or plenary.state != "open":
        return render("remote_none.html", plenary=plenary)
    vote = votes.open_one(view.cursor, plenary.id)
    found = speaking.open_one(view.cursor, plenary.id)
    prepared = [each for each in votes.of_plenary(view.cursor, plenary.id) if each.state == "prepared"]
    return render(
        "remote.html",
        course=course(view, plenary),
        present=plenaries.present(view.cursor, plenary.id),
        now=showing.projected(view, plenary),
        offered=showing.offered(),
        item_views=screen.view_of_items(view.cursor),
        shown=voting.shown(view.cursor, vote) if vote else None,
        prepared=prepared,
        round=shown_rounds.shown(view.cursor, found) if found else None,
    )
