"""People: each one what is theirs, the facilitator anyone's, and no name outside `identity`."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused


def identity(town, person):
    return town.rows("SELECT first_name, last_name, email, phone FROM identity WHERE id = ?", person)


def change(town, who, op_id="", **fields):
    return town.do(who, "person.change", op_id, **{"first_name": "Alice", "last_name": "Larrieu"} | fields)


def everything_kept_but_identities(town):
    tables = [name for (name,) in town.rows("SELECT table_name FROM information_schema.tables")]
    return " ".join(str(town.rows(f"SELECT * FROM {table}")) for table in tables if table != "identity")


def test_one_changes_ones_own_name_and_contact(town):
    change(town, town.alice, first_name="Alizée", email="alizee@exemple.fr", phone="0600000000")
    assert identity(town, town.alice) == [("Alizée", "Larrieu", "alizee@exemple.fr", "06 00 00 00 00")]


def test_the_facilitator_says_their_name(town):
    town.do(town.facilitator, "person.change", first_name="Jeanne", last_name="D’Arcueil")
    assert identity(town, town.facilitator) == [("Jeanne", "D’Arcueil", "", "")]


def test_names_and_contact_are_nowhere_but_in_identity(town):
    change(
        town, town.alice, first_name="Zwyxfirst", last_name="Zwyxlast", email="zwyx@mail.exemple", phone="0612345678"
    )
    town.do(town.alice, "person.change_consent", shares="1")
    town.do(town.facilitator, "person.add", first_name="Zwyxautre", last_name="Zwyxnom", structure="aucune")
    kept = everything_kept_but_identities(town).casefold()
    assert "zwyx" not in kept and "06 12" not in kept


def test_nobody_changes_what_is_someone_elses_but_the_facilitator(town):
    for action in ("person.change", "person.change_consent", "person.join_structure", "person.leave_structure"):
        with pytest.raises(Forbidden):
            town.do(town.bruno, action, person_id=town.alice, first_name="X", last_name="Y")
    change(town, town.facilitator, person_id=town.alice, first_name="Alicia")
    assert identity(town, town.alice)[0][0] == "Alicia"


def test_a_form_that_does_not_show_the_contact_keeps_it(town):
    change(town, town.alice, email="alice@exemple.fr")
    change(town, town.facilitator, person_id=town.alice, last_name="Larrieu-Pène")
    assert identity(town, town.alice) == [("Alice", "Larrieu-Pène", "alice@exemple.fr", "")]


def test_every_mistake_is_said_beside_its_field(town):
    with pytest.raises(Refused) as refused:
        change(town, town.alice, first_name=" ", last_name="x" * 61, email="alice", phone="12")
    assert set(refused.value.errors) == {"first_name", "last_name", "email", "phone"}
    assert identity(town, town.alice) == [("Alice", "Larrieu", "", "")]


def test_two_people_correcting_the_same_name_are_shown_both(town):
    change(town, town.facilitator, person_id=town.alice, last_name="Larieu", base_last_name="Larrieu")
    with pytest.raises(Conflict) as conflict:
        change(town, town.alice, last_name="Larrieux", base_last_name="Larrieu")
    assert conflict.value.theirs == "Larieu"


def test_saving_without_a_change_records_nothing(town):
    assert change(town, town.alice).seq == 0


def test_a_retry_is_done_once(town):
    change(town, town.alice, "op-1", first_name="Alizée")
    assert change(town, town.alice, "op-1", first_name="Alizée").repeated


def test_consent_is_given_and_taken_back_with_its_moment(town):
    change(town, town.alice, email="alice@exemple.fr")
    town.later(days=1)
    town.do(town.alice, "person.change_consent", shares="1")
    assert town.rows("SELECT shares_contact, consent_changed_on FROM person WHERE id = 'alice'") == [
        (True, town.now[0])
    ]
    town.later(days=1)
    town.do(town.alice, "person.change_consent", shares="")
    assert town.rows("SELECT shares_contact, consent_changed_on FROM person WHERE id = 'alice'") == [
        (False, town.now[0])
    ]
    assert identity(town, town.alice)[0][2] == "alice@exemple.fr"


def test_there_is_no_consent_to_share_nothing(town):
    with pytest.raises(Refused, match="adresse"):
        town.do(town.alice, "person.change_consent", shares="1")
    change(town, town.alice, phone="0600000000")
    town.do(town.alice, "person.change_consent", shares="1")
    with pytest.raises(Refused) as refused:
        change(town, town.alice, phone="")
    assert set(refused.value.errors) == {"email"}


def test_a_person_speaks_for_several_structures(town):
    lycee = town.structures["Lycée Jean-Moulin"]
    for _ in range(2):
        town.do(town.alice, "person.join_structure", structure_id=lycee)
    assert town.one("SELECT count(*) FROM belonging WHERE person_id = 'alice'") == 2
    town.do(town.facilitator, "person.leave_structure", person_id=town.alice, structure_id=lycee)
    assert town.one("SELECT count(*) FROM belonging WHERE person_id = 'alice'") == 1
    with pytest.raises(Refused) as refused:
        town.do(town.alice, "person.join_structure", structure_id="")
    assert set(refused.value.errors) == {"structure_id"}


def test_the_facilitator_adds_someone_by_hand_with_a_new_structure(town):
    added = town.do(
        town.facilitator,
        "person.add",
        first_name="Inès",
        last_name="Åström",
        structure="autre",
        new_structure="Artisans du lac",
    ).answer["id"]
    assert identity(town, added) == [("Inès", "Åström", "", "")]
    assert town.one(
        "SELECT s.name FROM belonging b JOIN structure s ON s.id = b.structure_id WHERE person_id = ?", added
    ) == ("Artisans du lac")


def test_a_person_known_already_is_not_added_twice(town):
    with pytest.raises(Refused, match="distinguer"):
        town.do(town.facilitator, "person.add", first_name="alice", last_name="LARRIEU", structure="aucune")


def test_adding_people_is_for_the_facilitator(town):
    for person in (town.alice, town.visitor):
        with pytest.raises(Forbidden):
            town.do(person, "person.add", first_name="Inès", last_name="Åström")


def test_who_is_not_known_is_said_to_be_missing(town):
    with pytest.raises(Missing):
        change(town, town.facilitator, person_id="nobody")
