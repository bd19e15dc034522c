"""The rules of the « coup de pouce »: what counts, what would count once done, what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.boost import MISSING, OK, SOON, Candidate, Count, fit, shared, standing, usual_rules

RULES = usual_rules(2026)
TODAY = RULES.listed_by - timedelta(days=20)
START = datetime.combine(RULES.starts_on, datetime.min.time())
GOOD = Candidate("a", "Ficelle", True, START, START + timedelta(hours=2), False, TODAY)
MARKS = st.sampled_from([
    {}, {"confirmed": False}, {"listed_on": None}, {"abroad": True}, {"listed_on": RULES.listed_by + timedelta(days=1)},
    {"ends": datetime.combine(RULES.ends_on, datetime.min.time()) + timedelta(days=1, hours=1)},
])  # fmt: skip


def stand(activities, *, carrying=(), thinking=(), aware=(), money=(0, 0), is_first=False, rules=RULES):
    return standing(rules, activities, carrying, thinking, aware, money, is_first=is_first, today=TODAY)


@pytest.mark.parametrize(
    ("change", "counts", "hopeless"),
    [
        ({}, True, False),
        ({"confirmed": False}, False, False),
        ({"listed_on": None}, False, False),
        ({"abroad": True}, False, True),
        ({"listed_on": RULES.listed_by}, True, False),
        ({"listed_on": RULES.listed_by + timedelta(days=1)}, False, True),
        ({"starts": START - timedelta(days=1)}, False, True),
    ],
)
def test_an_activity_counts_inside_the_dates_in_france_confirmed_and_listed_in_time(change, counts, hopeless):
    found = fit(RULES, replace(GOOD, **change), TODAY)
    assert (found.counts, found.hopeless) == (counts, hopeless)


def test_listing_is_still_possible_until_the_last_day_included():
    unlisted = replace(GOOD, listed_on=None)
    assert not fit(RULES, unlisted, RULES.listed_by).hopeless
    assert fit(RULES, unlisted, RULES.listed_by + timedelta(days=1)).hopeless


def test_an_activity_abroad_counts_when_the_rules_do_not_mind():
    assert fit(replace(RULES, in_france=False), replace(GOOD, abroad=True), TODAY).counts


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_count_is_missing_exactly_when_it_is_short(there, coming, needed):
    found = Count(there, coming, needed)
    assert (found.state == MISSING) == (found.short > 0)
    assert (found.state == OK) == (there >= needed)


@given(st.lists(MARKS, max_size=8))
def test_each_activity_counts_is_coming_or_must_change(changes):
    found = stand([replace(GOOD, id=str(number), **change) for number, change in enumerate(changes)])
    hopeless = sum(each.hopeless for each in found.fits)
    assert found.activities.there + found.activities.coming + hopeless == len(changes)


def test_the_first_year_asks_for_fewer_structures():
    assert stand([], carrying="abc").structures.state == MISSING
    assert stand([], carrying="abc", is_first=True).structures.state == OK
    assert stand([], carrying="abc", thinking="cde").structures.state == SOON


def test_awareness_is_there_once_its_structure_carries_something_confirmed():
    assert stand([], aware="a").awareness == MISSING
    assert stand([], aware="a", thinking="a").awareness == SOON
    assert stand([], aware="a", carrying="a", thinking="a").awareness == OK
    assert stand([], rules=replace(RULES, awareness=False)).awareness == OK


def test_the_cofinancing_is_advised_only():
    whole = stand([replace(GOOD, id=each) for each in "abc"], carrying="abcde", aware="a", money=(100, 0))
    assert (whole.elsewhere, whole.state) == (MISSING, OK)
    assert [shared(RULES, 10_001, 5_000), shared(RULES, 10_000, 5_000), shared(RULES, 0, 0)] == [MISSING, OK, SOON]


def test_the_usual_rules_follow_the_year():
    assert usual_rules(2027).listed_by == date(2027, 10, 9)
    assert usual_rules(2027).starts_on.year == 2027
