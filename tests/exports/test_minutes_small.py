"""Small plenaries: nothing empty is written, and one is not several."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssi_core.exports.minutes import Minutes, NextPlenary, StructureAttendance
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_outline import outline

BARE = Minutes("Collectif", "Festival 2025", "Plénière 1", "", datetime(2025, 9, 18, 18, 30))


def plain(text: str) -> str:
    """`text` with ordinary spaces, to be compared easily."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_one_person_and_one_absent_structure_are_written_in_the_singular() -> None:
    few = (
        StructureAttendance("Emmaüs", "association", ("Paul Mercier",)),
        StructureAttendance("MJC", "association", absent=True),
    )
    attendance = plain(to_markdown(outline(replace(BARE, attendance=few))))
    assert "1 présent, pour 1 structure représentée." in attendance
    assert "Une structure n’était pas représentée : MJC." in attendance


def test_a_structure_that_sent_apologies_is_not_listed_as_absent() -> None:
    excused = StructureAttendance("Emmaüs", "association", excused=("Paul Mercier",), absent=True)
    text = plain(to_markdown(outline(replace(BARE, attendance=(excused,)))))
    assert "1 excusé." in text
    assert "Absents" not in text


def test_a_plenary_that_goes_on_gives_a_provisional_text_without_empty_sections() -> None:
    assert plain(to_markdown(outline(BARE))) == (
        "# Compte rendu – Plénière 1\n\n**Collectif**\\\nFestival 2025\n\n"
        "- **Date** : jeudi 18 septembre 2025, à 18 h 30\n\n"
        "*Document provisoire : la séance n’est pas close.*\n"
    )


def test_the_next_plenary_is_the_last_word_with_its_place_when_known() -> None:
    starts = datetime(2025, 10, 16, 18, 30)
    text = plain(to_markdown(outline(replace(BARE, next_plenary=NextPlenary(starts, "Salle du Conseil")))))
    assert text.endswith("Rendez-vous le jeudi 16 octobre 2025, à 18 h 30 (Salle du Conseil).\n")
    text = plain(to_markdown(outline(replace(BARE, next_plenary=NextPlenary(starts)))))
    assert text.endswith("Rendez-vous le jeudi 16 octobre 2025, à 18 h 30.\n")
