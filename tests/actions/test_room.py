"""The code, the roles, the seats taken away: there is always someone left to run the room."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.ids import CODE_ALPHABET
from ssi_core.domain.permissions import Role

ACTIONS = ("room.renew_code", "room.give_role", "room.revoke_seat")


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("person", ["alice", "stranger"])
def test_only_the_facilitator_keeps_the_door(town, action, person):
    with pytest.raises(Forbidden):
        town.do(person, action, person_id="bruno", role="facilitator")


def test_a_new_code_replaces_the_former_and_sends_nobody_out(town):
    former = town.one("SELECT code FROM room")
    town.do(town.facilitator, "room.renew_code")
    fresh = town.one("SELECT code FROM room")
    assert fresh != former and len(fresh) == 6 and set(fresh) <= set(CODE_ALPHABET)
    assert town.desk.role_of(town.alice) is Role.PARTICIPANT


def test_renewing_sent_twice_gives_one_code(town):
    town.do(town.facilitator, "room.renew_code", "op-renew")
    code = town.one("SELECT code FROM room")
    town.do(town.facilitator, "room.renew_code", "op-renew")
    assert town.one("SELECT code FROM room") == code


def test_several_may_run_the_room_and_one_may_stop(town):
    town.do(town.facilitator, "room.give_role", person_id=town.alice, role="facilitator")
    assert town.desk.role_of(town.alice) is Role.FACILITATOR
    town.do(town.alice, "room.give_role", person_id=town.facilitator, role="participant")
    assert town.desk.role_of(town.facilitator) is Role.PARTICIPANT


@pytest.mark.parametrize(
    ("action", "fields"), [("room.give_role", {"role": "participant"}), ("room.revoke_seat", {})]
)
def test_the_last_facilitator_cannot_be_removed(town, action, fields):
    with pytest.raises(Refused, match="dernière personne"):
        town.do(town.facilitator, action, person_id=town.facilitator, **fields)
    assert town.desk.role_of(town.facilitator) is Role.FACILITATOR


def test_a_seat_taken_away_leaves_a_visitor_who_can_do_nothing(town):
    town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
    assert town.desk.role_of(town.alice) is Role.VISITOR
    with pytest.raises(Forbidden):
        town.do(town.alice, "history.undo")


def test_a_seat_taken_away_can_be_given_back(town):
    town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
    town.do(town.facilitator, "room.give_role", person_id=town.alice, role="participant")
    assert town.desk.role_of(town.alice) is Role.PARTICIPANT


@pytest.mark.parametrize("action", ["room.give_role", "room.revoke_seat"])
def test_who_never_came_with_a_device_has_no_role(town, action):
    with pytest.raises(Missing):
        town.do(town.facilitator, action, person_id="nobody", role="facilitator")


@pytest.mark.parametrize("role", ["", "visitor", "guest", "owner", None])
def test_only_two_roles_can_be_given(town, role):
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "room.give_role", person_id=town.alice, role=role)
    assert list(refusal.value.errors) == ["role"]


def test_roles_are_not_taken_back_by_undo_but_by_their_own_button(town):
    town.desk.perform(town.facilitator, "room.revoke_seat", {"person_id": town.alice}, "op-revoke")
    with pytest.raises(Refused):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-revoke"})
