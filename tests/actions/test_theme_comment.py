"""Comments on a proposal."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused
from tests.actions.theme_town import propose


def comment(town, person, proposal_id, body="Oui, et les écoles ?", op_id=""):
    town.do(person, "theme.comment", op_id, id=proposal_id, body=body)
    return town.one("SELECT id FROM comment ORDER BY seq DESC")


def bodies(town):
    return [body for (body,) in town.rows("SELECT body FROM comment ORDER BY seq")]


def test_anyone_in_the_room_comments(town):
    proposal_id = propose(town, town.alice)
    comment(town, town.bruno, proposal_id)
    comment(town, town.alice, proposal_id, "Deux\nlignes")
    assert bodies(town) == ["Oui, et les écoles ?", "Deux\nlignes"]


def test_an_empty_or_endless_comment_is_refused_beside_its_field(town):
    proposal_id = propose(town, town.alice)
    for body in ("  \n ", "a" * 1001):
        with pytest.raises(Refused) as refusal:
            comment(town, town.bruno, proposal_id, body)
        assert set(refusal.value.errors) == {"body"}
    assert bodies(town) == []


def test_a_comment_sent_twice_is_written_once(town):
    proposal_id = propose(town, town.alice)
    for _attempt in range(2):
        comment(town, town.bruno, proposal_id, op_id="comment-op")
    assert len(bodies(town)) == 1


def test_only_its_author_and_the_facilitator_remove_a_comment(town):
    proposal_id = propose(town, town.alice)
    first, second = comment(town, town.bruno, proposal_id, "Un"), comment(town, town.bruno, proposal_id, "Deux")
    for person in (town.alice, town.visitor):
        with pytest.raises(Forbidden):
            town.do(person, "theme.remove_comment", id=first)
    town.do(town.bruno, "theme.remove_comment", id=first)
    town.do(town.facilitator, "theme.remove_comment", id=second)
    assert bodies(town) == []
    with pytest.raises(Missing):
        town.do(town.bruno, "theme.remove_comment", id=first)


def test_removing_a_comment_can_be_undone(town):
    town.do(town.bruno, "theme.remove_comment", id=comment(town, town.bruno, propose(town, town.alice)))
    town.do(town.bruno, "history.undo")
    assert bodies(town) == ["Oui, et les écoles ?"]


def test_a_visitor_comments_nothing_and_an_adopted_theme_is_not_commented(town):
    proposal_id = propose(town, town.alice)
    with pytest.raises(Forbidden):
        comment(town, town.visitor, proposal_id)
    town.do(town.facilitator, "theme.adopt", id=proposal_id)
    with pytest.raises(Refused, match="adopté"):
        comment(town, town.bruno, proposal_id)
