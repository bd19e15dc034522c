"""Adoption: a decision of the open plenary, with its tally; and coming back on it."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.store.queries import themes
from tests.actions.theme_town import EAU, open_plenary, propose, state

DECISIONS = "SELECT body, votes_for, votes_against, abstained, proposal_id FROM decision ORDER BY seq"
ADOPTED = f"Le thème «\u00a0{EAU}\u00a0» est adopté."


@pytest.fixture
def proposal_id(town):
    made = propose(town, town.alice)
    town.do(town.bruno, "theme.support", id=made)
    return made


def adopt(town, proposal_id, op_id="", **tally):
    return town.do(town.facilitator, "theme.adopt", op_id, id=proposal_id, **tally)


def reopen(town, proposal_id):
    return town.do(town.facilitator, "theme.reopen", id=proposal_id)


def adoption(town, proposal_id):
    with town.desk.database.read() as cursor:
        return themes.adoption(cursor, proposal_id)


def test_in_plenary_it_is_a_decision_of_the_current_point_with_its_tally(town, proposal_id):
    plenary_id = open_plenary(town)
    done = adopt(town, proposal_id, votes_for="12", votes_against="1", abstained="0")
    assert done.answer["message"] == ADOPTED
    assert town.rows(DECISIONS) == [(ADOPTED, 12, 1, 0, proposal_id)]
    current = town.one("SELECT current_item_id FROM plenary")
    assert town.rows("SELECT plenary_id, item_id, person_id FROM decision") == [(plenary_id, current, "facilitator")]
    assert town.rows("SELECT state, adopted_on FROM proposal") == [("adopted", town.now[0])]
    kept = adoption(town, proposal_id)
    assert (kept.supporters, kept.votes_for, kept.plenary_id) == (1, 12, plenary_id)


def test_without_a_vote_the_decision_has_no_tally_and_the_supports_are_kept(town, proposal_id):
    open_plenary(town)
    adopt(town, proposal_id, votes_for="", votes_against="", abstained="")
    assert town.rows(DECISIONS) == [(ADOPTED, None, None, None, proposal_id)]
    town.do(town.bruno, "history.undo", op_id="")
    assert adoption(town, proposal_id).supporters == 1


def test_outside_a_plenary_it_is_recorded_and_said_to_be_in_no_minutes(town, proposal_id):
    done = adopt(town, proposal_id, votes_for="3", votes_against="0", abstained="0")
    assert "aucun compte rendu" in done.answer["message"]
    assert town.rows(DECISIONS) == []
    kept = adoption(town, proposal_id)
    assert (kept.person_id, kept.supporters, kept.votes_for, kept.plenary_id) == ("facilitator", 1, 3, "")


def test_a_plenary_without_agenda_gets_a_point_to_hold_the_decision(town, proposal_id):
    open_plenary(town, agenda="")
    adopt(town, proposal_id)
    assert town.rows("SELECT i.title FROM decision d JOIN agenda_item i ON i.id = d.item_id") == [("Choix du thème",)]


def test_the_shown_tally_follows_a_correction_of_the_decision(town, proposal_id):
    open_plenary(town)
    adopt(town, proposal_id, votes_for="12", votes_against="1", abstained="0")
    decision_id = town.one("SELECT id FROM decision")
    town.do(
        town.facilitator, "decision.change", decision_id=decision_id, body=ADOPTED,
        votes_for="13", votes_against="0", abstained="0",
    )
    assert adoption(town, proposal_id).votes_for == 13


@pytest.mark.parametrize(
    ("tally", "fields"),
    [
        ({"votes_for": "12"}, {"votes_against", "abstained"}),
        ({"votes_for": "douze", "votes_against": "0", "abstained": "0"}, {"votes_for"}),
        ({"votes_for": "-1", "votes_against": "0", "abstained": "0"}, {"votes_for"}),
        ({"votes_for": "0", "votes_against": "0", "abstained": "0"}, {"votes_for"}),
        ({"votes_for": "2", "votes_against": "3", "abstained": "0"}, {"votes_against"}),
    ],
)
def test_a_tally_that_cannot_be_is_refused_beside_its_field(town, proposal_id, tally, fields):
    with pytest.raises(Refused) as refusal:
        adopt(town, proposal_id, **tally)
    assert set(refusal.value.errors) == fields
    assert state(town, proposal_id) == "open"


def test_only_the_facilitator_adopts_and_reopens(town, proposal_id):
    for person in (town.alice, town.visitor):
        for action in ("theme.adopt", "theme.reopen"):
            with pytest.raises(Forbidden):
                town.do(person, action, id=proposal_id)


def test_a_theme_is_adopted_once_but_several_may_be(town, proposal_id):
    adopt(town, proposal_id)
    with pytest.raises(Refused, match="adopté"):
        adopt(town, proposal_id)
    other = propose(town, town.bruno, "Le sport")
    adopt(town, other)
    with town.desk.database.read() as cursor:
        assert [each.id for each in themes.adopted(cursor, town.edition)] == [proposal_id, other]
        assert themes.adopted(cursor, "another edition") == []


def test_adopting_is_undone_with_its_decision_and_done_once(town, proposal_id):
    open_plenary(town)
    for _attempt in range(2):
        adopt(town, proposal_id, "adopt-op")
    assert len(town.rows(DECISIONS)) == 1
    town.do(town.facilitator, "history.undo")
    assert (state(town, proposal_id), town.rows(DECISIONS), adoption(town, proposal_id)) == ("open", [], None)


def test_reopened_in_the_same_plenary_it_was_never_decided(town, proposal_id):
    open_plenary(town)
    adopt(town, proposal_id)
    reopen(town, proposal_id)
    assert (state(town, proposal_id), town.rows(DECISIONS), adoption(town, proposal_id)) == ("open", [], None)
    town.do(town.facilitator, "history.undo")
    assert (state(town, proposal_id), len(town.rows(DECISIONS))) == ("adopted", 1)


def test_reopened_in_a_later_plenary_it_is_another_decision(town, proposal_id):
    first = open_plenary(town)
    adopt(town, proposal_id)
    town.do(town.facilitator, "plenary.close", plenary_id=first)
    second = open_plenary(town)
    reopen(town, proposal_id)
    bodies = town.rows("SELECT plenary_id, body FROM decision ORDER BY seq")
    assert bodies == [(first, ADOPTED), (second, f"Le thème «\u00a0{EAU}\u00a0» est remis en discussion.")]


def test_reopened_outside_a_plenary_past_minutes_stay(town, proposal_id):
    first = open_plenary(town)
    adopt(town, proposal_id)
    town.do(town.facilitator, "plenary.close", plenary_id=first)
    reopen(town, proposal_id)
    assert (state(town, proposal_id), len(town.rows(DECISIONS))) == ("open", 1)


def test_a_withdrawn_proposal_is_put_back_unless_another_took_its_title(town, proposal_id):
    town.do(town.alice, "theme.withdraw", id=proposal_id)
    reopen(town, proposal_id)
    assert state(town, proposal_id) == "open"
    with pytest.raises(Refused, match="déjà en discussion"):
        reopen(town, proposal_id)
    town.do(town.alice, "theme.withdraw", id=proposal_id)
    propose(town, town.bruno)
    with pytest.raises(Refused, match="déjà proposé"):
        reopen(town, proposal_id)
