"""The attendance list: one's own line, and those the facilitator writes by hand."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused


@pytest.fixture
def opened(town):
    done = town.do(town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00")
    town.do(town.facilitator, "plenary.open", plenary_id=done.answer["id"])
    return done.answer["id"]


def lines(town):
    return {
        person: (state, is_guest, by_hand)
        for person, state, is_guest, by_hand in town.rows("SELECT person_id, state, is_guest, by_hand FROM attendance")
    }


@pytest.mark.parametrize("action", ["attendance.add", "attendance.excuse", "attendance.remove"])
@pytest.mark.parametrize("person", ["alice", "stranger"])
def test_the_list_is_kept_by_the_facilitator(town, opened, action, person):
    with pytest.raises(Forbidden):
        town.do(person, action, plenary_id=opened, person_id=town.bruno)
    assert lines(town) == {}


def test_a_participant_says_that_they_are_there_once(town, opened):
    town.do(town.alice, "attendance.come", plenary_id=opened)
    before = town.one("SELECT count(*) FROM journal")
    town.do(town.alice, "attendance.come")
    assert lines(town) == {town.alice: ("present", False, False)}
    assert town.one("SELECT count(*) FROM journal") == before


def test_a_visitor_is_not_there(town, opened):
    with pytest.raises(Forbidden):
        town.do("stranger", "attendance.come", plenary_id=opened)


def test_one_cannot_be_at_a_plenary_that_is_not_open(town, opened):
    with pytest.raises(Refused):
        town.do(town.alice, "attendance.come", plenary_id="another")
    town.do(town.facilitator, "plenary.close", plenary_id=opened)
    with pytest.raises(Refused):
        town.do(town.alice, "attendance.come")


def test_saying_that_one_is_there_can_be_taken_back(town, opened):
    town.do(town.alice, "attendance.come")
    town.do(town.alice, "history.undo")
    assert lines(town) == {}


def test_someone_known_is_added_with_their_structure(town, opened):
    town.do(town.facilitator, "attendance.add", plenary_id=opened, person_id=town.bruno)
    assert town.rows("SELECT structure_id, by_hand FROM attendance") == [(town.structures["Épicerie sociale"], True)]


def test_someone_new_is_added_with_a_name_and_a_structure_and_gets_no_seat(town, opened):
    town.do(
        town.facilitator, "attendance.add", plenary_id=opened, person_id="nouvelle", first_name="Odette",
        last_name="Pujol", structure="autre", new_structure="Club des aînés",
    )  # fmt: skip
    (person,) = lines(town)
    assert town.one("SELECT last_name FROM identity WHERE id = ?", person) == "Pujol"
    club = town.one("SELECT id FROM structure WHERE name = 'Club des aînés'")
    assert town.rows("SELECT structure_id FROM belonging WHERE person_id = ?", person) == [(club,)]
    assert town.rows("SELECT * FROM seat WHERE id = ?", person) == []


def test_the_same_addition_sent_twice_adds_one_person(town, opened):
    for _time in range(2):
        town.do(town.facilitator, "attendance.add", "op-add", plenary_id=opened, first_name="Odette", last_name="Pujol")
    assert len(lines(town)) == 1


def test_a_guest_added_by_hand_does_not_belong_to_who_invites(town, opened):
    jardins = town.structures["Les Jardins partagés"]
    town.do(
        town.facilitator, "attendance.add", plenary_id=opened, first_name="Omar", last_name="Sy", structure=jardins,
        guest="on",
    )  # fmt: skip
    (person,) = lines(town)
    assert lines(town)[person] == ("present", True, True)
    assert town.rows("SELECT * FROM belonging WHERE person_id = ?", person) == []


def test_a_guest_is_someones_guest(town, opened):
    with pytest.raises(Refused) as refusal:
        town.do(
            town.facilitator, "attendance.add", plenary_id=opened, first_name="Omar", last_name="Sy",
            structure="aucune", guest="on",
        )  # fmt: skip
    assert list(refusal.value.errors) == ["structure"]


@pytest.mark.parametrize("action", ["attendance.add", "attendance.excuse"])
def test_names_are_needed_and_each_field_says_so(town, opened, action):
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, action, plenary_id=opened, person_id="nouvelle", structure="")
    assert set(refusal.value.errors) == {"first_name", "last_name", "structure"}
    assert lines(town) == {}


@pytest.mark.parametrize("action", ["attendance.add", "attendance.excuse"])
def test_twice_the_same_line_is_refused_beside_the_person(town, opened, action):
    town.do(town.facilitator, action, plenary_id=opened, person_id=town.bruno)
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, action, plenary_id=opened, person_id=town.bruno)
    assert list(refusal.value.errors) == ["person_id"]


@pytest.mark.parametrize("action", ["attendance.add", "attendance.excuse"])
def test_an_unknown_person_or_plenary_is_refused(town, opened, action):
    with pytest.raises(Refused):
        town.do(town.facilitator, action, plenary_id=opened, person_id="nobody")
    with pytest.raises(Missing):
        town.do(town.facilitator, action, plenary_id="gone", person_id=town.bruno)


def test_the_excused_are_noted_and_may_come_after_all(town, opened):
    town.do(town.facilitator, "attendance.excuse", plenary_id=opened, person_id=town.bruno)
    assert lines(town)[town.bruno] == ("excused", False, True)
    town.do(town.facilitator, "attendance.add", plenary_id=opened, person_id=town.bruno)
    assert lines(town)[town.bruno] == ("present", False, True)


def test_a_line_is_removed_and_put_back_by_undo(town, opened):
    town.do(town.alice, "attendance.come")
    town.do(town.facilitator, "attendance.remove", "op-remove", plenary_id=opened, person_id=town.alice)
    assert lines(town) == {}
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-remove"})
    assert lines(town) == {town.alice: ("present", False, False)}


def test_a_line_that_is_not_there_cannot_be_removed(town, opened):
    with pytest.raises(Missing):
        town.do(town.facilitator, "attendance.remove", plenary_id=opened, person_id=town.alice)


@pytest.mark.parametrize("action", ["attendance.add", "attendance.excuse"])
def test_writing_a_new_name_is_taken_back_by_removing_the_line_not_by_undo(town, opened, action):
    town.do(town.facilitator, action, "op-new", plenary_id=opened, first_name="Odette", last_name="Pujol")
    with pytest.raises(Refused):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-new"})
