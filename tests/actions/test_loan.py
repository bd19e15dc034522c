"""Rooms and equipment: asked for, decided, waited for, handed out, given back; never lent twice."""

from __future__ import annotations

import random
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core.domain.errors import Forbidden, Missing, NotDone, Refused
from ssi_core.store.queries import means
from tests.conftest import make_town

SLOTS = ("2026-11-14T18:00", "2026-11-14T21:00")


def activity(town, number, starts="2026-11-14T18:00", ends="2026-11-14T21:00"):
    row = f"activite{number:08d}"
    town.do("alice", "activity.create", activity_id=row, title=f"Activité {number}", starts=starts, ends=ends,
            state="confirmed", holder_id=town.structures["Les Jardins partagés"])
    return row


def lend(town, kind="room", quantity="1", name="Salle des fêtes"):
    town.do(town.facilitator, "means.offer", name=name, kind=kind, quantity=quantity,
            owner_id=town.structures["Épicerie sociale"])
    return town.one("SELECT id FROM means WHERE name = ?", name)


def ask(town, thing, row, quantity="1", who="alice"):
    town.do(who, "loan.ask", means_id=thing, activity_id=row, quantity=quantity)
    return town.one("SELECT id FROM loan WHERE means_id = ? AND activity_id = ?", thing, row)


def state(town, loan):
    return town.one("SELECT state FROM loan WHERE id = ?", loan)


def overbooked(town):
    with town.desk.database.read() as cursor:
        return [
            each.title for thing in means.catalogue(cursor)
            for each in means.overbooked(means.loans_of(cursor, thing.id), thing.quantity)
        ]  # fmt: skip


def test_a_room_granted_to_one_is_refused_to_another_at_the_same_hours(town):
    hall = lend(town)
    first, second, later = activity(town, 1), activity(town, 2, "2026-11-14T20:00", "2026-11-14T22:00"), activity(
        town, 3, "2026-11-14T21:00", "2026-11-14T23:00")
    for row in (first, later):
        town.do(town.facilitator, "loan.grant", id=ask(town, hall, row))
    waiting = ask(town, hall, second)
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "loan.grant", id=waiting)
    assert "déjà pris à ces heures" in str(refusal.value.message)
    assert state(town, waiting) == "asked"


def test_who_lends_decides_and_nobody_else(town):
    hall = lend(town)
    loan = ask(town, hall, activity(town, 1))
    with pytest.raises(Forbidden):
        town.do("alice", "loan.grant", id=loan)
    with pytest.raises(Forbidden):
        town.do("alice", "means.change", means_id=hall, name="À moi", quantity="1", conditions="")
    with pytest.raises(Forbidden):
        town.do("nobody", "loan.ask", means_id=hall, activity_id="activite00000001")


def test_the_waiting_list_is_served_in_order_when_something_is_freed(town):
    chairs = lend(town, "equipment", "30", "Chaises")
    loans = [ask(town, chairs, activity(town, number), quantity) for number, quantity in enumerate(("30", "25", "5"))]
    town.do(town.facilitator, "loan.grant", id=loans[0])
    for loan in loans[1:]:
        town.do(town.facilitator, "loan.wait", id=loan)
    assert [state(town, each) for each in loans] == ["granted", "waiting", "waiting"]
    town.do(town.facilitator, "loan.refuse", "r", id=loans[0], reason="La salle en a déjà")
    assert [state(town, each) for each in loans] == ["refused", "granted", "granted"]
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "r"})
    assert [state(town, each) for each in loans] == ["granted", "waiting", "waiting"]


def test_an_activity_that_moves_does_not_take_the_room_of_another(town):
    hall = lend(town)
    first, second = activity(town, 1), activity(town, 2, "2026-11-15T18:00", "2026-11-15T21:00")
    loans = [ask(town, hall, row) for row in (first, second)]
    for loan in loans:
        town.do(town.facilitator, "loan.grant", id=loan)
    town.do("alice", "activity.move", activity_id=first, starts="2026-11-15T19:00", ends="2026-11-15T20:00")
    with town.desk.database.read() as cursor:
        assert means.loan(cursor, loans[0]).moved
    assert overbooked(town) == []
    town.do("alice", "loan.follow", id=loans[0])
    assert state(town, loans[0]) == "waiting"
    town.do(town.facilitator, "loan.drop", id=loans[1])
    assert state(town, loans[0]) == "granted"


