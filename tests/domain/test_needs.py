"""The rules of needs: nobody in two places at once, no contact in a description."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.needs import Slot, busy_at, holds_contact, overlapping

NOON = datetime(2026, 11, 14, 12)
slots = st.builds(
    lambda begin, length: Slot(f"{begin}-{length}", NOON + timedelta(hours=begin), NOON + timedelta(hours=begin + length)),
    st.integers(0, 20), st.integers(1, 5),
)  # fmt: skip


@given(st.lists(slots, max_size=12))
def test_slots_taken_only_when_free_never_overlap(asked):
    taken: list[Slot] = []
    for each in asked:
        if busy_at(taken, each.starts, each.ends) is None:
            taken.append(each)
    assert not overlapping(taken)


@given(slots, slots)
def test_overlapping_is_having_an_hour_in_common(one, other):
    hours = [{one.starts + timedelta(hours=n) for n in range(24) if one.starts + timedelta(hours=n) < one.ends},
             {other.starts + timedelta(hours=n) for n in range(24) if other.starts + timedelta(hours=n) < other.ends}]
    assert overlapping([one, other]) == bool(hours[0] & hours[1])


@pytest.mark.parametrize("text", ["05 59 12 34 56", "marie@example.org", "www.exemple.fr"])
def test_a_contact_is_seen_in_a_description(text):
    assert holds_contact(f"Agronome, {text}")


@pytest.mark.parametrize("text", ["Agronome, parle wolof", "Édition 2026, 12 ans d’expérience"])
def test_ordinary_words_are_no_contact(text):
    assert not holds_contact(text)
