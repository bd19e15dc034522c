"""Corrections stay with their passage when the compte rendu is composed again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.domain.passage_digest import digest
from ssi_core.exports.minutes_blocks import Bullets, Chart, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_document import applied, corrected
from ssi_core.exports.minutes_frozen import frozen, thawed
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_outline import Outline
from ssi_core.exports.passages import is_placed, passages, touched
from ssi_core.store.queries.minutes_approval import Correction

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).filter(str.strip)
keys = st.sampled_from(["", "", "note:1", "note:2", "vote:3"])
blocks = st.one_of(
    st.builds(Typed, words, keys),
    st.builds(Remark, words, words, keys),
    st.builds(Verdicts, words, st.booleans(), st.tuples(st.tuples(words, words), st.tuples(words, words))),
    st.builds(Bullets, st.tuples(st.tuples(words, words, words), st.tuples(words, words, words))),
    st.builds(Grid, st.tuples(words, words), st.tuples(st.tuples(words, words)), st.just((50, 50))),
    st.builds(Chart, words, words, words, st.tuples(st.tuples(words, st.integers(0, 99)))),
)
leaves = st.builds(Section, words, st.lists(blocks, max_size=3).map(tuple))
sections = st.builds(Section, words, st.lists(blocks, max_size=3).map(tuple), st.lists(leaves, max_size=2).map(tuple))
plans = st.lists(sections, max_size=4).map(
    lambda found: Outline("Titre", "Collectif", "Édition", (("Lieu", "Mairie"),), "", tuple(found))
)


def plan_of(*blocks, title="Choix", key="point:1"):
    return Outline("Compte rendu", "Collectif", "Édition", (), "", (Section(title, blocks, key=key),))


def correction(passage, was, body):
    return {passage: Correction(passage, digest(was), body, "alice", datetime(2026, 9, 11))}


@settings(max_examples=60, deadline=None)
@given(plans)
def test_every_text_has_a_key_of_its_own_and_reading_them_changes_nothing(plan):
    seen = []
    same = touched(plan, lambda key, text: seen.append(key) or text)
    assert len(seen) == len(set(seen)) == len(passages(plan))
    assert passages(same) == passages(plan)


@settings(max_examples=60, deadline=None)
@given(plans)
def test_a_plan_that_was_frozen_reads_the_same(plan):
    read = thawed(frozen({"complet": plan}))["complet"]
    assert list(passages(read).values()) == list(passages(plan).values())
    assert to_markdown(read) == to_markdown(plan)


def test_a_correction_follows_its_note_when_others_come_before_it():
    before = plan_of(Typed("Une note mal dite.", "note:2"))
    fix = correction("note:2", "Une note mal dite.", "Une note bien dite.")
    after = plan_of(Typed("Une note de plus.", "note:9"), Typed("Une note mal dite.", "note:2"))
    for plan in (before, after):
        assert passages(corrected(plan, fix))["note:2"] == "Une note bien dite."
        assert applied(plan, fix)["note:2"].state == "held"


def test_when_the_composed_text_changed_both_are_known_and_the_correction_still_shows():
    fix = correction("note:2", "Onze présents.", "Douze présents.")
    plan = plan_of(Typed("Treize présents.", "note:2"))
    fate = applied(plan, fix)["note:2"]
    assert (fate.state, fate.composed, fate.correction.body) == ("moved", "Treize présents.", "Douze présents.")
    assert passages(corrected(plan, fix))["note:2"] == "Douze présents."


def test_when_the_passage_is_gone_its_correction_is_said_to_be_lost():
    fix = correction("note:2", "Une note.", "Une autre.")
    plan = plan_of(Typed("Rien à voir.", "note:5"))
    assert applied(plan, fix)["note:2"].state == "lost"
    assert corrected(plan, fix) == plan


def test_a_passage_known_by_its_place_alone_never_takes_the_correction_of_another():
    plan = plan_of(Typed("Premier."))
    (key,) = [key for key, text in passages(plan).items() if text == "Premier."]
    assert is_placed(key)
    fix = correction(key, "Premier.", "Corrigé.")
    assert passages(corrected(plan, fix))[key] == "Corrigé."
    other = plan_of(Typed("Venu avant."), Typed("Premier."))
    assert applied(other, fix)[key].state == "lost"
    assert "Corrigé." not in passages(corrected(other, fix)).values()


def test_lines_without_a_key_are_known_by_what_they_begin_with():
    lines = (("Jardins", "", "Alice"), ("Épicerie", "", "Bruno"))
    fix = correction("point:1/epicerie", "Bruno", "Bruno et Chloé")
    plan = plan_of(Bullets((("Chœur", "", "Dalia"), *lines)))
    assert ("Épicerie", "", "Bruno et Chloé") in corrected(plan, fix).sections[0].blocks[0].lines


def test_an_empty_correction_takes_the_line_away():
    plan = plan_of(Typed("À garder.", "note:1"), Typed("À retirer.", "note:2"))
    assert corrected(plan, correction("note:2", "À retirer.", "")) == replace(
        plan, sections=(replace(plan.sections[0], blocks=(Typed("À garder.", "note:1"),)),)
    )
