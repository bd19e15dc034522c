"""How loaded each hour of each day is: how many activities go on, for everybody or for one public."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ssi_core.domain.occasions import Occasion
from ssi_core.domain.publics import shared_public

FIRST_HOUR, LAST_HOUR = 8, 23
# A public is concerned by an activity that speaks to it at least so much: children, by what is for families.
_CONCERNED = 0.4


@dataclass(frozen=True)
class Load:
    """`titles[hour][day]` are the activities that go on during that hour of that day."""

    days: tuple[date, ...]
    hours: tuple[int, ...]
    titles: tuple[tuple[tuple[str, ...], ...], ...]

    def count(self, hour: int, day: int) -> int:
        """How many activities, by positions."""
        return len(self.titles[hour][day])

    @property
    def counts(self) -> list[list[int]]:
        """By hour then day."""
        return [[len(each) for each in row] for row in self.titles]

    @property
    def most(self) -> int:
        """The busiest hour."""
        return max((len(each) for row in self.titles for each in row), default=0)


def load(occasions: Iterable[Occasion], days: tuple[date, date], public: str = "") -> Load:
    """The load of the days of an edition (both included), wider when activities are outside; '' is every public.

    What lasts for days (an exhibition) is left out: people come to it when they like.
    """
    known = [each for each in occasions if not each.lasts and _concerns(each, public)]
    first = min([days[0], *(each.starts.date() for each in known)])
    last = max([days[1], *(each.starts.date() for each in known)])
    every = tuple(first + timedelta(days=offset) for offset in range((last - first).days + 1))
    earliest = min([FIRST_HOUR, *(each.starts.hour for each in known)])
    hours = tuple(range(earliest, LAST_HOUR + 1))
    rows = tuple(tuple(_going_on(known, day, hour) for day in every) for hour in hours)
    return Load(every, hours, rows)


def _going_on(known: Sequence[Occasion], day: date, hour: int) -> tuple[str, ...]:
    begins = datetime.combine(day, time(hour))
    ends = begins + timedelta(hours=1)
    return tuple(each.title for each in known if each.starts < ends and each.ends > begins)


def _concerns(each: Occasion, public: str) -> bool:
    return not public or shared_public(each.publics, (public,)) >= _CONCERNED
