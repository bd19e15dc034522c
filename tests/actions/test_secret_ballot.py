"""A secret ballot cannot be told from anything that is kept: searched for everywhere, in the open vote and after."""

from __future__ import annotations

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View
from tests.actions.vote_town import cast, close, in_plenary, vote_of

OBJECTION = "Une phrase que personne d’autre n’écrit"
EVERYWHERE = ("journal", "row_change", "operation", "roll", "ballot", "vote", "paper_ballot")


def written(town, *tables: str) -> str:
    return "\n".join(str(row) for table in tables for row in town.rows(f"SELECT * FROM {table}"))


def test_nothing_but_the_box_knows_a_ballot_while_the_vote_is_open(town):
    vote = vote_of(town, in_plenary(town), "consent")
    cast(town, town.alice, vote, choice="2", objection=OBJECTION)
    cast(town, town.bruno, vote, choice="0")
    assert OBJECTION not in written(town, *EVERYWHERE)
    assert OBJECTION in written(town, "ballot_box")
    box = written(town, "ballot_box")
    assert not any(known in box for known in ("alice", "bruno", "2026", "a" * 40, "b" * 40))


def test_after_the_closing_only_sums_remain(town):
    vote = vote_of(town, in_plenary(town), "judgment")
    cast(town, town.alice, vote, grade_0="0", grade_1="3", grade_2="5")
    cast(town, town.bruno, vote, grade_0="4", grade_1="1", grade_2="5")
    close(town, vote)
    assert town.one("SELECT count(*) FROM ballot_box") == 0 and town.one("SELECT count(*) FROM ballot") == 0
    tally = '[2, [[1, 0, 0, 0, 1, 0], [0, 1, 0, 1, 0, 0], [0, 0, 0, 0, 0, 2]], []]'
    assert town.one("SELECT tally FROM vote") == tally
    assert "[0, 3, 5]" not in written(town, *EVERYWHERE)


def test_the_journal_of_a_room_is_the_same_whoever_voted_what(town):
    def journal_of(first: str, second: str) -> list[tuple[object, ...]]:
        vote = vote_of(town, plenary, title=f"{first}{second}")
        since = town.one("SELECT max(seq) FROM journal")
        cast(town, town.alice, vote, approved=[first])
        cast(town, town.bruno, vote, approved=[second])
        close(town, vote)
        sql = "SELECT kind, person_id, replace(payload, ?, '') FROM journal WHERE seq > ? ORDER BY seq"
        return town.rows(sql, vote, since)

    plenary = in_plenary(town)
    assert journal_of("0", "1") == journal_of("1", "0")


def test_changing_a_secret_vote_leaves_no_trace_at_all(town):
    vote = vote_of(town, in_plenary(town))
    cast(town, town.alice, vote, approved=["0"])
    before = written(town, *EVERYWHERE)
    cast(town, town.alice, vote, approved=["1"])
    assert written(town, *EVERYWHERE) == before


def test_the_order_of_the_box_is_not_that_of_the_roll(town):
    """Three ballots laid in the box a hundred times: every one has been in every place."""
    vote = vote_of(town, in_plenary(town))
    seen = set()
    for place, person in enumerate((town.alice, town.bruno, "carole")):
        cast(town, person, vote, approved=[str(place)])
    for _each in range(100):
        cast(town, "carole", vote, approved=["2"])
        seen.add(tuple(choices for (choices,) in town.rows("SELECT choices FROM ballot_box")))
    assert len(seen) == 6


@pytest.mark.parametrize("audience", list(Role))
def test_no_board_tells_a_ballot_nor_how_the_count_goes(town, audience):
    def shown() -> str:
        with town.desk.database.read() as cursor:
            view = View(cursor, {}, audience)
            return "".join(BOARDS[name].render(view) for name in ("ballot", "votes", "projection", "remote", "history"))

    plenary = in_plenary(town)
    vote = vote_of(town, plenary, "consent")
    cast(town, town.alice, vote, choice="2", objection=OBJECTION)
    assert OBJECTION not in shown()
    close(town, vote)
    assert (OBJECTION in shown()) == (audience is not Role.VISITOR)
