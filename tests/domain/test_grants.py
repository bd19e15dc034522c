"""The rules of the commission: who may not judge, what a budget lacks, the mean of those who judge, the days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.grants import IN, OUT, balance, barred, left, mean, why_closed

SUM = st.integers(0, 10**8)
MOST = {"a": 5, "b": 15}
POINTS = st.fixed_dictionaries({}, optional={"a": st.integers(0, 5), "b": st.integers(0, 15)})
SCORES = st.dictionaries(st.sampled_from("uvwxyz"), POINTS)
DAY = date(2026, 9, 10)


def test_who_speaks_for_the_structure_or_declared_an_interest_does_not_judge():
    assert barred("p", "s", {"s"}, ())
    assert barred("p", "s", (), {"p"})
    assert not barred("p", "s", {"other"}, {"q"})


@given(SUM, st.lists(st.tuples(st.sampled_from([OUT, IN]), SUM)))
def test_a_budget_completed_with_its_gap_balances(asked, lines):
    gap = balance(asked, lines).gap
    assert balance(asked, [*lines, (OUT if gap > 0 else IN, abs(gap))]).gap == 0


@given(SUM, st.lists(SUM))
def test_what_is_left_and_what_is_granted_make_the_envelope(envelope, granted):
    assert left(envelope, granted) + sum(granted) == envelope


@given(SCORES, st.sets(st.sampled_from("uvwxyz")))
def test_the_mean_is_over_twenty_and_only_of_whole_scores_of_those_who_judge(scores, away):
    whole = [p["a"] + p["b"] for who, p in scores.items() if who not in away and len(p) == 2]
    found = mean(scores, MOST, away)
    if not whole:
        assert found is None
    else:
        assert found is not None and 0 <= found <= 20
        assert abs(found - sum(whole) / len(whole)) < 1e-9


@given(SCORES, POINTS)
def test_whoever_may_not_judge_changes_nothing_of_the_mean(scores, points):
    assert mean(scores | {"barred": points}, MOST, {"barred"}) == mean(scores, MOST, ())


def test_without_criteria_there_is_no_mean():
    assert mean({"u": {}}, {}, ()) is None


def test_both_days_are_included():
    last = DAY + timedelta(days=5)
    assert [why_closed(each, DAY, last) for each in (DAY, last)] == ["", ""]
    assert "à partir" in why_closed(DAY - timedelta(days=1), DAY, last)
    assert "avant le" in why_closed(last + timedelta(days=1), DAY, last)
    assert why_closed(DAY, None, None) == ""
