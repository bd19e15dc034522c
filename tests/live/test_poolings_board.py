"""Close activities suggested, proposed, made one, set apart."""

from __future__ import annotations

import pytest

from ssi_core.domain.permissions import Role
from tests.exports.plenaries_held import closed, minutes_of, opened
from tests.live.test_clashes_board import create, mine, shown


@pytest.fixture
def two(town):
    return (
        create(town, "Ciné-débat : les semences", description="Un documentaire."),
        create(town, "Projection suivie d’un échange", "Épicerie sociale", "2026-11-17T20:00", "2026-11-17T22:00",
               description="Film sur les semences."),
    )  # fmt: skip


def propose(town, two, person="carole"):
    fields = {"one_id": two[0], "other_id": two[1], "title": "Semences", "description": ""}
    return town.do(person, "pooling.propose", **fields).answer["id"]


def test_a_close_pair_is_suggested_with_its_reasons_and_a_form_that_keeps_both_texts(town, two):
    html = shown(town, "poolings")
    assert "Même façon de faire\u00a0: débat et film" in html
    assert 'data-action="pooling.propose"' in html
    assert "Un documentaire.\n\nFilm sur les semences." in html


def test_a_visitor_sees_no_idea(town, two):
    html = shown(town, "poolings", Role.VISITOR)
    assert "semences" not in html and "entrez dans la salle" in html


def test_a_proposal_shows_who_has_agreed_and_lets_the_others_answer(town, two):
    its = propose(town, two, "alice")
    html = shown(town, "poolings")
    assert "En attente d’accord" in html and "Réponse attendue" in html and "D’accord" in html
    assert f"speaks-{two[1]}" in mine(town, "poolings", "bruno")
    assert f"pooling-{its}" in mine(town, "poolings", "alice")
    assert "Elles se ressemblent" in html and "Aucune paire" in html


def test_a_merged_activity_shows_its_parents_and_how_to_separate_them(town, two):
    its = propose(town, two, "alice")
    town.do("bruno", "pooling.agree", id=its, activity_id=two[1])
    html = shown(town, "poolings", Role.FACILITATOR)
    assert "Réunies" in html and "Projection suivie d’un échange" in html and 'data-action="history.undo"' in html
    assert "history.undo" not in shown(town, "poolings")
    assert "Ciné-débat : les semences" in shown(town, "activity", id=two[0])
    assert "lineage-panel" not in shown(town, "activity", Role.VISITOR, id=two[0])


def test_a_pair_set_apart_may_come_back(town, two):
    town.do("carole", "pooling.set_apart", one_id=two[0], other_id=two[1])
    html = shown(town, "poolings")
    assert "Une paire écartée" in html and 'data-action="pooling.reopen"' in html
    assert 'data-action="pooling.propose"' not in html


def test_with_one_activity_or_none_the_page_waits(town):
    assert "Dès que deux activités" in shown(town, "poolings")


def test_the_compte_rendu_tells_what_was_merged_and_proposed(town, two):
    plenary = opened(town)
    its = propose(town, two, "alice")
    town.do("bruno", "pooling.agree", id=its, activity_id=two[1])
    town.do("carole", "slot.propose", activity_id=two[0], starts="2026-11-20T18:00", ends="2026-11-20T20:00")
    town.do("alice", "slot.accept", id=town.one("SELECT id FROM slot_proposal"))
    sections = {each.title: each for each in minutes_of(town, closed(town, plenary)).chapters}
    ((label, _aside, text),) = sections["Activités mutualisées"].blocks[0].lines
    assert label == "Réunies" and "Semences" in text and "Ciné-débat : les semences\u00a0» (Les Jardins partagés)" in text
    ((label, _aside, text),) = sections["Créneaux proposés pour éviter des chevauchements"].blocks[0].lines
    assert label == "Accepté" and "vendredi 20 novembre 2026" in text and "au lieu de\u00a0: samedi 14" in text


def test_what_was_proposed_then_undone_is_not_in_the_compte_rendu(town, two):
    plenary = opened(town)
    town.do("carole", "pooling.set_apart", one_id=two[0], other_id=two[1])
    town.do("carole", "slot.propose", "op-slot", activity_id=two[0], starts="2026-11-20T18:00", ends="2026-11-20T20:00")
    town.desk.perform("carole", "history.undo", {"op_id": "op-slot"})
    assert minutes_of(town, closed(town, plenary)).chapters == ()
