"""The vote that is open; the result of the last one."""

from __future__ import annotations

from ssi_core.domain.voting.methods import grades
from ssi_core.live import voting
from ssi_core.live.boards import View
from ssi_core.live.boards.plenary import plenary_shown
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import votes


@room_view("vote", "Le vote en cours", 40, *voting.TABLES, "plenary")
def open_vote(view: View) -> str:
    """What is voted on, how, and how many have voted; never for what."""
    plenary = plenary_shown(view)
    vote = votes.open_one(view.cursor, plenary.id) if plenary else None
    return render("view_vote.html", shown=voting.shown(view.cursor, vote)) if vote else ""


@room_view("result", "Le résultat du vote", 50, *voting.TABLES, "plenary")
def last_result(view: View) -> str:
    """Of the vote named by `subject`, else of the last one."""
    plenary = plenary_shown(view)
    wanted = view.params.get("subject", "")
    vote = votes.find(view.cursor, wanted) if wanted else None
    if vote is None or vote.state != "closed":
        vote = votes.last_closed(view.cursor, plenary.id) if plenary else None
    if vote is None:
        return ""
    return render("view_result.html", shown=voting.shown(view.cursor, vote), grades=grades())
