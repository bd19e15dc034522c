"""Activities as the rules of clashes see them, and what those rules know besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from ssi_core.domain.places import building_key, place_key
from ssi_core.domain.programme import lasts_days
from ssi_core.domain.publics import public_of_pupils

EVENING = 17


@dataclass(frozen=True)
class Resource:
    """What an activity needs and others may need too: `kind` speaker or equipment; `demand` out of `stock`."""

    kind: str
    id: str
    name: str
    demand: int = 1
    stock: int = 1


@dataclass(frozen=True)
class Occasion:
    """An activity as the rules see it; times are wall-clock, naive. `in_school`: held by, or in, a school."""

    id: str
    title: str
    starts: datetime
    ends: datetime
    state: str = "idea"
    holder_id: str = ""
    co_holder_ids: tuple[str, ...] = ()
    publics: tuple[str, ...] = ()
    theme_ids: tuple[str, ...] = ()
    place: str = ""
    in_school: bool = False
    resources: tuple[Resource, ...] = ()

    @property
    def lasts(self) -> bool:
        """Whether it goes on for days, as an exhibition: people come when they like."""
        return lasts_days(self.starts, self.ends)

    def at(self, starts: datetime, ends: datetime) -> Occasion:
        """The same activity at another slot."""
        return replace(self, starts=starts, ends=ends)

    @property
    def for_school(self) -> bool:
        """Whether it takes place with classes."""
        return self.in_school and public_of_pupils(self.publics)

    @property
    def in_the_evening(self) -> bool:
        """Whether people give their evening to it."""
        return not self.lasts and self.starts.hour >= EVENING


@dataclass(frozen=True)
class Closed:
    """Days without school, both included, by their name."""

    starts: date
    ends: date
    name: str


@dataclass(frozen=True)
class Circumstances:
    """What the rules know besides the activities: days without school, minutes between two places (by their keys).

    `common_themes` are those of most activities: they set nothing apart.
    """

    closed: tuple[Closed, ...] = ()
    journeys: tuple[tuple[str, str, int], ...] = ()
    common_themes: frozenset[str] = frozenset()

    def minutes_between(self, one: str, other: str) -> int:
        """The journey between two places, 0 when nobody noted it."""
        wanted = [{place_key(one), place_key(other)}, {building_key(one), building_key(other)}]
        return max((m for a, b, m in self.journeys if len({a, b}) == 2 and {a, b} in wanted), default=0)

    def closed_on(self, day: date) -> str:
        """The name of the holidays of that day, '' when there is school."""
        return next((each.name for each in self.closed if each.starts <= day <= each.ends), "")


def common_themes(occasions: Iterable[Occasion]) -> frozenset[str]:
    """The themes of half the activities or more."""
    known = list(occasions)
    counted = Counter(theme for each in known for theme in each.theme_ids)
    return frozenset(theme for theme, number in counted.items() if 2 * number >= len(known) > 3)
