"""A compte rendu as a file: its name, its content, and when there is none."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.errors import Missing
from ssi_core.exports.minutes_file import Format, file_name, render
from tests.conftest import Town
from tests.exports.plenaries_held import closed, item, opened

DAY = date(2026, 9, 10)


def made(town: Town, plenary: str, kind: Format) -> tuple[str, bytes]:
    with town.desk.database.read() as cursor:
        return render(cursor, plenary, kind)


def test_the_name_sorts_by_date_and_says_what_it_is() -> None:
    assert file_name("Plénière 1", DAY, "docx") == "2026-09-10 Compte rendu – Plénière 1.docx"


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Bilan : qui / quoi ?", "Bilan qui quoi"),
        ("../../etc/passwd", "etc passwd"),
        ("???", "Plénière"),
        ("Fin.", "Fin"),
        ("L’été « chaud »", "L’été « chaud »"),
    ],
)
def test_what_a_system_refuses_in_a_name_is_left_out(title: str, kept: str) -> None:
    assert file_name(title, DAY, "md") == f"2026-09-10 Compte rendu – {kept}.md"


@given(st.text(max_size=200))
def test_any_title_gives_a_name_that_can_be_written(title: str) -> None:
    name = file_name(title, DAY, "md")
    assert not set(name) & set('\\/:*?"<>|\n\r\t\x00')
    assert len(name) < 130


def test_the_text_and_the_word_document_say_what_was_written(town: Town) -> None:
    plenary = opened(town)
    town.do(town.alice, "note.write", item_id=item(town, plenary, 1), body="L’eau manque en août.")
    closed(town, plenary)
    name, text = made(town, plenary, "md")
    assert name == "2026-09-10 Compte rendu – Plénière 1.md"
    assert "L’eau manque en août." in text.decode()
    name, document = made(town, plenary, "docx")
    assert name.endswith(".docx")
    assert "L’eau manque en août." in [p.text for p in docx.Document(io.BytesIO(document)).paragraphs]


def test_the_word_document_has_the_look_of_the_product(town: Town) -> None:
    _name, document = made(town, closed(town, opened(town)), "docx")
    read = docx.Document(io.BytesIO(document))
    assert str(read.styles["Title"].font.color.rgb) == "12503A"
    assert read.sections[0].footer.paragraphs[0].text.startswith("Page ")


def test_there_is_no_file_before_the_end_nor_of_what_does_not_exist(town: Town) -> None:
    with pytest.raises(Missing, match="pas close"):
        made(town, opened(town), "md")
    with pytest.raises(Missing, match="n’existe plus"):
        made(town, "nowhere", "md")
