"""Coming in: the code, the name, one tap for who comes back, a guest's stay that ends with the plenary."""

from __future__ import annotations

import pytest

from ssi_core.actions.door import WrongCode
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.permissions import Role


def code(town):
    return town.one("SELECT code FROM room")


def plenary(town, *, opened=True):
    done = town.do(
        town.facilitator, "plenary.create", title="Plénière de rentrée", place="", scheduled_on="2026-09-10T18:00"
    )
    if opened:
        town.do(town.facilitator, "plenary.open", plenary_id=done.answer["id"])
    return done.answer["id"]


def invitation(town, plenary_id, structure="Les Jardins partagés"):
    town.do(
        town.facilitator, "invitation.create", plenary_id=plenary_id, structure_id=town.structures[structure]
    )
    return town.one("SELECT id FROM invitation WHERE structure_id = ?", town.structures[structure])


def list_of(town, plenary_id):
    return town.rows(
        "SELECT person_id, structure_id, state, is_guest, by_hand FROM attendance WHERE plenary_id = ? ORDER BY 1",
        plenary_id,
    )


def test_someone_new_takes_a_seat_and_is_present_at_the_open_plenary(town):
    opened = plenary(town)
    jardins = town.structures["Les Jardins partagés"]
    town.do("dora", "door.join", code=code(town), first_name="Dora", last_name="O’Neil", structure=jardins)
    assert town.desk.role_of("dora") is Role.PARTICIPANT
    assert list_of(town, opened) == [("dora", jardins, "present", False, False)]


def test_the_code_is_read_as_people_type_it(town):
    typed = f" {code(town)[:3].lower()}-{code(town)[3:].lower()} "
    town.do("dora", "door.join", code=typed, first_name="Dora", last_name="Diaz")
    assert town.desk.role_of("dora") is Role.PARTICIPANT


@pytest.mark.parametrize("wrong", ["", "AAAAAA", "é\ud800\x00", None, "<b>"])
def test_a_wrong_code_lets_nobody_in_and_keeps_no_name(town, wrong):
    with pytest.raises(WrongCode) as refusal:
        town.do("dora", "door.join", code=wrong, first_name="Dora", last_name="Diaz")
    assert list(refusal.value.errors) == ["code"]
    assert town.one("SELECT count(*) FROM identity WHERE id = 'dora'") == 0


def test_the_former_code_is_worth_nothing_once_renewed(town):
    former = code(town)
    town.do(town.facilitator, "room.renew_code")
    with pytest.raises(WrongCode):
        town.do("dora", "door.join", code=former, first_name="Dora", last_name="Diaz")


def test_every_field_that_needs_it_has_its_own_message_and_nothing_is_recorded(town):
    before = town.one("SELECT count(*) FROM journal")
    with pytest.raises(Refused) as refusal:
        town.do(
            "dora", "door.join", code=code(town), first_name=" ", last_name="x" * 61, structure="autre",
            new_structure="", shares="on", email="pas une adresse",
        )  # fmt: skip
    assert set(refusal.value.errors) == {"first_name", "last_name", "new_structure", "email"}
    assert town.one("SELECT count(*) FROM journal") == before


@pytest.mark.parametrize("chosen", ["", "gone"])
def test_a_structure_must_be_chosen_in_the_list(town, chosen):
    with pytest.raises(Refused) as refusal:
        town.do("dora", "door.join", code=code(town), first_name="Dora", last_name="Diaz", structure=chosen)
    assert list(refusal.value.errors) == ["structure"]


def test_an_inhabitant_comes_for_no_structure(town):
    town.do("dora", "door.join", code=code(town), first_name="Dora", last_name="Diaz", structure="aucune")
    assert town.rows("SELECT * FROM belonging WHERE person_id = 'dora'") == []


def test_a_structure_typed_with_other_accents_is_the_known_one(town):
    before = town.one("SELECT count(*) FROM structure")
    town.do(
        "dora", "door.join", code=code(town), first_name="Dora", last_name="Diaz", structure="autre",
        new_structure="EPICERIE  sociale",
    )  # fmt: skip
    assert town.one("SELECT count(*) FROM structure") == before
    known = town.structures["Épicerie sociale"]
    assert town.rows("SELECT structure_id FROM belonging WHERE person_id = 'dora'") == [(known,)]


def test_an_address_is_kept_only_when_shared(town):
    for person, shares in (("dora", None), ("denis", "on")):
        town.do(
            person, "door.join", code=code(town), first_name=person, last_name="Diaz", shares=shares,
            email="quelqu.un@exemple.fr",
        )  # fmt: skip
    assert dict(town.rows("SELECT id, email FROM identity WHERE id IN ('dora', 'denis')")) == {
        "dora": "", "denis": "quelqu.un@exemple.fr",
    }  # fmt: skip
    assert town.one("SELECT shares_contact FROM person WHERE id = 'denis'") is True


def test_names_and_addresses_never_reach_the_journal_nor_the_memory_of_operations(town):
    opened = plenary(town)
    town.do(
        "dora", "door.join", code=code(town), first_name="Théodora", last_name="Introuvable", shares="on",
        email="theodora@exemple.fr",
    )  # fmt: skip
    town.do(town.facilitator, "attendance.add", plenary_id=opened, first_name="Théodora", last_name="Introuvable")
    written = str(town.rows("SELECT payload FROM journal")) + str(town.rows("SELECT result FROM operation"))
    written += str(town.rows("SELECT before, after FROM row_change"))
    assert not any(word in written for word in ("Théodora", "Introuvable", "theodora"))


def test_the_same_entrance_sent_twice_is_one_person(town):
    fields = {"code": code(town), "first_name": "Dora", "last_name": "Diaz"}
    first = town.do("dora", "door.join", "entering-dora", **fields)
    second = town.do("dora", "door.join", "entering-dora", **fields)
    assert second.repeated and second.seq == first.seq


