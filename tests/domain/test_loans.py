"""What is left of something lent, against a count of every minute."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.loans import Taken, free

DAY = datetime(2026, 11, 14, 8, 0)


def at(hour: int) -> datetime:
    return DAY + timedelta(hours=hour)


SLOTS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: (at(pair[0]), at(pair[0] + pair[1])))
TAKEN = st.lists(st.tuples(SLOTS, st.integers(1, 5)).map(lambda each: Taken(*each[0], each[1])), max_size=8)


@given(st.integers(1, 12), TAKEN, SLOTS)
def test_what_is_left_is_what_is_left_at_the_busiest_hour(quantity, taken, slot):
    starts, ends = slot
    hours = [starts + timedelta(hours=n) for n in range(int((ends - starts) / timedelta(hours=1)))]
    used = max(sum(each.quantity for each in taken if each.starts <= hour < each.ends) for hour in hours)
    assert free(quantity, taken, starts, ends) == quantity - used


def test_one_begins_when_the_other_ends():
    assert free(1, [Taken(at(0), at(2), 1)], at(2), at(4)) == 1
    assert free(1, [Taken(at(0), at(2), 1)], at(1), at(4)) == 0
