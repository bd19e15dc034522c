"""Majority judgment: the published experiment of Orsay, and a slow reference that takes mentions away one by one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.voting import judgment

# Balinski and Laraki, « Election by Majority Judgment: Experimental Evidence », Orsay, first round of 2007: percentages
# of each mention, in the order in which the method ranks the twelve candidates there.
ORSAY = {
    "Bayrou": (13.6, 30.7, 25.1, 14.8, 8.4, 7.4),
    "Royal": (16.7, 22.7, 19.1, 16.8, 12.2, 12.6),
    "Sarkozy": (19.1, 19.8, 14.3, 11.5, 7.1, 28.2),
    "Voynet": (2.9, 9.3, 17.5, 23.7, 26.1, 20.5),
    "Besancenot": (4.1, 9.9, 16.3, 16.0, 22.6, 31.1),
    "Buffet": (2.5, 7.6, 12.5, 20.6, 26.4, 30.4),
    "Bové": (1.5, 6.0, 11.4, 16.0, 25.7, 39.5),
    "Laguiller": (2.1, 5.3, 10.2, 16.6, 25.9, 40.1),
    "Nihous": (0.3, 1.8, 5.3, 11.0, 26.7, 55.0),
    "de Villiers": (2.4, 6.4, 8.7, 11.3, 15.8, 55.5),
    "Schivardi": (0.5, 1.0, 3.9, 9.5, 24.9, 60.4),
    "Le Pen": (3.0, 4.6, 6.2, 6.5, 5.4, 74.4),
}
MENTIONS = {
    "Bayrou": 2, "Royal": 2, "Sarkozy": 2, "Voynet": 3, "Besancenot": 4, "Buffet": 4, "Bové": 4, "Laguiller": 4,
    "Nihous": 5, "de Villiers": 5, "Schivardi": 5, "Le Pen": 5,
}  # fmt: skip


def per_mille(shares: tuple[float, ...]) -> tuple[int, ...]:
    counts = [round(share * 10) for share in shares]
    counts[-1] += 1000 - sum(counts)  # the published shares are rounded
    return tuple(counts)


def slow_value(counts: tuple[int, ...]) -> list[int]:
    """Every mention written out, the lower middle one taken away each time."""
    left = sorted(grade for grade, number in enumerate(counts) for _each in range(number))
    found = []
    while left:
        found.append(left.pop(len(left) // 2))
    return found


counts_of = st.tuples(*[st.integers(0, 6)] * 6)


@pytest.mark.parametrize("name", ORSAY)
def test_the_majority_mentions_of_orsay(name: str) -> None:
    assert judgment.majority_grade(per_mille(ORSAY[name])) == MENTIONS[name]


def test_the_published_ranking_of_orsay() -> None:
    names = list(ORSAY)
    order = judgment.ranking([per_mille(ORSAY[name]) for name in names])
    assert [[names[place] for place in group] for group in order] == [[name] for name in names]


@given(counts_of)
def test_the_value_is_that_of_the_slow_reference(counts: tuple[int, ...]) -> None:
    assert judgment.majority_value(counts) == slow_value(counts)
    assert judgment.majority_grade(counts) == (slow_value(counts)[0] if any(counts) else None)


@given(st.lists(st.lists(st.integers(0, 5), min_size=5, max_size=5), min_size=2, max_size=5))
def test_the_order_is_that_of_the_slow_reference_and_equal_counts_tie(given_grades: list[list[int]]) -> None:
    options = [tuple(grades.count(grade) for grade in range(6)) for grades in given_grades]
    order = judgment.ranking(options)
    for better, worse in pairwise(order):
        assert slow_value(options[better[0]]) < slow_value(options[worse[0]])
    assert all(len({options[place] for place in group}) == 1 for group in order)


@given(counts_of, st.integers(1, 5))
def test_a_better_mention_never_harms(counts: tuple[int, ...], worse: int) -> None:
    if counts[worse]:
        better = list(counts)
        better[worse] -= 1
        better[worse - 1] += 1
        assert judgment.majority_value(tuple(better)) <= judgment.majority_value(counts)


def test_of_two_middle_mentions_the_worse_counts() -> None:
    assert judgment.majority_grade((1, 0, 0, 1, 0, 0)) == 3
