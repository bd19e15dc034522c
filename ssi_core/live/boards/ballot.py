"""Above the agenda: the vote that is open, the result of the last one, the tour de table. For the hand of each."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.voting.methods import grades
from ssi_core.live import speaking as shown_rounds
from ssi_core.live import voting
from ssi_core.live.boards import View, board
from ssi_core.live.boards.plenary import plenary_shown
from ssi_core.live.rendering import render
from ssi_core.store.queries import people, speaking, votes
from ssi_core.store.queries.plenaries import Plenary


def own(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`voted` and `paper` for those in whose name the open vote has a ballot; `asked` for those who wait to speak."""
    keys: dict[str, list[str]] = {person: [] for person in people_looking if person}
    plenary = plenary_shown(view)
    if plenary is None:
        return keys
    vote = votes.open_one(view.cursor, plenary.id)
    if vote is not None:
        roll, voters = votes.on_roll(view.cursor, vote.id), votes.voters(view.cursor, plenary.id, vote.per)
        for person in keys:
            voter = voters.get(person, "")
            keys[person] += ["has-vote"] if voter else []
            keys[person] += [] if voter not in roll else ["paper"] if roll[voter] else ["voted"]
            keys[person] += ["done"] if voter in roll or not voter else []
    found = speaking.open_one(view.cursor, plenary.id)
    for turn in speaking.turns(view.cursor, found.id) if found else ():
        if turn.person_id in keys and turn.state != "spoken":
            keys[turn.person_id].append("asked" if turn.state == "waiting" else "speaking")
    return keys


@board("ballot", *voting.TABLES, *shown_rounds.TABLES, "plenary", mine=own)
def ballot(view: View) -> str:
    """Nothing for a visitor, nor when nothing goes on."""
    plenary = plenary_shown(view)
    if plenary is None or plenary.state != "open" or not view.takes_part():
        return ""
    vote = votes.open_one(view.cursor, plenary.id)
    closed = None if vote else _fresh(view, plenary)
    found = speaking.open_one(view.cursor, plenary.id)
    if not (vote or closed or found):
        return ""
    return render(
        "ballot.html",
        view=view,
        shown=voting.shown(view.cursor, vote) if vote else None,
        entries=voting.entries(view.cursor, vote) if vote and view.facilitates() else [],
        voters=voting.voters(view.cursor, vote) if vote and view.facilitates() else [],
        closed=voting.shown(view.cursor, closed) if closed else None,
        named=voting.who_voted_what(view.cursor, closed) if closed else [],
        round=shown_rounds.shown(view.cursor, found) if found else None,
        people=people.all_known(view.cursor) if found and view.facilitates() else [],
        grades=grades(),
    )


def _fresh(view: View, plenary: Plenary) -> votes.Vote | None:
    """The last vote closed under the current point."""
    closed = votes.last_closed(view.cursor, plenary.id)
    if closed is None or closed.closed_on is None:
        return None
    return closed if plenary.item_started_on is None or closed.closed_on >= plenary.item_started_on else None
