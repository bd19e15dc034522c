"""The slots of the programme: what is drawn, dropped and stretched on a calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.errors import Refused
from ssi_core.domain.programme import (
    STATES,
    check_slot,
    drawn_slot,
    dropped_slot,
    lasts_days,
    shown_days,
    shown_last_day,
    state_name,
    usual_slot,
)

EVENING = (datetime(2026, 11, 14, 18), datetime(2026, 11, 14, 20))
EXHIBITION = (datetime(2026, 11, 16, 9, 30), datetime(2026, 11, 20, 17))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
lengths = st.integers(5, 30 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
slots = st.builds(lambda starts, length: (starts, starts + length), moments, lengths)


@pytest.mark.parametrize(
    "ends", [EVENING[0], EVENING[0] - timedelta(hours=1), EVENING[0] + timedelta(days=93)]
)
def test_a_reversed_empty_or_endless_slot_is_refused_beside_its_end(ends):
    with pytest.raises(Refused) as refusal:
        check_slot(EVENING[0], ends)
    assert list(refusal.value.errors) == ["ends"]


@given(slots)
def test_any_slot_of_up_to_three_months_is_accepted(slot):
    check_slot(*slot)


def test_each_state_has_a_french_name():
    assert [state_name(state) for state in STATES] == ["Idée", "Confirmée", "Annulée"]


def test_a_day_chosen_without_an_hour_is_given_its_evening():
    assert usual_slot(date(2026, 11, 14)) == EVENING


def test_a_zone_drawn_on_hours_is_taken_as_it_is():
    assert drawn_slot(*EVENING, whole_days=False) == EVENING


def test_a_click_on_an_hour_proposes_two_hours():
    starts = EVENING[0]
    assert drawn_slot(starts, starts + timedelta(minutes=30), whole_days=False) == EVENING


def test_a_click_on_a_day_proposes_its_evening():
    assert drawn_slot(datetime(2026, 11, 14), datetime(2026, 11, 15), whole_days=True) == EVENING


def test_several_days_drawn_open_the_first_and_close_the_last_one():
    drawn = drawn_slot(datetime(2026, 11, 16), datetime(2026, 11, 21), whole_days=True)
    assert drawn == (datetime(2026, 11, 16, 10), datetime(2026, 11, 20, 18))


def test_an_activity_dropped_on_other_hours_takes_them():
    assert dropped_slot(EVENING, datetime(2026, 11, 15, 9), datetime(2026, 11, 15, 11), whole_days=False) == (
        datetime(2026, 11, 15, 9),
        datetime(2026, 11, 15, 11),
    )


def test_an_activity_dropped_on_the_row_of_whole_days_keeps_its_hours():
    assert dropped_slot(EVENING, datetime(2026, 11, 17), None, whole_days=True) == (
        datetime(2026, 11, 17, 18),
        datetime(2026, 11, 17, 20),
    )


def test_an_exhibition_moved_by_days_keeps_its_hours():
    moved = dropped_slot(EXHIBITION, datetime(2026, 11, 17), datetime(2026, 11, 22), whole_days=True)
    assert moved == (datetime(2026, 11, 17, 9, 30), datetime(2026, 11, 21, 17))


def test_an_exhibition_stretched_by_a_day_closes_a_day_later_at_the_same_hour():
    stretched = dropped_slot(EXHIBITION, datetime(2026, 11, 16), datetime(2026, 11, 22), whole_days=True)
    assert stretched == (EXHIBITION[0], datetime(2026, 11, 21, 17))


def test_an_exhibition_dropped_on_an_hour_keeps_its_length():
    moved = dropped_slot(EXHIBITION, datetime(2026, 11, 17, 14), datetime(2026, 11, 17, 15), whole_days=False)
    assert moved == (datetime(2026, 11, 17, 14), datetime(2026, 11, 17, 14) + (EXHIBITION[1] - EXHIBITION[0]))


def test_a_slot_that_ends_at_midnight_ends_the_evening_before():
    assert shown_last_day(datetime(2026, 11, 14, 20), datetime(2026, 11, 15)) == date(2026, 11, 14)


@given(slots)
def test_dropped_where_it_is_shown_an_activity_does_not_move(slot):
    first, after = (datetime.combine(day, datetime.min.time()) for day in shown_days(slot))
    assert dropped_slot(slot, first, after, whole_days=True) == slot
    assert dropped_slot(slot, first, None, whole_days=True) == slot


@given(slots, st.integers(-400, 400))
def test_moved_by_days_an_activity_keeps_its_hours_and_length(slot, days):
    first, after = (
        datetime.combine(day, datetime.min.time()) + timedelta(days=days) for day in shown_days(slot)
    )
    moved = dropped_slot(slot, first, after, whole_days=True)
    assert moved == (slot[0] + timedelta(days=days), slot[1] + timedelta(days=days))


@given(slots)
def test_only_what_lasts_a_day_is_shown_over_whole_days(slot):
    assert lasts_days(*slot) == (slot[1] - slot[0] >= timedelta(days=1))
