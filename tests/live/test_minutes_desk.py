"""The secretary's table: who sees which tools, and both texts when a correction is to be reviewed."""

from __future__ import annotations

import re
from html import unescape

import pytest

from ssi_core.domain.passage_digest import digest
from ssi_core.exports import minutes_approving as minutes_approving  # declares its action
from ssi_core.live import minutes_desk
from tests.exports.plenaries_held import closed, item, opened
from tests.mail.mail_town import agree, set_account

NOTE = "Onze personnes."


@pytest.fixture
def plenary(town):
    made = opened(town)
    town.do(town.alice, "attendance.come", plenary_id=made)
    town.do(town.alice, "note.write", item_id=item(town, made, 1), body=NOTE)
    town.do(town.facilitator, "minutes.name_secretary", plenary_id=made, person_id=town.bruno)
    return closed(town, made)


def tools(town, person, plenary, **more):
    with town.desk.database.read() as cursor:
        return minutes_desk.tools(cursor, person, plenary, **more)


def correcting(town, person, plenary):
    with town.desk.database.read() as cursor:
        return minutes_desk.correcting(cursor, person, plenary)


def text(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def fix(town, plenary, body, was=NOTE):
    passage = f"note:{town.one('SELECT id FROM note')}"
    town.do(town.bruno, "minutes.correct", plenary_id=plenary, passage=passage, composed=digest(was), body=body)


def test_everybody_chooses_a_length_and_only_who_keeps_it_has_tools(town, plenary):
    for person in (town.alice, town.bruno, town.facilitator):
        html = tools(town, person, plenary)
        assert html.count("longueur=") == 3 and "Pas encore approuvé" in html
    assert "minutes.approve" not in tools(town, town.alice, plenary)
    assert "minutes.approve" in tools(town, town.bruno, plenary)
    assert "minutes.name_secretary" not in tools(town, town.bruno, plenary)
    assert "minutes.name_secretary" in tools(town, town.facilitator, plenary)
    assert tools(town, "", plenary) == "" and correcting(town, town.alice, plenary) == ""
    assert "nobody" not in tools(town, town.alice, "nowhere")


def test_each_passage_has_its_form_and_forms_have_names_of_their_own(town, plenary):
    html = correcting(town, town.bruno, plenary)
    assert NOTE in html
    for pattern in (r'data-draft="([^"]*)"', r'data-key="([^"]*)"', r' id="([^"]*)"'):
        found = re.findall(pattern, html)
        assert len(found) == len(set(found)) > 0, pattern
    fix(town, plenary, "<b>Douze</b> personnes.")
    html = correcting(town, town.bruno, plenary)
    assert "<b>" not in html and "Texte d’origine : « Onze personnes. »" in text(html).replace("\u00a0", " ")
    assert "1 passage corrigé" in text(tools(town, town.bruno, plenary))


def test_when_the_text_changed_since_both_are_shown_and_it_is_said(town, plenary):
    fix(town, plenary, "Douze personnes.")
    town.do(town.facilitator, "note.change", note_id=town.one("SELECT id FROM note"), body="Treize personnes.", base_body=NOTE)
    said = text(tools(town, town.bruno, plenary))
    assert "1 correction est à revoir" in said and "minutes.approve" not in tools(town, town.bruno, plenary)
    html = text(correcting(town, town.bruno, plenary))
    assert "Le texte d’origine a changé depuis votre correction" in html
    assert "Il dit maintenant" in html and "Treize personnes." in html and "Douze personnes." in html


def test_when_the_passage_is_gone_the_correction_is_listed_apart(town, plenary):
    fix(town, plenary, "Douze personnes.")
    town.do(town.facilitator, "note.remove", note_id=town.one("SELECT id FROM note"))
    html = text(correcting(town, town.bruno, plenary))
    assert "Corrections sans passage" in html and "Douze personnes." in html


def test_sending_says_what_is_missing_then_to_whom_and_what_became_of_it(town, plenary):
    assert "n’est pas encore réglé" in text(tools(town, town.facilitator, plenary))
    set_account(town, 25)
    assert "Personne n’a encore donné" in text(tools(town, town.facilitator, plenary))
    agree(town, town.alice, "alice@exemple.example.org")
    agree(town, town.bruno, "bruno@exemple.example.org")
    said = text(tools(town, town.facilitator, plenary))
    assert "À tout le monde : 2 personnes" in said and "Aux absents et excusés : 1 personne" in said
    town.do(town.facilitator, "mailing.send", plenary_id=plenary, audience="away", length="absents")
    html = tools(town, town.facilitator, plenary)
    assert "Bruno Etcheverry" in text(html) and "en attente" in text(html)
    assert "exemple.example.org" not in html
    assert "Ce qui est parti" not in tools(town, town.alice, plenary)


def test_once_approved_it_says_who_signed_and_offers_an_erratum(town, plenary):
    town.do(town.bruno, "minutes.approve", plenary_id=plenary)
    html = tools(town, town.bruno, plenary)
    assert "signé par Bruno Etcheverry le 10 septembre 2026" in text(html)
    assert "minutes.add_erratum" in html and "corriger=1" not in html
    assert "il ne change plus" in text(correcting(town, town.bruno, plenary))
