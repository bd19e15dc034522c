"""Entering and leaving the collective at any time, with its history; the charter."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.store import rebuild
from tests.conftest import make_town

TODAY = date(2026, 9, 10)


def lycee(town):
    return town.structures["Lycée Jean-Moulin"]


def enter(town, on, op_id=""):
    return town.do(town.alice, "structure.enter", op_id, structure_id=lycee(town), joined_on=str(on))


def leave(town, on):
    return town.do(town.facilitator, "structure.leave", structure_id=lycee(town), left_on=str(on))


def stays(town):
    return town.rows(
        "SELECT joined_on::VARCHAR, left_on::VARCHAR FROM membership WHERE structure_id = ? ORDER BY joined_on",
        lycee(town),
    )


def test_entering_leaving_and_coming_back_keeps_every_stay(town):
    enter(town, "2023-01-10")
    leave(town, "2024-06-30")
    enter(town, "2025-09-01")
    assert stays(town) == [("2023-01-10", "2024-06-30"), ("2025-09-01", None)]


def test_a_structure_enters_once(town):
    enter(town, "2023-01-10")
    with pytest.raises(Refused, match="déjà"):
        enter(town, "2024-01-10")


def test_the_same_entry_sent_twice_is_one_stay(town):
    enter(town, "2023-01-10", "op-1")
    enter(town, "2023-01-10", "op-1")
    assert len(stays(town)) == 1


def test_a_stay_cannot_begin_before_the_end_of_the_last_one(town):
    enter(town, "2023-01-10")
    leave(town, "2024-06-30")
    with pytest.raises(Refused) as refused:
        enter(town, "2024-06-29")
    assert "30 juin 2024" in refused.value.errors["joined_on"]
    enter(town, "2024-06-30")


def test_one_cannot_leave_before_entering_nor_without_being_in(town):
    with pytest.raises(Refused, match="n’est pas"):
        leave(town, "2024-06-30")
    enter(town, "2023-01-10")
    with pytest.raises(Refused) as refused:
        leave(town, "2023-01-09")
    assert "10 janvier 2023" in refused.value.errors["left_on"]


def test_a_day_that_has_not_come_is_refused(town):
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(Refused, match="pas encore"):
        enter(town, tomorrow)
    enter(town, TODAY)
    with pytest.raises(Refused, match="pas encore"):
        leave(town, tomorrow)
    with pytest.raises(Refused, match="pas encore"):
        town.do(town.facilitator, "structure.sign_charter", structure_id=lycee(town), signed_on=str(tomorrow))


@pytest.mark.parametrize("typed", ["", "bientôt", "2026-02-30"])
def test_a_day_is_needed(town, typed):
    with pytest.raises(Refused) as refused:
        enter(town, typed)
    assert set(refused.value.errors) == {"joined_on"}


def test_a_departure_is_undone(town):
    enter(town, "2023-01-10")
    leave(town, "2024-06-30")
    town.do(town.facilitator, "history.undo")
    assert stays(town) == [("2023-01-10", None)]


def test_the_charter_is_signed_on_a_day_and_may_be_taken_back(town):
    town.do(town.facilitator, "structure.sign_charter", structure_id=lycee(town), signed_on="12/03/2025")
    assert town.one("SELECT charter_signed_on::VARCHAR FROM structure WHERE id = ?", lycee(town)) == "2025-03-12"
    town.do(town.facilitator, "structure.sign_charter", structure_id=lycee(town), taken_back="1")
    assert town.one("SELECT charter_signed_on FROM structure WHERE id = ?", lycee(town)) is None
    town.do(town.facilitator, "history.undo")
    assert town.one("SELECT charter_signed_on::VARCHAR FROM structure WHERE id = ?", lycee(town)) == "2025-03-12"


def test_an_empty_day_does_not_take_a_signature_back(town):
    town.do(town.facilitator, "structure.sign_charter", structure_id=lycee(town), signed_on="2025-03-12")
    with pytest.raises(Refused):
        town.do(town.facilitator, "structure.sign_charter", structure_id=lycee(town), signed_on="")


@pytest.mark.parametrize("action", ["structure.enter", "structure.leave", "structure.sign_charter"])
def test_what_is_gone_is_said_to_be_gone_and_a_visitor_does_nothing(town, action):
    with pytest.raises(Missing):
        town.do(town.facilitator, action, structure_id="nowhere")
    with pytest.raises(Forbidden):
        town.do(town.visitor, action, structure_id=lycee(town))


@pytest.mark.parametrize("action", ["structure.leave", "structure.sign_charter"])
def test_departures_and_signatures_are_noted_by_the_facilitator(town, action):
    with pytest.raises(Forbidden):
        town.do(town.alice, action, structure_id=lycee(town))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(["enter", "leave", "undo"]), st.integers(-20, 5)), max_size=10))
def test_whatever_people_do_stays_never_overlap_and_at_most_the_last_is_open(steps):
    town = make_town()
    for step, days in steps:
        day = TODAY + timedelta(days=days)
        try:
            if step == "enter":
                town.do(town.facilitator, "structure.enter", structure_id=lycee(town), joined_on=str(day))
            elif step == "leave":
                leave(town, day)
            else:
                town.do(town.facilitator, "history.undo")
        except Refused:
            continue
    found = stays(town)
    for earlier, later in pairwise(found):
        assert earlier[1] is not None and earlier[0] <= earlier[1] <= later[0]
    assert rebuild.differences(town.desk.database) == []
    town.desk.database.close()
