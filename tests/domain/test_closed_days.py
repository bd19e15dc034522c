"""Public and school holidays, as the calendar shows them."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_core.domain.closed_days import (
    ClosedDay,
    ClosedPeriod,
    public_holidays,
    school_holidays,
    school_holidays_known,
)


def test_public_holidays_have_french_names_and_both_ends_count() -> None:
    armistice = ClosedDay(date(2025, 11, 11), date(2025, 11, 11), "Armistice")
    toussaint = ClosedDay(date(2025, 11, 1), date(2025, 11, 1), "Toussaint")
    assert public_holidays(date(2025, 11, 1), date(2025, 11, 11)) == [toussaint, armistice]


def test_public_holidays_go_on_over_the_new_year() -> None:
    days = [each.start for each in public_holidays(date(2025, 12, 20), date(2026, 1, 4))]
    assert days == [date(2025, 12, 25), date(2026, 1, 1)]


def test_the_festival_of_2025_has_no_public_holiday() -> None:
    assert public_holidays(date(2025, 11, 14), date(2025, 11, 30)) == []


def test_school_holidays_that_only_touch_the_range_are_given_whole() -> None:
    autumn = ClosedPeriod(date(2025, 10, 18), date(2025, 11, 2), "Vacances de la Toussaint")
    assert school_holidays(date(2025, 11, 2), date(2025, 11, 30), "A") == [autumn]
    assert school_holidays(date(2025, 11, 3), date(2025, 11, 30), "A") == []


def test_christmas_holidays_are_one_period_over_two_years() -> None:
    (christmas,) = school_holidays(date(2025, 12, 31), date(2026, 1, 1), "C")
    assert christmas == ClosedPeriod(date(2025, 12, 20), date(2026, 1, 4), "Vacances de Noël")


def test_zones_have_their_own_winter_holidays() -> None:
    starts = {zone: school_holidays(date(2026, 2, 1), date(2026, 3, 10), zone)[0].start for zone in "ABC"}
    assert starts == {"A": date(2026, 2, 7), "B": date(2026, 2, 14), "C": date(2026, 2, 21)}


def test_an_unknown_zone_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="'D'"):
        school_holidays(date(2025, 1, 1), date(2025, 12, 31), "D")


def test_an_unknown_year_has_no_holidays_and_says_that_it_is_unknown() -> None:
    assert school_holidays(date(2090, 1, 1), date(2090, 12, 31), "A") == []
    assert not school_holidays_known(2090)
    assert not school_holidays_known(1980)
    assert school_holidays_known(2025)


def test_a_year_known_only_until_summer_is_not_called_known() -> None:
    last = max(year for year in range(2020, 2090) if school_holidays_known(year))
    assert school_holidays(date(last + 1, 10, 1), date(last + 1, 11, 30), "A") == []
    assert not school_holidays_known(last + 1)
