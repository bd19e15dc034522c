"""Days when schools or services are closed: public holidays and school holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import holidays
from vacances_scolaires_france import SchoolHolidayDates

ZONES = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A public holiday; `start` and `end` are the same day."""

    start: date
    end: date
    name: str


@dataclass(frozen=True, slots=True)
class ClosedPeriod:
    """School holidays of one zone, from `start` to `end`, both included."""

    start: date
    end: date
    name: str


def public_holidays(start: date, end: date) -> list[ClosedDay]:
    """French public holidays from `start` to `end` (both included), by date, but Alsace-Moselle's."""
    years = range(start.year, end.year + 1)
    found = holidays.country_holidays("FR", years=years, language="fr")
    return [ClosedDay(day, day, name) for day, name in sorted(found.items()) if start <= day <= end]


def school_holidays(start: date, end: date, zone: str) -> list[ClosedPeriod]:
    """School holidays of `zone` ("A", "B" or "C") that touch `start`-`end` (both included), whole, by date.

    Ask `school_holidays_known` before reading an empty list as "no holidays". ValueError for another zone.
    """
    if zone not in ZONES:
        raise ValueError(f"unknown school zone {zone!r}: expected one of {', '.join(ZONES)}")
    return [period for period in _periods(zone) if period.start <= end and start <= period.end]


def school_holidays_known(year: int) -> bool:
    """Whether the calendar of `year` is complete, from winter to Christmas, in all zones.

    The ministry publishes school years: the last one known ends in summer, and says nothing of that autumn.
    """
    return all(
        any(period.start <= date(year, month, day) <= period.end for period in _periods(zone))
        for zone in ZONES
        for month, day in ((1, 1), (12, 31))
    )


@cache
def _periods(zone: str) -> tuple[ClosedPeriod, ...]:
    """Runs of consecutive days of the same name: Christmas holidays go on over the new year."""
    library = SchoolHolidayDates()
    in_zone = {
        day: str(row["nom_vacances"]) for day, row in library.data.items() if row[library.zone_key(zone)]
    }
    periods: list[ClosedPeriod] = []
    for day, name in sorted(in_zone.items()):
        last = periods[-1] if periods else None
        if last and last.name == name and day - last.end == timedelta(days=1):
            periods[-1] = ClosedPeriod(last.start, day, name)
        else:
            periods.append(ClosedPeriod(day, day, name))
    return tuple(periods)
