"""The « coup de pouce » of the national carriers: its rules (they change every year), and what a programme still lacks.

The usual rules are those of the 2025 call; what an edition wrote down takes their place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from ssi_core.domain.edition_dates import proposed_dates

OK, SOON, MISSING = "ok", "soon", "missing"


@dataclass(frozen=True)
class Rules:
    """What a file must hold; sums in cents, `share` in percent, days included."""

    structures: int
    first_year: int
    awareness: bool
    activities: int
    starts_on: date
    ends_on: date
    in_france: bool
    listed_by: date
    flat_cents: int
    share: int


def usual_rules(year: int) -> Rules:
    """Those of the 2025 call, on the dates of `year`."""
    starts_on, ends_on = proposed_dates(year)
    return Rules(5, 3, True, 3, starts_on, ends_on, True, date(year, 10, 9), 90_000, 50)


@dataclass(frozen=True)
class Candidate:
    """A participatory activity of the programme."""

    id: str
    title: str
    confirmed: bool
    starts: datetime
    ends: datetime
    abroad: bool
    listed_on: date | None


@dataclass(frozen=True)
class Fit:
    """What stops an activity from counting, by kind; nothing when it counts."""

    activity: Candidate
    outside: bool
    abroad: bool
    idea: bool
    unlisted: bool
    listed_late: bool

    @property
    def counts(self) -> bool:
        """Whether it counts as it is."""
        return not (self.hopeless or self.idea or self.unlisted)

    @property
    def hopeless(self) -> bool:
        """Whether it must change to count: confirming or listing it would not do."""
        return self.outside or self.abroad or self.listed_late


def fit(rules: Rules, activity: Candidate, today: date) -> Fit:
    """How an activity stands to the rules on a day; listing it is still possible until the last day."""
    listed = activity.listed_on
    return Fit(
        activity,
        outside=not (rules.starts_on <= activity.starts.date() and activity.ends.date() <= rules.ends_on),
        abroad=rules.in_france and activity.abroad,
        idea=not activity.confirmed,
        unlisted=listed is None,
        listed_late=listed > rules.listed_by if listed else today > rules.listed_by,
    )


@dataclass(frozen=True)
class Count:
    """So many there, so many more once what is under way is done, out of so many needed."""

    there: int
    coming: int
    needed: int

    @property
    def state(self) -> str:
        """There, soon there, or missing."""
        if self.there >= self.needed:
            return OK
        return SOON if self.there + self.coming >= self.needed else MISSING

    @property
    def short(self) -> int:
        """How many are missing, whatever is under way."""
        return max(self.needed - self.there - self.coming, 0)


@dataclass(frozen=True)
class Standing:
    """Where a programme stands to the rules."""

    structures: Count
    awareness: str
    activities: Count
    fits: tuple[Fit, ...]
    elsewhere: str

    @property
    def state(self) -> str:
        """The worst of what is demanded; the co-financing is only advised."""
        found = {self.structures.state, self.awareness, self.activities.state}
        return MISSING if MISSING in found else SOON if SOON in found else OK


def standing(
    rules: Rules,
    activities: Iterable[Candidate],
    carrying: Collection[str],
    thinking: Collection[str],
    aware: Collection[str],
    money: tuple[int, int],
    *,
    is_first: bool,
    today: date,
) -> Standing:
    """Where a programme stands. `carrying` structures hold a confirmed activity, `thinking` an idea; `aware` ones do
    awareness of international solidarity; `money` is the budget and what others give, in cents.
    """
    fits = tuple(fit(rules, each, today) for each in activities)
    coming = set(thinking) - set(carrying)
    awareness = OK if not rules.awareness or set(aware) & set(carrying) else SOON if set(aware) & coming else MISSING
    return Standing(
        Count(len(set(carrying)), len(coming), rules.first_year if is_first else rules.structures),
        awareness,
        Count(
            sum(each.counts for each in fits),
            sum(not each.counts and not each.hopeless for each in fits),
            rules.activities,
        ),
        fits,
        shared(rules, *money),
    )


def shared(rules: Rules, budget: int, elsewhere: int) -> str:
    """Whether others give the share that is advised; soon when there is no budget yet."""
    if not budget:
        return SOON
    return OK if elsewhere * 100 >= budget * rules.share else MISSING
