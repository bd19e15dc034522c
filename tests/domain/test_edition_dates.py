"""Dates of an edition: the national rule, and warnings that never forbid."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.edition_dates import (
    activity_date_warning,
    next_proposed_dates,
    proposed_dates,
    warnings_about,
)

SEEN = [
    (date(2017, 11, 17), date(2017, 12, 3)),
    (date(2020, 11, 13), date(2020, 11, 29)),
    (date(2021, 11, 12), date(2021, 11, 28)),
    (date(2022, 11, 18), date(2022, 12, 4)),  # 11 November 2022 was itself a Friday: strictly after
    (date(2023, 11, 17), date(2023, 12, 3)),
    (date(2024, 11, 15), date(2024, 12, 1)),
    (date(2025, 11, 14), date(2025, 11, 30)),
]


@pytest.mark.parametrize("dates", SEEN)
def test_every_festival_seen_since_2017_follows_the_rule(dates: tuple[date, date]) -> None:
    assert proposed_dates(dates[0].year) == dates
    assert warnings_about(*dates) == []


@given(st.integers(2000, 2100))
def test_the_festival_runs_from_a_friday_of_12_to_18_november_to_a_sunday(year: int) -> None:
    start, end = proposed_dates(year)
    assert date(year, 11, 12) <= start <= date(year, 11, 18)
    assert (start.weekday(), end.weekday()) == (4, 6)
    assert (end - start).days + 1 == 17


def test_the_next_dates_are_this_years_until_the_opening_day_then_next_years() -> None:
    assert next_proposed_dates(date(2025, 1, 5)) == proposed_dates(2025)
    assert next_proposed_dates(date(2025, 11, 14)) == proposed_dates(2025)
    assert next_proposed_dates(date(2025, 11, 15)) == proposed_dates(2026)


def test_another_opening_day_is_pointed_out_with_the_usual_one() -> None:
    (warning,) = warnings_about(date(2025, 11, 15), date(2025, 12, 1))
    assert "en 2025, le vendredi 14 novembre 2025" in warning
    assert "il commencerait le samedi 15 novembre 2025" in warning


def test_another_length_is_pointed_out_with_the_usual_one() -> None:
    (warning,) = warnings_about(date(2025, 11, 14), date(2025, 12, 3))
    assert "17 jours (du 14 au 30 novembre en 2025)" in warning
    assert "en font 20" in warning


def test_dates_in_spring_give_both_warnings_and_no_error() -> None:
    assert len(warnings_about(date(2026, 3, 2), date(2026, 3, 8))) == 2


def test_reversed_dates_give_one_sentence_that_says_so() -> None:
    (warning,) = warnings_about(date(2025, 11, 30), date(2025, 11, 14))
    assert warning == "La fin (vendredi 14 novembre 2025) précède le début (dimanche 30 novembre 2025)."


@given(st.integers(0, 16))
def test_no_day_of_the_edition_is_warned_about(offset: int) -> None:
    start, end = proposed_dates(2025)
    assert activity_date_warning(start + timedelta(days=offset), start, end) is None


@pytest.mark.parametrize(
    ("day", "end_of_warning"),
    [
        (date(2025, 11, 8), "samedi 8 novembre 2025, 6 jours avant l’ouverture."),
        (date(2025, 11, 13), "jeudi 13 novembre 2025, 1 jour avant l’ouverture."),
        (date(2025, 12, 3), "mercredi 3 décembre 2025, 3 jours après la clôture."),
    ],
)
def test_an_activity_outside_the_edition_is_told_by_how_much(day: date, end_of_warning: str) -> None:
    warning = activity_date_warning(day, *proposed_dates(2025))
    assert warning == f"Hors des dates de l’édition (du 14 au 30 novembre 2025)\u00a0: {end_of_warning}"