def test_an_activity_called_off_is_pointed_at_until_what_it_held_is_freed(town):
    hall = lend(town)
    row = activity(town, 1)
    loan = ask(town, hall, row)
    town.do(town.facilitator, "loan.grant", id=loan)
    town.do("alice", "activity.set_state", activity_id=row, state="cancelled")
    with town.desk.database.read() as cursor:
        assert means.loan(cursor, loan).called_off
    town.do("alice", "loan.drop", id=loan)
    assert town.rows("SELECT 1 FROM loan") == []


def test_what_is_out_is_known_until_it_comes_back(town):
    sound = lend(town, "equipment", "1", "Sono")
    loan = ask(town, sound, activity(town, 1))
    town.do(town.facilitator, "loan.grant", id=loan)
    with pytest.raises(Refused):
        town.do(town.facilitator, "loan.hand_out", id=loan, holder_id="")
    town.do(town.facilitator, "loan.hand_out", id=loan, holder_id="alice")
    with pytest.raises(Refused):
        town.do("alice", "loan.drop", id=loan)
    with pytest.raises(Refused):
        town.do(town.facilitator, "means.withdraw", means_id=sound)
    town.do(town.facilitator, "loan.give_back", id=loan)
    assert state(town, loan) == "back"


def test_undoing_never_lends_twice(town):
    hall = lend(town)
    loans = [ask(town, hall, activity(town, number)) for number in (1, 2)]
    town.do(town.facilitator, "loan.grant", "g", id=loans[0])
    town.do(town.facilitator, "loan.drop", "d", id=loans[0])
    town.do(town.facilitator, "loan.grant", id=loans[1])
    with pytest.raises(Refused):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "d"})
    assert overbooked(town) == []


def test_there_are_never_fewer_than_what_is_lent(town):
    chairs = lend(town, "equipment", "30", "Chaises")
    town.do(town.facilitator, "loan.grant", id=ask(town, chairs, activity(town, 1), "20"))
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "means.change", means_id=chairs, name="Chaises", quantity="19", conditions="")
    assert list(refusal.value.errors) == ["quantity"]


@pytest.mark.parametrize("quantity", ["0", "31", "beaucoup", "-1"])
def test_no_more_is_asked_than_there_is(town, quantity):
    chairs = lend(town, "equipment", "30", "Chaises")
    with pytest.raises(Refused):
        ask(town, chairs, activity(town, 1), quantity)


def test_asked_for_once_by_an_activity_and_only_one_of_the_programme(town):
    hall = lend(town)
    row = activity(town, 1)
    ask(town, hall, row)
    with pytest.raises(Refused):
        ask(town, hall, row)
    with pytest.raises(Missing):
        ask(town, hall, "rien")


VERBS = ("ask", "grant", "wait", "refuse", "drop", "follow", "hand_out", "give_back", "move", "undo", "quantity")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 5), st.integers(0, 20)), min_size=5, max_size=40))
def test_whatever_people_do_nothing_is_lent_twice(steps):
    town = make_town()
    chairs = lend(town, "equipment", "10", "Chaises")
    rows = [activity(town, number) for number in range(6)]
    for verb, which, number in steps:
        loans = [row for (row,) in town.rows("SELECT id FROM loan WHERE activity_id = ?", rows[which])]
        loan = loans[0] if loans else ""
        hour = 8 + number % 10
        fields = {
            "ask": ("loan.ask", {"means_id": chairs, "activity_id": rows[which], "quantity": str(1 + number % 10)}),
            "move": ("activity.move", {"activity_id": rows[which], "starts": f"2026-11-14T{hour:02d}:00",
                                       "ends": f"2026-11-14T{hour + 3:02d}:00"}),
            "undo": ("history.undo", {}),
            "quantity": ("means.change", {"means_id": chairs, "name": "Chaises", "quantity": str(5 + number % 10),
                                          "conditions": ""}),
        }.get(verb, (f"loan.{verb}", {"id": loan, "reason": "Non", "holder_id": "alice"}))
        try:
            town.do(town.facilitator, fields[0], **fields[1])
        except NotDone:
            continue
        assert overbooked(town) == []
    town.desk.database.close()


def test_ten_people_who_grant_at_once_do_not_lend_twice(town):
    chairs = lend(town, "equipment", "10", "Chaises")
    loans = [ask(town, chairs, activity(town, number), "3") for number in range(10)]
    random.Random(1).shuffle(loans)
    outcomes = []

    def grant(loan):
        try:
            town.do(town.facilitator, "loan.grant", id=loan)
            outcomes.append("granted")
        except Refused:
            outcomes.append("refused")

    threads = [threading.Thread(target=grant, args=[loan]) for loan in loans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["granted"] * 3 + ["refused"] * 7
    assert overbooked(town) == []
