"""The charter: every point of an activity holds, is in doubt, does not, or was not looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.charter import CHECKED, DOUBT, NOT, STATES, checked, usual_points

KEYS = st.lists(st.sampled_from("abcdef"), unique=True)
SEEN = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["", *STATES]))


@given(KEYS, SEEN)
def test_every_point_stands_somewhere_once(points, states):
    found = checked(points, states)
    assert sorted(found.holds + found.doubts + found.broken + found.unseen) == sorted(points)


@given(KEYS, SEEN)
def test_it_is_whole_exactly_when_every_point_was_checked(points, states):
    assert checked(points, states).is_whole == all(states.get(key) == CHECKED for key in points)


def test_a_point_that_left_the_charter_does_not_count():
    assert checked(["a"], {"a": CHECKED, "gone": NOT}).is_whole
    assert checked(["a", "b"], {"a": DOUBT}).unseen == ("b",)


def test_the_usual_charter_has_six_points():
    assert len(usual_points()) == 6
