"""Support: one per person, revocable, and the order it gives."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.store import rebuild
from ssi_core.store.queries import themes
from tests.actions.theme_town import propose
from tests.conftest import make_town


def supporters(town):
    return sorted(person for (person,) in town.rows("SELECT person_id FROM support"))


def in_order(town):
    with town.desk.database.read() as cursor:
        return [proposal.title for proposal in themes.of_edition(cursor, town.edition)]


def test_each_person_supports_once(town):
    proposal_id = propose(town, town.alice)
    for person in (town.alice, town.bruno, town.bruno, town.facilitator):
        town.do(person, "theme.support", id=proposal_id)
    assert supporters(town) == ["alice", "bruno", "facilitator"]


def test_a_support_can_be_taken_back_even_twice(town):
    proposal_id = propose(town, town.alice)
    town.do(town.bruno, "theme.support", id=proposal_id)
    for _time in range(2):
        town.do(town.bruno, "theme.unsupport", id=proposal_id)
    assert supporters(town) == []


def test_a_support_sent_again_after_it_was_taken_back_does_not_come_back(town):
    proposal_id = propose(town, town.alice)
    town.do(town.bruno, "theme.support", "the-tap", id=proposal_id)
    town.do(town.bruno, "theme.unsupport", id=proposal_id)
    town.do(town.bruno, "theme.support", "the-tap", id=proposal_id)
    assert supporters(town) == []


def test_a_support_can_be_undone(town):
    town.do(town.bruno, "theme.support", id=propose(town, town.alice))
    town.do(town.bruno, "history.undo")
    assert supporters(town) == []


def test_a_visitor_supports_nothing(town):
    proposal_id = propose(town, town.alice)
    for action in ("theme.support", "theme.unsupport"):
        with pytest.raises(Forbidden):
            town.do(town.visitor, action, id=proposal_id)


def test_an_adopted_theme_keeps_the_supports_it_had(town):
    proposal_id = propose(town, town.alice)
    town.do(town.bruno, "theme.support", id=proposal_id)
    town.do(town.facilitator, "theme.adopt", id=proposal_id)
    for action in ("theme.support", "theme.unsupport"):
        with pytest.raises(Refused, match="adopté"):
            town.do(town.bruno, action, id=proposal_id)
    assert supporters(town) == ["bruno"]


def test_the_most_supported_come_first_then_the_oldest(town):
    for title in ("Un", "Deux", "Trois"):
        last = propose(town, town.alice, title)
    assert in_order(town) == ["Un", "Deux", "Trois"]
    town.do(town.bruno, "theme.support", id=last)
    assert in_order(town) == ["Trois", "Un", "Deux"]
    town.do(town.bruno, "theme.unsupport", id=last)
    assert in_order(town) == ["Un", "Deux", "Trois"]


def test_people_concerned_came_proposed_or_supported_each_counted_once(town):
    proposal_id = propose(town, town.alice)
    for person in (town.alice, town.bruno):
        town.do(person, "theme.support", id=proposal_id)
    with town.desk.database.read() as cursor:
        assert themes.people_concerned(cursor, town.edition) == 2
        assert themes.people_concerned(cursor, "another edition") == 0


TAP = st.tuples(st.sampled_from(["alice", "bruno", "carole"]), st.booleans(), st.sampled_from(["", "op-1", "op-2"]))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TAP, max_size=8))
def test_whatever_the_taps_each_person_counts_for_their_last_new_one(taps):
    town = make_town()
    proposal_id, wanted, sent = propose(town, town.alice), set(), set()
    for person, supports, op in taps:
        op_id = op and f"{op}-{person}-{supports}"
        changes = supports != (person in wanted)
        town.do(person, f"theme.{'support' if supports else 'unsupport'}", op_id, id=proposal_id)
        if changes and op_id not in sent:
            (wanted.add if supports else wanted.discard)(person)
            sent |= {op_id} if op_id else set()
    assert supporters(town) == sorted(wanted)
    assert rebuild.differences(town.desk.database) == []
    town.desk.database.close()
