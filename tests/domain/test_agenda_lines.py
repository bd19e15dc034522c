"""An agenda typed as lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.agenda_lines import MOST_ITEMS, MOST_MINUTES, AgendaLine, parse_agenda, proposed_agenda
from ssi_core.domain.errors import Refused


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("Accueil et tour de table — 10", "Accueil et tour de table", 10),
        ("1. Le thème : 30 min", "Le thème", 30),
        ("- Calendrier (20')", "Calendrier", 20),
        ("Bilan 2025 - 1h15", "Bilan 2025", 75),
        ("Bilan 1 h 15", "Bilan", 75),
        ("Rôles | 20", "Rôles", 20),
        ("Prochaine plénière\t10", "Prochaine plénière", 10),
        ("10 ans du collectif — 15", "10 ans du collectif", 15),
        ("Salle (la petite) (1 h)", "Salle (la petite)", 60),
        ("Rendez-vous du 14h — 20 minutes", "Rendez-vous du 14h", 20),
        ("<b>L’eau</b>, 5", "<b>L’eau</b>", 5),
    ],
)
def test_a_line_is_read_however_it_is_typed(line: str, title: str, minutes: int) -> None:
    assert parse_agenda(line, "agenda") == [AgendaLine(title, minutes)]


@pytest.mark.parametrize(
    "line", ["Le thème", "Bilan de 2025", "— 10", "Le thème — 0", "Le thème — 481", "x" * 151 + " 5"]
)
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(Refused, match="Ligne 3") as refusal:
        parse_agenda(f"Accueil — 10\n\n{line}", "agenda")
    assert list(refusal.value.errors) == ["agenda"]


def test_empty_lines_are_left_out_and_an_empty_agenda_is_fine() -> None:
    assert parse_agenda("\n \n", "agenda") == []
    assert [line.minutes for line in parse_agenda(proposed_agenda(), "agenda")] == [10, 30, 30, 20, 10]


def test_an_agenda_has_an_end() -> None:
    with pytest.raises(Refused):
        parse_agenda("\n".join(["Point — 1"] * (MOST_ITEMS + 1)), "agenda")


@given(st.text(alphabet="abc éÉ’'<&«»", min_size=1, max_size=40), st.integers(1, MOST_MINUTES))
def test_what_is_written_the_proposed_way_is_read_back(title: str, minutes: int) -> None:
    expected = " ".join(title.split())
    if expected:
        assert parse_agenda(f"{title} — {minutes}", "agenda") == [AgendaLine(expected, minutes)]


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_never_fails(text: str) -> None:
    try:
        parse_agenda(text, "agenda")
    except Refused as refusal:
        assert list(refusal.errors) == ["agenda"]
