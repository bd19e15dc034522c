"""Matching: loads, the most accompanied, the best fit; who is new; the reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.domain.first_edition import EXPERIENCED, NEW, is_new, since_when_new
from ssi_core.domain.mentoring_fit import BEST, POINTS, SKILLS, Profile, fit, may_pair
from ssi_core.domain.mentoring_match import match, why_alone
from ssi_core.domain.mentoring_reasons import reason_words


def some(values: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=3)


@st.composite
def profiles(draw: st.DrawFn, prefix: str, most: int, refusing: bool) -> list[Profile]:
    count = draw(st.integers(0, most))
    others = tuple(f"{'n' if prefix == 'm' else 'm'}{number}" for number in range(5))
    return [
        Profile(
            f"{prefix}{number}", draw(some(("t1", "t2", "t3"))), draw(some(("familles", "lycéens"))),
            draw(some(("Billère", "billere", "Pau"))), draw(some(("a1", "a2"))), draw(some(SKILLS)), draw(some(SKILLS)),
            draw(st.sampled_from(("", *others))), draw(st.integers(0, 4)),
            draw(st.frozensets(st.sampled_from(others), max_size=2)) if refusing else frozenset(),
        )
        for number in range(count)
    ]  # fmt: skip


def worth(mentors: list[Profile], newcomers: list[Profile]) -> tuple[int, int]:
    found = match(mentors, newcomers)
    return len(found), sum(each.fit.points for each in found)


@given(profiles("m", 5, True), profiles("n", 6, True))
@settings(max_examples=25, deadline=None)
def test_loads_are_respected_and_nobody_is_paired_twice_nor_with_who_refused(mentors, newcomers):
    found = match(mentors, newcomers)
    by_id = {each.id: each for each in (*mentors, *newcomers)}
    for mentor in mentors:
        assert sum(each.mentor_id == mentor.id for each in found) <= mentor.room
    assert len({each.newcomer_id for each in found}) == len(found)
    for each in found:
        mentor, newcomer = by_id[each.mentor_id], by_id[each.newcomer_id]
        assert may_pair(mentor, newcomer) and each.fit == fit(mentor, newcomer)


@given(profiles("m", 5, False), profiles("n", 6, False), profiles("m", 1, False).filter(bool))
@settings(max_examples=25, deadline=None)
def test_the_total_fit_never_worsens_when_a_mentor_is_added(mentors, newcomers, added):
    before, after = worth(mentors, newcomers), worth([*mentors, replace(added[0], id="another")], newcomers)
    assert after[0] >= before[0] and after[1] >= before[1]


@given(profiles("m", 5, True), profiles("n", 6, True), profiles("m", 1, True).filter(bool))
@settings(max_examples=25, deadline=None)
def test_even_with_refusals_no_fewer_are_accompanied_nor_worse_for_as_many(mentors, newcomers, added):
    assert worth([*mentors, replace(added[0], id="another")], newcomers) >= worth(mentors, newcomers)


@given(profiles("m", 3, True), profiles("n", 3, True))
@settings(max_examples=25, deadline=None)
def test_no_other_choice_is_better(mentors, newcomers):
    best = (0, 0)
    for chosen in product([None, *mentors], repeat=len(newcomers)):
        pairs = [(mentor, newcomer) for mentor, newcomer in zip(chosen, newcomers, strict=True) if mentor]
        fits = all(may_pair(*pair) for pair in pairs) and all(chosen.count(each) <= each.room for each in mentors)
        if fits:
            best = max(best, (len(pairs), sum(fit(*pair).points for pair in pairs)))
    assert worth(mentors, newcomers) == best


@given(profiles("m", 4, True), profiles("n", 6, True))
@settings(max_examples=30, deadline=None)
def test_who_is_left_alone_is_shown_why_and_never_while_a_mentor_has_room(mentors, newcomers):
    found = match(mentors, newcomers)
    taken = {mentor.id: sum(each.mentor_id == mentor.id for each in found) for mentor in mentors}
    left = [replace(mentor, room=mentor.room - taken[mentor.id]) for mentor in mentors]
    for newcomer in newcomers:
        if newcomer.id not in {each.newcomer_id for each in found}:
            why = why_alone(newcomer, left)
            assert why and "encore de la place" not in why


@given(profiles("m", 1, False).filter(bool), profiles("n", 1, False).filter(bool))
def test_points_are_the_sum_of_the_reasons_given(mentors, newcomers):
    found = fit(mentors[0], newcomers[0])
    assert found.points == sum(POINTS[reason.partition(":")[0]] for reason in found.reasons) <= BEST


def test_loads_are_shared_when_the_fits_are_equal():
    mentors = [Profile("m1", room=3), Profile("m2", room=3)]
    found = match(mentors, [Profile("n1"), Profile("n2")])
    assert {each.mentor_id for each in found} == {"m1", "m2"}


def test_a_wish_a_skill_and_a_place_are_told():
    mentor = Profile("m", offers=frozenset({"regie"}), places=frozenset({"Centre des Églantines"}), room=1)
    newcomer = Profile("n", seeks=frozenset({"regie"}), places=frozenset({"centre des eglantines"}), wished_id="m")
    found = fit(mentor, newcomer)
    assert found.reasons == ("wish:n", "skill:regie", "place:Centre des Églantines")
    words = reason_words(list(found.reasons), {"n": "Les Cyclos"}, {}, {})
    assert words[0] == "c’est le souhait des Cyclos" and "régie" in words[1]


def test_what_is_gone_since_is_left_out_of_the_reasons():
    assert reason_words(["theme:gone", "activity:gone", "skill:gone", "odd"], {}, {}, {}) == []


def test_new_is_who_entered_since_the_last_edition_unless_it_says_otherwise():
    since = since_when_new(date(2026, 11, 13), [date(2025, 11, 30), date(2027, 1, 1)])
    assert since == date(2025, 11, 30)
    assert since_when_new(date(2026, 11, 13), []) == date(2025, 11, 30)
    assert is_new("", date(2026, 9, 1), since) and not is_new("", date(2024, 9, 1), since) and not is_new("", None, since)
    assert is_new(NEW, None, since) and not is_new(EXPERIENCED, date(2026, 9, 1), since)
