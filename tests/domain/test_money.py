"""Sums of money: what is written and read again is the same sum, and what is no sum is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.errors import Refused
from ssi_core.domain.money import MOST, cents, euros, typed

SUMS = st.integers(0, MOST)


@given(SUMS)
def test_a_sum_shown_or_typed_is_read_again_to_the_cent(amount):
    assert cents(euros(amount), "x") == cents(typed(amount), "x") == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [("1 250,50", 125050), ("1250.5 €", 125050), ("0,05", 5), ("350", 35000), ("1\u202f000\u00a0€", 100000)],
)
def test_sums_are_read_as_people_type_them(text, amount):
    assert cents(text, "x") == amount


@pytest.mark.parametrize("text", ["", "beaucoup", "-5", "1,234", "1.000,50", "1e3", "12,5,5", None, "1000001"])
def test_what_is_no_sum_is_refused_beside_its_field(text):
    with pytest.raises(Refused) as refusal:
        cents(text, "asked")
    assert set(refusal.value.errors) == {"asked"}


def test_nothing_is_refused_when_something_is_needed():
    assert cents("0", "x") == 0
    with pytest.raises(Refused):
        cents("0", "x", least=1)


def test_cents_are_shown_only_when_there_are_some():
    assert euros(125000).replace("\u202f", " ").replace("\u00a0", " ") == "1 250 €"
    assert euros(125050).replace("\u202f", " ").replace("\u00a0", " ") == "1 250,50 €"
