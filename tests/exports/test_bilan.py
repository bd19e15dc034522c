"""The bilan as a document, the same in four formats; what a plenary retained, in its compte rendu."""

from __future__ import annotations

import io

import docx
import pytest
from pypdf import PdfReader

from ssi_core.exports.bilan import plan, render
from ssi_core.exports.minutes_composition import compose
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_outline import outline
from ssi_core.store.queries import editions
from tests.actions.plenary_helpers import opened
from tests.actions.test_lesson import a_ball, answer, write

SAID = ("À garder", "Le tour de table", "À changer", "Commencer plus tôt", "La soupe", "Semaine 2025", "45 personnes")


@pytest.fixture
def told(town):
    a_ball(town)
    write(town)
    write(town, subject_kind="activity", subject_id="bal0000000000000", bearing="change", body="Commencer plus tôt")
    answer(town, worked="La soupe")
    answer(town, attendance="50", to_change="Le | froid <b>")
    town.do("alice", "past_edition.note", name="Semaine 2025", held_in="2025", activities="9")
    return town


def made(town, kind):
    with town.desk.database.read() as cursor:
        return render(cursor, editions.current(cursor), kind)


def test_word_pdf_and_text_say_the_same(told):
    markdown = made(told, "md").decode()
    word = docx.Document(io.BytesIO(made(told, "docx")))
    texts = [paragraph.text for paragraph in word.paragraphs]
    texts += [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    pdf = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made(told, "pdf"))).pages)
    for words in SAID:
        assert words in markdown.replace("\u00a0", " ")
        assert words in " ".join(texts).replace("\u00a0", " ")
        assert words in pdf.replace("\n", " ").replace("\u00a0", " ")


def test_libreoffice_gets_a_document_too(told):
    assert made(told, "odt")[:2] == b"PK"


def test_before_anything_is_written_it_says_so(town):
    with town.desk.database.read() as cursor:
        text = to_markdown(plan(cursor, editions.current(cursor)))
    assert "Rien n’a été noté" in text and "Aucune fiche n’a été remplie" in text


def test_the_compte_rendu_tells_what_its_plenary_retained(town):
    write(town, body="Avant la plénière")
    plenary, _items = opened(town)
    write(town, bearing="change", body="Réserver la salle plus tôt")
    with town.desk.database.read() as cursor:
        text = to_markdown(outline(compose(cursor, plenary)))
    assert "À retenir pour la prochaine édition" in text
    assert "Réserver la salle plus tôt" in text and "Avant la plénière" not in text
