"""Close activities, in French."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.domain.likeness_words import closeness, likeness_sentences
from ssi_core.domain.similar import Described, close_pairs, scores
from ssi_core.domain.similar_words import common_words, form_name, meaning, notions, subject_name
from tests.bench.similar_quality import labelled, quality, seen, unseen

FILM = Described("a", "Ciné-débat", "Un documentaire sur les semences.", ("adultes",), "Cinéma")
PROJECTION = Described("b", "Projection suivie d’un échange", "Film : qui garde la semence ?", ("adultes",), "Cinéma")


def test_the_synonyms_of_the_field_are_known():
    assert meaning("ciné-débat").forms == meaning("projection suivie d’un échange").forms == {"film", "debat"}
    assert meaning("Disco-soupes").forms == meaning("discosoupe").forms


@pytest.mark.parametrize(
    ("one", "other"), [("semence", "semences"), ("réfugié", "REFUGIEES"), ("l’exil", "exil"), ("Sénégal", "Senegal")]
)
def test_plural_accents_case_and_elision_do_not_matter(one, other):
    assert meaning(one).roots == meaning(other).roots


def test_the_longest_expression_wins():
    assert meaning("repair café").forms == {"reparation"}
    assert not meaning("repair café").subjects


def test_people_say_the_country_and_its_inhabitants():
    assert meaning("des rizières malgaches").countries == meaning("Fianarantsoa").countries == {"Madagascar"}


def test_a_close_pair_says_why():
    (pair,) = close_pairs((FILM, PROJECTION))
    said = likeness_sentences(pair, {})
    assert "même façon de faire\u00a0: débat et film" in said
    assert "même public\u00a0: adultes" in said and "même lieu\u00a0: Cinéma" in said
    assert any("semences" in each for each in said)
    assert closeness(pair.score) == "très proches"
    assert common_words("Les Semences paysannes", "une semence") == ("semences",)


def test_the_same_form_about_something_else_is_not_close():
    other = Described("c", "Ciné-débat", "Un documentaire sur l’exil.", ("adultes",), "Cinéma")
    assert close_pairs((FILM, other)) == ()


def test_nothing_is_close_in_an_empty_programme():
    assert close_pairs(()) == close_pairs((FILM,)) == ()
    blank = tuple(Described(str(n), "", "") for n in range(3))
    assert close_pairs(blank) == ()


@given(st.lists(st.text(max_size=60), min_size=2, max_size=5))
@settings(max_examples=25, deadline=None)
def test_any_text_is_compared_and_the_order_does_not_matter(texts):
    known = [Described(str(n), text, text[::-1]) for n, text in enumerate(texts)]
    marks = scores(known)
    assert ((marks >= 0) & (marks <= 1)).all()
    assert abs(marks - marks.T).max() < 1e-9


def test_every_notion_has_a_name():
    for expressions in notions().by_first_root.values():
        for _roots, kind, notion in expressions:
            assert {"formes": form_name, "sujets": subject_name, "pays": str}[kind](notion)


# The whole figures are in tests/bench/similar_quality.py; these are the floors under which a change made things worse.


def test_close_pairs_are_found_on_labelled_pairs_unseen_ones_too():
    assert len(labelled()) >= 60
    assert quality(seen()).precision >= 0.85
    assert quality(unseen()).precision >= 0.80


def test_what_the_screen_suggests_is_mostly_right():
    for half in (seen(), unseen()):
        found = quality(half)
        assert found.kept_true / found.kept >= 0.8
