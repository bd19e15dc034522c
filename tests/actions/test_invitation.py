"""A structure's link for its partners."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused


@pytest.fixture
def planned(town):
    done = town.do(town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00")
    return done.answer["id"]


def links(town):
    return town.rows("SELECT structure_id, person_id, revoked FROM invitation")


def test_a_participant_invites_for_their_own_structure(town, planned):
    jardins = town.structures["Les Jardins partagés"]
    town.do(town.alice, "invitation.create", plenary_id=planned, structure_id=jardins)
    assert links(town) == [(jardins, town.alice, False)]


def test_a_participant_does_not_invite_for_another_structure(town, planned):
    with pytest.raises(Forbidden):
        town.do(
            town.alice, "invitation.create", plenary_id=planned, structure_id=town.structures["Épicerie sociale"]
        )
    assert links(town) == []


def test_the_facilitator_invites_for_any_structure(town, planned):
    town.do(
        town.facilitator, "invitation.create", plenary_id=planned, structure_id=town.structures["Lycée Jean-Moulin"]
    )
    assert len(links(town)) == 1


def test_a_visitor_invites_nobody(town, planned):
    with pytest.raises(Forbidden):
        town.do("stranger", "invitation.create", plenary_id=planned, structure_id="x")


def test_one_link_for_a_structure_and_a_plenary(town, planned):
    jardins = town.structures["Les Jardins partagés"]
    for person in (town.alice, town.facilitator):
        town.do(person, "invitation.create", plenary_id=planned, structure_id=jardins)
    assert len(links(town)) == 1


@pytest.mark.parametrize("structure", ["", "gone", None])
def test_the_structure_must_be_chosen(town, planned, structure):
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "invitation.create", plenary_id=planned, structure_id=structure)
    assert list(refusal.value.errors) == ["structure_id"]


def test_nobody_is_invited_to_a_closed_or_unknown_plenary(town, planned):
    jardins = town.structures["Les Jardins partagés"]
    with pytest.raises(Missing):
        town.do(town.alice, "invitation.create", plenary_id="gone", structure_id=jardins)
    town.do(town.facilitator, "plenary.open", plenary_id=planned)
    town.do(town.facilitator, "plenary.close", plenary_id=planned)
    with pytest.raises(Refused):
        town.do(town.alice, "invitation.create", plenary_id=planned, structure_id=jardins)


def test_a_link_is_closed_by_its_structure_and_another_can_be_made(town, planned):
    jardins = town.structures["Les Jardins partagés"]
    town.do(town.alice, "invitation.create", plenary_id=planned, structure_id=jardins)
    link = town.one("SELECT id FROM invitation")
    with pytest.raises(Forbidden):
        town.do(town.bruno, "invitation.revoke", invitation_id=link)
    town.do(town.alice, "invitation.revoke", invitation_id=link)
    with pytest.raises(Missing):
        town.do(town.alice, "invitation.revoke", invitation_id=link)
    town.do(town.alice, "invitation.create", plenary_id=planned, structure_id=jardins)
    assert town.one("SELECT count(*) FROM invitation WHERE NOT revoked") == 1


def test_the_same_request_sent_twice_makes_one_link(town, planned):
    jardins = town.structures["Les Jardins partagés"]
    for _time in range(2):
        town.do(town.alice, "invitation.create", "op-invite", plenary_id=planned, structure_id=jardins)
    assert len(links(town)) == 1
