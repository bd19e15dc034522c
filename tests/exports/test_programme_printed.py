"""The programme on paper: tagged pages, a poster of one sheet, a booklet whose pages fall in order once folded."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from ssi_core.exports.programme import printed
from ssi_core.exports.programme.public import public_programme
from tests.actions.import_town import bring
from tests.exports.programme_town import ADDRESS, announced

PROGRAMME = Path(__file__).parents[1] / "imports" / "programme_neighbour.csv"


def made(town, form: str) -> PdfReader:
    with town.desk.database.read() as cursor:
        programme = public_programme(cursor)
    return PdfReader(io.BytesIO(printed.to_pdf(programme, ADDRESS, form)))


@pytest.mark.parametrize("form", printed.FORMATS)
def test_it_holds_what_is_confirmed_and_nothing_else(town, form):
    announced(town)
    text = " ".join(page.extract_text() for page in made(town, form).pages)
    assert "Bal d’ouverture" in text and "Salle des fêtes" in text
    for hidden in ("Idée secrète", "Annulée depuis", "Jamais annoncée"):
        assert hidden not in text


@pytest.mark.parametrize("form", ["a4", "poster"])
def test_pages_and_poster_are_tagged_and_in_french(town, form):
    announced(town)
    root = made(town, form).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("fr")


def test_a_poster_is_one_sheet_even_with_sixty_activities(town):
    for number in range(60):
        town.do(
            "alice", "activity.create", activity_id=f"{number:016d}", title=f"Activité numéro {number} du programme",
            starts=f"2026-11-{14 + number % 15}T18:00", ends=f"2026-11-{14 + number % 15}T20:00", state="confirmed",
            place="Salle polyvalente", publics=["tout public"],
        )  # fmt: skip
    assert len(made(town, "poster").pages) == 1


def test_a_poster_of_sixty_real_activities_is_one_sheet_that_says_when_and_where(town):
    head, *lines = PROGRAMME.read_text(encoding="utf-8").splitlines()
    content = "\n".join([f"{head};État", *(f"{line};confirmée" for line in lines)])
    bring(town, "activities", content.encode(), add_structures="1")
    pages = made(town, "poster").pages
    assert len(pages) == 1
    text = " ".join(pages[0].extract_text().split())
    assert "Bourse aux graines" in text and "Jardin des plantes" in text


def test_before_any_confirmation_the_paper_says_so(town):
    assert "Aucune activité n’est encore confirmée" in made(town, "a4").pages[0].extract_text()


@given(st.integers(min_value=1, max_value=12))
def test_a_folded_booklet_reads_in_order(sheets):
    pages = 4 * sheets
    sides = printed.booklet_order(pages)
    assert sorted(page for side in sides for page in side) == list(range(pages))
    # Nested sheets, opened in the middle of each: right of a front is followed by left of its back.
    read = [right for _left, right in sides[0::2]]
    for front, back in zip(sides[0::2], sides[1::2], strict=True):
        assert back[0] == front[1] + 1 and back[1] == front[0] - 1
    assert read[0] == 0