def test_who_comes_back_needs_no_code_while_their_seat_stands(town):
    opened = plenary(town)
    town.do(town.alice, "door.return")
    assert list_of(town, opened)[0][:3] == (town.alice, town.structures["Les Jardins partagés"], "present")


def test_coming_back_twice_writes_nothing_more(town):
    plenary(town)
    town.do(town.alice, "door.return")
    before = town.one("SELECT count(*) FROM journal")
    town.do(town.alice, "door.return")
    assert town.one("SELECT count(*) FROM journal") == before


def test_who_lost_their_seat_needs_the_code_again(town):
    town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
    with pytest.raises(WrongCode):
        town.do(town.alice, "door.return")
    town.do(town.alice, "door.return", code=code(town))
    assert town.desk.role_of(town.alice) is Role.PARTICIPANT


def test_an_unknown_device_cannot_come_back(town):
    with pytest.raises(Missing):
        town.do("nobody", "door.return", code=code(town))


def test_the_facilitator_who_had_no_name_gives_one_and_stays_facilitator(town):
    town.do(town.facilitator, "door.join", first_name="Maëlle", last_name="Castagnet")
    assert town.desk.role_of(town.facilitator) is Role.FACILITATOR
    assert town.one("SELECT first_name FROM identity WHERE id = ?", town.facilitator) == "Maëlle"


def test_who_comes_excused_after_all_is_present(town):
    opened = plenary(town)
    town.do(town.facilitator, "attendance.excuse", plenary_id=opened, person_id=town.alice)
    town.do(town.alice, "door.return")
    assert list_of(town, opened)[0][2] == "present"


def test_a_guest_takes_part_for_one_plenary_in_the_name_of_who_invites(town):
    opened = plenary(town)
    link = invitation(town, opened)
    town.do("gaby", "door.come_as_guest", invitation=link, first_name="Gaby", last_name="Roux")
    assert list_of(town, opened) == [("gaby", town.structures["Les Jardins partagés"], "present", True, False)]
    assert town.desk.role_of("gaby") is Role.PARTICIPANT
    town.do(town.facilitator, "plenary.close", plenary_id=opened)
    assert town.desk.role_of("gaby") is Role.VISITOR
    town.do(town.facilitator, "plenary.reopen", plenary_id=opened)
    assert town.desk.role_of("gaby") is Role.PARTICIPANT


def test_a_guest_taken_off_the_list_is_a_visitor_again(town):
    opened = plenary(town)
    town.do("gaby", "door.come_as_guest", invitation=invitation(town, opened), first_name="Gaby", last_name="Roux")
    town.do(town.facilitator, "attendance.remove", plenary_id=opened, person_id="gaby")
    assert town.desk.role_of("gaby") is Role.VISITOR


def test_a_guest_who_opens_the_door_again_stays_a_guest(town):
    opened = plenary(town)
    town.do("gaby", "door.come_as_guest", invitation=invitation(town, opened), first_name="Gaby", last_name="Roux")
    town.do("gaby", "door.return")
    town.do("gaby", "attendance.come")
    assert list_of(town, opened)[0][3] is True


def test_a_former_guest_may_come_with_the_code_and_is_then_a_participant(town):
    opened = plenary(town)
    town.do("gaby", "door.come_as_guest", invitation=invitation(town, opened), first_name="Gaby", last_name="Roux")
    town.do(town.facilitator, "plenary.close", plenary_id=opened)
    with pytest.raises(WrongCode):
        town.do("gaby", "door.return")
    town.do("gaby", "door.return", code=code(town))
    assert town.desk.role_of("gaby") is Role.PARTICIPANT


def test_a_participant_who_follows_an_invitation_comes_as_themselves(town):
    opened = plenary(town)
    town.do(town.bruno, "door.come_as_guest", invitation=invitation(town, opened))
    assert list_of(town, opened) == [(town.bruno, town.structures["Épicerie sociale"], "present", False, False)]


@pytest.mark.parametrize("link", ["", "unknown", None])
def test_an_unknown_invitation_opens_nothing(town, link):
    with pytest.raises(Missing):
        town.do("gaby", "door.come_as_guest", invitation=link, first_name="Gaby", last_name="Roux")


def test_a_closed_link_or_a_closed_plenary_opens_nothing(town):
    opened = plenary(town)
    link = invitation(town, opened)
    town.do(town.facilitator, "invitation.revoke", invitation_id=link)
    with pytest.raises(Missing):
        town.do("gaby", "door.come_as_guest", invitation=link, first_name="Gaby", last_name="Roux")
    other = invitation(town, opened, "Épicerie sociale")
    town.do(town.facilitator, "plenary.close", plenary_id=opened)
    with pytest.raises(Missing):
        town.do("gaby", "door.come_as_guest", invitation=other, first_name="Gaby", last_name="Roux")


def test_an_invitation_waits_for_the_opening(town):
    link = invitation(town, plenary(town, opened=False))
    with pytest.raises(Refused, match="pas encore ouverte"):
        town.do("gaby", "door.come_as_guest", invitation=link, first_name="Gaby", last_name="Roux")
    assert town.desk.role_of("gaby") is Role.VISITOR


def test_a_guest_must_say_their_name(town):
    link = invitation(town, plenary(town))
    with pytest.raises(Refused) as refusal:
        town.do("gaby", "door.come_as_guest", invitation=link, first_name="", last_name="")
    assert set(refusal.value.errors) == {"first_name", "last_name"}


def test_nobody_enters_without_an_identity(town):
    with pytest.raises(Refused):
        town.do("", "door.join", code=code(town), first_name="Dora", last_name="Diaz")
