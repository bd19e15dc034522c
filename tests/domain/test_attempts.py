"""Guessing is slow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.attempts import Attempts


def at(clock, **limits):
    return Attempts(now=lambda: clock[0], **limits)


def test_one_subject_waits_until_its_oldest_mistake_is_forgotten():
    clock = [0.0]
    attempts = at(clock, per_subject=2, seconds=60)
    attempts.mistake("a")
    clock[0] = 10
    attempts.mistake("a")
    assert attempts.wait("a") == 51 and attempts.wait("b") == 0
    clock[0] = 60
    assert attempts.wait("a") == 0


def test_one_address_and_all_together_have_their_own_limits():
    attempts = at([0.0], per_subject=100, per_address=2, in_all=3)
    attempts.mistake("a", "here")
    attempts.mistake("b", "here")
    assert attempts.wait("c", "here") and not attempts.wait("c", "there")
    attempts.mistake("c", "there")
    assert attempts.wait("d", "elsewhere")


def test_a_subject_with_the_name_of_an_address_shares_nothing_with_it():
    attempts = at([0.0], per_subject=1)
    attempts.mistake("10.0.0.1", "x")
    assert attempts.wait("y", "10.0.0.1") == 0


def test_old_mistakes_take_no_memory():
    clock = [0.0]
    attempts = at(clock)
    for number in range(3000):
        clock[0] += 1
        attempts.mistake(str(number))
    assert len(attempts._mistakes) < 1200


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 100)), max_size=40))
def test_never_more_mistakes_than_allowed_in_any_window(steps):
    clock, done = [0.0], []
    attempts = at(clock, per_subject=3, in_all=5, seconds=60)
    for subject, pause in steps:
        clock[0] += pause
        if not attempts.wait(subject):
            attempts.mistake(subject)
            done.append((clock[0], subject))
    for moment, _subject in done:
        window = [s for t, s in done if moment <= t < moment + 60]
        assert len(window) <= 5 and all(window.count(s) <= 3 for s in "abc")
