"""Dates, hours, lists, counts and elisions in French."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.french import (
    clock,
    count,
    date_range,
    datetime_range,
    elided,
    joined,
    long_date,
    quoted,
    short_date,
    unbroken,
)


def spaced(text: str) -> str:
    """`text` with the no-break spaces that hold an hour together."""
    return text.replace("~", "\u00a0")


def test_dates_are_written_in_full_and_the_first_is_1er() -> None:
    assert long_date(date(2025, 11, 14)) == "vendredi 14 novembre 2025"
    assert long_date(date(2025, 8, 1)) == "vendredi 1er août 2025"
    assert short_date(date(2025, 12, 1)) == "1er décembre 2025"


@pytest.mark.parametrize(
    ("moment", "shown"),
    [(time(20, 14), "20~h~14"), (time(9, 5, 59), "9~h~05"), (time(14), "14~h"), (time(0, 0), "0~h")],
)
def test_hours_hold_together_with_no_break_spaces(moment: time, shown: str) -> None:
    assert clock(moment) == spaced(shown)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (date(2025, 11, 14), date(2025, 11, 30), "du 14 au 30 novembre 2025"),
        (date(2024, 11, 15), date(2024, 12, 1), "du 15 novembre au 1er décembre 2024"),
        (date(2025, 12, 20), date(2026, 1, 4), "du 20 décembre 2025 au 4 janvier 2026"),
        (date(2025, 11, 1), date(2025, 11, 2), "du 1er au 2 novembre 2025"),
        (date(2025, 11, 14), date(2025, 11, 14), "le 14 novembre 2025"),
    ],
)
def test_a_range_of_days_repeats_neither_month_nor_year(start: date, end: date, shown: str) -> None:
    assert date_range(start, end) == shown


def test_a_range_of_days_may_leave_out_its_only_year() -> None:
    assert date_range(date(2025, 11, 14), date(2025, 11, 30), with_year=False) == "du 14 au 30 novembre"


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        (datetime(2025, 11, 15, 16, 30), "samedi 15 novembre 2025, de 14~h à 16~h~30"),
        (datetime(2025, 11, 15, 14), "samedi 15 novembre 2025, à 14~h"),
        (datetime(2025, 11, 16), "samedi 15 novembre 2025, de 14~h à minuit"),
        (datetime(2025, 11, 16, 1), "du samedi 15 novembre 2025 à 14~h au dimanche 16 novembre 2025 à 1~h"),
    ],
)
def test_a_slot_is_written_with_its_day_and_hours(end: datetime, shown: str) -> None:
    assert datetime_range(datetime(2025, 11, 15, 14), end) == spaced(shown)


def test_reversed_ranges_are_programming_errors() -> None:
    with pytest.raises(ValueError, match="before its start"):
        date_range(date(2025, 11, 2), date(2025, 11, 1))
    with pytest.raises(ValueError, match="before its start"):
        datetime_range(datetime(2025, 11, 2, 10), datetime(2025, 11, 2, 9))


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)), st.timedeltas(timedelta(0), timedelta(days=40))
)
def test_every_slot_can_be_written(start: datetime, length: timedelta) -> None:
    assert long_date(start) in datetime_range(start, start + length)


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a et b"),
        (["a", "b", "c"], "a, b et c"),
        (["{0}", "{1}"], "{0} et {1}"),
    ],
)
def test_lists_end_with_et(parts: list[str], shown: str) -> None:
    assert joined(parts) == shown


@pytest.mark.parametrize(
    ("n", "shown"), [(0, "0 jour"), (1, "1 jour"), (2, "2 jours"), (1250, "1\u202f250 jours")]
)
def test_zero_and_one_are_singular(n: int, shown: str) -> None:
    assert count(n, "jour", "jours") == shown


@pytest.mark.parametrize(
    "shown",
    [
        "d’Emmaüs",
        "de Mairies de France",
        "d’Épiceries solidaires",
        "d’Œuvre commune",
        "d’Habitat et Humanisme",
        "d’Haïti",
        "d’Hérault",
        "de Haute-Savoie",
        "de Handicap International",
        "de HLM Services",
        "de Hongrie",
        "de Yaoundé",
        "d’Yvelines",
        "d’« Autour du monde »",
        "de Onze sur onze",
        "de La Cimade",
        "de 2 000 femmes",
        "de ",
    ],
)
def test_de_is_elided_before_a_vowel_or_a_mute_h(shown: str) -> None:
    name = shown.removeprefix("d’").removeprefix("de ")
    assert elided("de", name) == shown


def test_de_contracts_with_the_article_of_a_name() -> None:
    assert elided("de", "Le Relais") == "du Relais"
    assert elided("de", "Les Jardins partagés") == "des Jardins partagés"
    assert elided("de", "L'Atelier") == "de l’Atelier"
    assert elided("de", "Lesbos") == "de Lesbos"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mairie de Valbrune", "de la mairie de Valbrune"),
        ("Épicerie sociale", "de l’épicerie sociale"),
        ("Collège Rosa-Parks", "du collège Rosa-Parks"),
        ("ASSOCIATION L’OASIS", "de l’ASSOCIATION L’OASIS"),
        ("MJC du Moulin", "de la MJC du Moulin"),
        ("École", "de l’école"),
    ],
)
def test_de_takes_the_article_of_a_common_noun(name: str, shown: str) -> None:
    assert elided("de", name) == shown


def test_guillemets_inside_others_become_quotation_marks() -> None:
    assert quoted("L’eau") == "«\u00a0L’eau\u00a0»"
    assert quoted("Exposition «\u00a0Gouttes\u00a0» et « a »") == "«\u00a0Exposition “Gouttes” et “a”\u00a0»"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Oui : « non » ; 50 % !", "Oui_: «_non_»_; 50_%_!"),
        ("180 €).", "180_€)."),
        ("a :b", "a :b"),
        ("une ligne :\n- deux", "une ligne_:\n- deux"),
        ("« a », b", "«_a_», b"),
    ],
)
def test_a_sign_stays_with_the_word_before_it(typed: str, shown: str) -> None:
    assert unbroken(typed) == shown.replace("_", "\u00a0")


def test_other_prepositions_keep_the_article() -> None:
    assert elided("avec", "Emmaüs") == "avec Emmaüs"
    assert elided("que", "Emmaüs") == "qu’Emmaüs"
