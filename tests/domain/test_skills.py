"""The rules of skills: words, states, order, whom to ask."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.domain.seriation import seriated
from ssi_core.domain.skill_asking import Candidate, speaks_of, whom_to_ask
from ssi_core.domain.skill_matrix import (
    COVERED,
    GAP,
    LEARNERS,
    ORDERS,
    SINGLE,
    UNUSED,
    Column,
    Held,
    Row,
    Wanted,
    matrix,
    rows_of,
    urgency,
)
from ssi_core.domain.skill_names import (
    DOUBTFUL,
    Word,
    first_names,
    likeness,
    look_alikes,
    same_skill,
    skill_key,
    to_merge,
)

WORDS = [Word(str(number), name) for number, name in enumerate(first_names())]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mobilisation de bénévoles", "mobilisation des benevoles"),
        ("Intervention scolaire", "INTERVENTIONS SCOLAIRES"),
        ("Réseaux", "réseau"),
        ("Régie (son, lumière, vidéo)", "régie son lumière vidéo"),
    ],
)
def test_spelled_otherwise_it_is_the_same_skill(one, other):
    assert skill_key(one) == skill_key(other)


def test_the_words_to_begin_with_are_all_different():
    assert to_merge(WORDS) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [("comunication", "Communication"), ("bénévole", "Mobilisation de bénévoles"), ("financement", "Recherche de financements"),
     ("écoles scolaires", "Interventions scolaires"), ("logistik", "Logistique")],
)  # fmt: skip
def test_while_typing_the_nearest_words_are_named(typed, found):
    assert found in [word.name for word in look_alikes(typed, WORDS, 62)]


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_between_0_and_100_and_goes_both_ways(one, other):
    assert 0 <= likeness(one, other) <= 100
    assert likeness(one, other) == likeness(other, one)


@given(st.sampled_from(WORDS), st.sampled_from([str.upper, str.lower, "  {}  ".format, "{}s".format]))
def test_case_spaces_and_a_plural_find_the_same_word(word, spelled):
    if not (spelled("x") == "xs" and word.name.endswith((")", "s", "x"))):
        assert same_skill(spelled(word.name), WORDS) == word


def test_what_only_begins_alike_is_named_but_not_stopped():
    assert 62 <= likeness("Animation", "Animation d’ateliers cuisine") < DOUBTFUL


# -- states

PEOPLE = (Wanted("k", "activity:a", 2),)


@pytest.mark.parametrize(
    ("held", "wanted", "state"),
    [
        ((), PEOPLE, GAP),
        ((Held("k", "s1", "s1", 1), Held("k", "s2", "s2", 1)), PEOPLE, LEARNERS),
        ((Held("k", "s1", "s1", 3), Held("k", "s1", "p1", 2)), PEOPLE, SINGLE),
        ((Held("k", "s1", "s1", 3),), (), SINGLE),
        ((Held("k", "s1", "s1", 2), Held("k", "s2", "s2", 1)), PEOPLE, COVERED),
        ((Held("k", "s1", "s1", 2), Held("k", "s2", "s2", 1)), (), UNUSED),
    ],
)
def test_how_a_skill_stands(held, wanted, state):
    assert Row("k", "K", held, wanted).state == state


def test_gaps_come_first_then_what_hangs_on_one_then_the_most_wanted():
    rows = [
        Row("a", "A", (Held("a", "1", "1", 2), Held("a", "2", "2", 2)), (Wanted("a", "x", 9),)),
        Row("b", "B", (Held("b", "1", "1", 2),), (Wanted("b", "x", 1),)),
        Row("c", "C", (), (Wanted("c", "x", 1),)),
        Row("d", "D", (), (Wanted("d", "x", 5),)),
        Row("e", "E", (Held("e", "1", "1", 2),), ()),
    ]
    assert [row.skill_id for row in sorted(rows, key=urgency)] == ["d", "c", "b", "a", "e"]


# -- order

TABLES = st.integers(1, 8).flatmap(
    lambda rows: st.integers(1, 8).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(0, 3).map(float), min_size=columns, max_size=columns), min_size=rows, max_size=rows
        )
    )
)


@given(TABLES)
def test_every_row_and_column_has_one_place_and_the_same_table_the_same_order(table):
    rows, columns = seriated(table)
    assert sorted(rows) == list(range(len(table))) and sorted(columns) == list(range(len(table[0])))
    assert seriated(table) == (rows, columns)


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_a_scrambled_band_is_found_again(random):
    size = 9
    rows, columns = list(range(size)), list(range(size))
    random.shuffle(rows)
    random.shuffle(columns)
    table = [[float(abs(row - column) <= 1) for column in columns] for row in rows]
    by_row, by_column = seriated(table)
    found = [rows[place] for place in by_row]
    assert found in (sorted(found), sorted(found, reverse=True))
    assert [columns[place] for place in by_column] in (sorted(columns), sorted(columns, reverse=True))


def test_groups_that_share_nothing_are_kept_apart():
    table = np.zeros((6, 6))
    table[np.ix_([0, 2, 4], [1, 3, 5])] = 2
    table[np.ix_([1, 3, 5], [0, 2, 4])] = 1
    rows, columns = seriated(table.tolist())
    assert {frozenset(rows[:3]), frozenset(rows[3:])} == {frozenset({0, 2, 4}), frozenset({1, 3, 5})}
    assert {frozenset(columns[:3]), frozenset(columns[3:])} == {frozenset({0, 2, 4}), frozenset({1, 3, 5})}


def test_nothing_to_order_is_no_trouble():
    assert seriated([]) == ([], [])
    assert seriated([[]]) == ([0], [])


HELD = st.lists(
    st.builds(Held, st.sampled_from("abc"), st.sampled_from(["s1", "s2", "s3"]), st.sampled_from(["s1", "p1"]), st.integers(1, 3)),
    max_size=12,
)  # fmt: skip


@given(HELD, st.lists(st.builds(Wanted, st.sampled_from("abcd"), st.just("x"), st.integers(1, 4)), max_size=4))
def test_every_offer_is_in_the_table_whatever_the_order(held, wanted):
    rows = rows_of({"a": "A", "b": "B", "c": "C", "d": "D"}, held, wanted)
    columns = [Column(name, name, frozenset({name})) for name in ("s1", "s2", "s3")]
    for order in ORDERS:
        made = matrix(rows, columns, order)
        assert {row.skill_id for row in made.rows} == {each.skill_id for each in [*held, *wanted]}
        there = [each for row in made.rows for column in made.columns for each in made.cell(row, column).held]
        assert sorted(map(repr, there)) == sorted(map(repr, held))
        assert all(any(made.cell(row, column).level for row in made.rows) for column in made.columns)


# -- whom to ask


def test_the_most_able_are_asked_first_and_at_the_same_level_who_carries_least():
    found = whom_to_ask(
        "Cuisine",
        [Candidate("a", "A", 2), Candidate("b", "B", 3, carries=2), Candidate("c", "C", 3), Candidate("d", "D", 0)],
    )
    assert [each.key for each in found] == ["c", "b", "a"]
    assert found[0].reasons == ("peut former", "ne porte aucune activité pour le moment")
    assert found[1].reasons == ("peut former", "porte déjà 2 activités")


def test_who_was_asked_or_carries_it_is_not_suggested():
    assert whom_to_ask("Cuisine", [Candidate("a", "A", 3, asked="declined"), Candidate("b", "B", 3, holds=True)]) == []


def test_when_nobody_offers_it_whose_presentation_speaks_of_it():
    about = "Apporte des bénévoles qui savent cuisiner pour deux cents."
    (found,) = whom_to_ask("Cuisine et réception", [Candidate("a", "A", 0, about=about), Candidate("b", "B", 0)])
    assert found.key == "a" and "présentation" in found.reasons[0]
    assert not speaks_of("Quarante parcelles au bord du canal", "Cuisine et réception")
