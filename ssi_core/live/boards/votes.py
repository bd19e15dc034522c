"""Votes and tours de table of the plenary at hand: prepared, opened, their results."""

from __future__ import annotations

from ssi_core.domain.voting.methods import METHODS, grades, method_name, method_rule
from ssi_core.live import voting
from ssi_core.live.boards import View, board
from ssi_core.live.boards.plenary import plenary_shown
from ssi_core.live.rendering import render
from ssi_core.store.queries import agenda, speaking, themes, votes


@board("votes", *voting.TABLES, "plenary", "edition", "agenda_item", "proposal", "speaking_round")
def votes_board(view: View) -> str:
    """Everything for the facilitator; the results for those who take part; nothing for a visitor but the way in."""
    if not view.takes_part():
        return render("votes_public.html")
    plenary = plenary_shown(view)
    if plenary is None:
        return render("votes_none.html", view=view)
    found = votes.of_plenary(view.cursor, plenary.id)
    return render(
        "votes.html",
        view=view,
        plenary=plenary,
        items=agenda.of_plenary(view.cursor, plenary.id),
        shown=[voting.shown(view.cursor, vote) for vote in reversed(found)],
        named={vote.id: voting.who_voted_what(view.cursor, vote) for vote in found},
        per=votes.rule(view.cursor, plenary.edition_id),
        methods=[(name, method_name(name), method_rule(name)) for name in METHODS],
        themes=[each for each in themes.of_edition(view.cursor, plenary.edition_id) if each.state == "open"],
        round=speaking.open_one(view.cursor, plenary.id),
        grades=grades(),
    )
