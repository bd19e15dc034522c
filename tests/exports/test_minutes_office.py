"""The compte rendu as a Word document, read back as Word would."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document

from ssi_core.exports.minutes import Minutes, MinutesDecision, MinutesItem, MinutesTask, StructureAttendance
from ssi_core.exports.minutes_office import to_docx
from ssi_core.exports.minutes_outline import outline

TRAPS = '# titre | <script>alert(1)</script> *gras* [x](y) \\ "droit" -- ...'
MINUTES = Minutes(
    collective="Collectif Solidarités de Valbreuil",
    edition="Festival des Solidarités 2025",
    title="Plénière de rentrée",
    place="Salle du Conseil",
    starts=datetime(2025, 9, 18, 18, 30),
    opened_on=datetime(2025, 9, 18, 18, 34),
    closed_on=datetime(2025, 9, 18, 20, 41),
    attendance=(StructureAttendance("Emmaüs Valbreuil", "association", ("Paul Mercier",)),),
    items=(
        MinutesItem(
            "Choix du thème",
            notes=(TRAPS,),
            decisions=(MinutesDecision("Retenir le thème de l'eau", 12, 1, 2),),
            tasks=(
                MinutesTask("Écrire la présentation du thème", "Paul Mercier", date(2025, 10, 1)),
                MinutesTask(TRAPS, ""),
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def document() -> Document:
    return docx.Document(io.BytesIO(to_docx(outline(MINUTES))))


def test_the_title_is_a_title_and_is_in_the_properties(document: Document) -> None:
    first = document.paragraphs[0]
    assert (first.style and first.style.name, first.text) == ("Title", "Compte rendu – Plénière de rentrée")
    assert document.core_properties.title == "Compte rendu – Plénière de rentrée"


def test_the_language_is_french_for_spelling_and_screen_readers(document: Document) -> None:
    assert document.core_properties.language == "fr-FR"
    assert 'w:lang w:bidi="ar-SA" w:eastAsia="zh-CN" w:val="fr-FR"' in document.styles.element.xml


def test_sections_are_headings_that_word_can_list(document: Document) -> None:
    headings = [
        (p.style.name, p.text) for p in document.paragraphs if p.style and "Heading" in str(p.style.name)
    ]
    assert headings == [
        ("Heading 1", "Présences"),
        ("Heading 2", "Présents"),
        ("Heading 1", "1. Choix du thème"),
        ("Heading 1", "Qui fait quoi"),
    ]


def test_what_people_typed_is_there_to_the_letter(document: Document) -> None:
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert TRAPS in texts
    decision = "Retenir le thème de l'eau. Adoptée par 12 voix pour, 1 contre et 2 abstentions."
    assert f"Décision\u00a0: {decision}" in texts


def test_tasks_are_a_table_with_a_header(document: Document) -> None:
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Quoi", "Qui", "Avant le"],
        ["Écrire la présentation du thème", "Paul Mercier", "1er octobre 2025"],
        [TRAPS, "à désigner", "sans échéance"],
    ]


def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert to_docx(outline(MINUTES)).startswith(b"PK")
    assert list(tmp_path.iterdir()) == []
