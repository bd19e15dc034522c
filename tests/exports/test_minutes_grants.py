"""The requests of help in the compte rendu of a plenary: their net effect, never who noted what."""

from __future__ import annotations

from dataclasses import asdict

from tests.actions.grant_town import GROCERY, MARKS, ask, envelope, grant, member, submitted
from tests.exports.plenaries_held import closed, minutes_of, opened


def chapter(town, plenary):
    """Every text of the chapter, spaces made plain; '' without a chapter."""
    found = [each for each in minutes_of(town, plenary).chapters if each.title == "Aide aux projets"]
    return str([asdict(each) for each in found]).replace("\\xa0", " ").replace("\\u202f", " ") if found else ""


def test_a_plenary_that_touched_no_request_says_nothing_of_them(town):
    envelope(town)
    submitted(town)
    plenary = opened(town)
    ask(town, title="Encore un brouillon")
    assert chapter(town, plenary) == ""


def test_what_was_handed_in_and_decided_is_told_with_sums_and_reasons(town):
    envelope(town)
    first = submitted(town)
    plenary = opened(town)
    second = submitted(town, who="bruno", structure=GROCERY, title="Repas", asked="400")
    grant(town, first, "1000")
    town.do(town.facilitator, "grant.decide", id=second, outcome="refused", reason="Déjà financé")
    told = chapter(town, plenary)
    assert "1 000 € à Les Jardins partagés pour « Discosoupe » (1 250,50 € demandés). Motif : Bon projet" in told
    assert "la demande « Repas » de Épicerie sociale est refusée (400 € demandés). Motif : Déjà financé" in told
    assert "demande remise, 400 €." in told
    assert "il reste 2 000 € sur 3 000 €." in told


def test_a_decision_undone_in_the_plenary_is_not_told_and_one_taken_before_is(town):
    envelope(town)
    row_id = submitted(town)
    first = opened(town)
    grant(town, row_id, "300", "decided")
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "decided"})
    assert chapter(town, first) == ""
    grant(town, row_id, "300", "again")
    closed(town, first)
    second = opened(town, title="Plénière 2", on="2026-09-24T18:00")
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "again"})
    assert "la décision est annulée" in chapter(town, second)
    assert "300 € à" in chapter(town, first) and "il reste 2 700 €" in chapter(town, first)


def test_neither_points_nor_comments_nor_members_are_told(town):
    envelope(town)
    member(town, "bruno")
    row_id = submitted(town)
    plenary = opened(town)
    town.do("bruno", "grant.examine", id=row_id, comment="Trop cher à mon goût", **MARKS)
    assert chapter(town, plenary) == ""
    grant(town, row_id, "1000")
    told = chapter(town, plenary)
    assert "Trop cher" not in told and "Bruno" not in told
