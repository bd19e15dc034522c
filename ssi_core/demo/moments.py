"""When the story happens: counted from the day it is opened, so that it is always fresh."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from ssi_core.domain.edition_dates import next_proposed_dates

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_FRIDAY = 4
_AFTER_A_PLENARY = re.compile(r"P(\d+) \+ (\d+) j, (\d\d:\d\d)")


@dataclass(frozen=True)
class Moments:
    """The story's calendar: `plenaries` are the times of its plenaries, in order (wall clock)."""

    PREPARATION: ClassVar[timedelta] = timedelta(days=30)
    today: date
    plenaries: tuple[datetime, ...] = ()

    def weeks_before(self, weeks: int, weekday: str, at: str) -> datetime:
        """« mardi, 5 semaines avant »: that day, in the week that many weeks before this one."""
        monday = self.today - timedelta(days=self.today.weekday())
        day = monday + timedelta(weeks=-weeks, days=WEEKDAYS.index(weekday))
        return datetime.combine(day, time.fromisoformat(at))

    def next_working_day(self, at: str) -> datetime:
        """The first day after today that is not in a week-end."""
        day = self.today + timedelta(days=1)
        while day.weekday() > _FRIDAY:
            day += timedelta(days=1)
        return datetime.combine(day, time.fromisoformat(at))

    def of(self, text: str) -> datetime:
        """« P1 + 3 j, 20:15 »: three days after the first plenary, at that hour."""
        found = _AFTER_A_PLENARY.fullmatch(text)
        if found is None:
            raise ValueError(f"« {text} » is not written like « P1 + 3 j, 20:15 »")
        day = self.plenaries[int(found[1]) - 1].date() + timedelta(days=int(found[2]))
        return datetime.combine(day, time.fromisoformat(found[3]))

    def edition(self) -> tuple[date, date]:
        """First and last day of the coming edition, by the rule: a Friday, and the Sunday sixteen days later."""
        return next_proposed_dates(self.today)

    def edition_day(self, number: int, at: str) -> datetime:
        """The hour of the edition's first day (1), second day (2)…"""
        return datetime.combine(self.edition()[0] + timedelta(days=number - 1), time.fromisoformat(at))
