"""What clashes in a programme: which activities get in each other's way, for which reasons, and how strongly.

A strength is a whole number of points: 100 for what cannot be (two activities in one room), less for what is a pity.
`Ties` hold what does not depend on the hours, so that a thousand slots can be tried without asking twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import combinations

from ssi_core.domain.occasions import Circumstances, Occasion
from ssi_core.domain.places import SAME, same_place
from ssi_core.domain.programme import CANCELLED
from ssi_core.domain.publics import shared_public

PLACE, HOLDER, SPEAKER, EQUIPMENT, PUBLIC, FAR, THEME, SCHOOL = KINDS = (
    "place", "holder", "speaker", "equipment", "public", "far", "theme", "school",
)  # fmt: skip
STRONG, MEDIUM = 80, 40
_ROOM, _BUILDING, _EXHIBITION = 100, 45, 30
_BOTH_HOLD, _ONE_HOLDS, _BOTH_HELP = 80, 60, 40
_RESOURCE, _PUBLIC, _FAR, _THEME, _COMMON_THEME, _SCHOOL = 100, 60, 45, 40, 15, 80


@dataclass(frozen=True)
class Reason:
    """Why, and by how many points; `about` are the ids, names or numbers that its sentence needs."""

    kind: str
    strength: int
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clash:
    """Two activities (or one: `other` is None) and the reasons, the strongest first."""

    one: Occasion
    other: Occasion | None
    reasons: tuple[Reason, ...]

    @property
    def strength(self) -> int:
        """The points of all its reasons."""
        return sum(reason.strength for reason in self.reasons)

    @property
    def ids(self) -> frozenset[str]:
        """The activities concerned."""
        return frozenset({self.one.id, *([self.other.id] if self.other else [])})


@dataclass(frozen=True)
class Ties:
    """What ties two activities whatever their hours: if they overlap, if in one evening, if far and close in time.

    `scaled` counts in proportion to how much they overlap.
    """

    fixed: tuple[Reason, ...] = ()
    scaled: tuple[Reason, ...] = ()
    evening: tuple[Reason, ...] = ()
    far: tuple[Reason, ...] = ()
    minutes: int = 0

    def __bool__(self) -> bool:
        """Whether any hours at all would make a clash."""
        return bool(self.fixed or self.scaled or self.evening or self.far)


_ALONE = Ties()


def ties(one: Occasion, other: Occasion, circumstances: Circumstances) -> Ties:
    """What ties two activities; the same whatever the order."""
    if one.id == other.id or CANCELLED in (one.state, other.state):
        return _ALONE
    visited = one.lasts or other.lasts
    fixed = [*_place(one, other, visited)]
    if visited:
        return Ties(tuple(fixed))
    fixed += [*_holders(one, other), *_resources(one, other)]
    degree = shared_public(one.publics, other.publics)
    said = tuple(sorted({*one.publics} & {*other.publics})) or tuple(sorted({*one.publics, *other.publics}))
    scaled = (Reason(PUBLIC, round(_PUBLIC * degree), said),) if degree else ()
    themes = sorted(set(one.theme_ids) & set(other.theme_ids))
    rare = [theme for theme in themes if theme not in circumstances.common_themes]
    evening = (Reason(THEME, _THEME if rare else _COMMON_THEME, tuple(rare or themes)),) if themes else ()
    minutes = circumstances.minutes_between(one.place, other.place) if degree or _held(one) & _held(other) else 0
    far = (Reason(FAR, _FAR, (str(minutes),)),) if minutes else ()
    return Ties(tuple(fixed), scaled, evening, far, minutes)


def _held(one: Occasion) -> set[str]:
    return {one.holder_id, *one.co_holder_ids} - {""}


def _place(one: Occasion, other: Occasion, visited: bool) -> Iterator[Reason]:
    degree = same_place(one.place, other.place)
    if degree:
        points = _EXHIBITION if visited else _ROOM if degree == SAME else _BUILDING
        yield Reason(PLACE, points, (min(one.place, other.place, key=lambda place: (len(place), place)),))


def _holders(one: Occasion, other: Occasion) -> Iterator[Reason]:
    shared = _held(one) & _held(other)
    if not shared:
        return
    leading = {one.holder_id, other.holder_id} & shared
    points = _BOTH_HELP
    if leading:
        points = _BOTH_HOLD if one.holder_id == other.holder_id else _ONE_HOLDS
    yield Reason(HOLDER, points, tuple(sorted(shared)))


def _resources(one: Occasion, other: Occasion) -> Iterator[Reason]:
    for mine in one.resources:
        for theirs in other.resources:
            short = mine.demand + theirs.demand > min(mine.stock, theirs.stock)
            if (mine.kind, mine.id) == (theirs.kind, theirs.id) and short:
                yield Reason(mine.kind, _RESOURCE, (mine.name,))


def overlap(one: Occasion, other: Occasion) -> float:
    """The share of the shorter one during which both go on, from 0 to 1."""
    together = (min(one.ends, other.ends) - max(one.starts, other.starts)) / timedelta(minutes=1)
    if together <= 0:
        return 0.0
    return float(min(1.0, together / (min(one.ends - one.starts, other.ends - other.starts) / timedelta(minutes=1))))


def scaled_points(points: int, share: float) -> int:
    """The points of a reason that counts in proportion: two fifths at once, all when the shorter one is covered."""
    return int(points * (0.4 + 0.6 * share) + 0.5)


def reasons_between(one: Occasion, other: Occasion, tied: Ties) -> tuple[Reason, ...]:
    """Why two activities clash at their hours, the strongest first; () when they do not."""
    share = overlap(one, other)
    found: list[Reason] = []
    if share:
        found += tied.fixed
        found += (Reason(each.kind, scaled_points(each.strength, share), each.about) for each in tied.scaled)
    if tied.evening and one.in_the_evening and other.in_the_evening and one.starts.date() == other.starts.date():
        found += tied.evening
    if tied.far and not share and one.starts.date() == other.starts.date():
        gap = max(one.starts, other.starts) - min(one.ends, other.ends)
        if gap < timedelta(minutes=tied.minutes):
            between = str(gap // timedelta(minutes=1))
            found += (Reason(each.kind, each.strength, (*each.about, between)) for each in tied.far)
    return tuple(sorted(found, key=lambda reason: (-reason.strength, KINDS.index(reason.kind))))


def reasons_alone(one: Occasion, circumstances: Circumstances) -> tuple[Reason, ...]:
    """Why an activity is ill placed by itself: with classes, on a day without school."""
    if one.state == CANCELLED or one.lasts or not one.for_school:
        return ()
    name = circumstances.closed_on(one.starts.date())
    return (Reason(SCHOOL, _SCHOOL, (name,)),) if name else ()


def tied_to(one: Occasion, others: Iterable[Occasion], circumstances: Circumstances) -> list[tuple[Occasion, Ties]]:
    """The activities that some hours or others would make clash with `one`: the same at whatever slot it is."""
    return [(other, tied) for other in others if (tied := ties(one, other, circumstances))]


def clashes_of(one: Occasion, occasions: Iterable[Occasion], circumstances: Circumstances) -> list[Clash]:
    """The clashes of one activity (which may be among `occasions`, or not yet), the strongest first."""
    return in_order(clashes_tied(one, tied_to(one, occasions, circumstances), circumstances))


def clashes_tied(one: Occasion, tied: Iterable[tuple[Occasion, Ties]], circumstances: Circumstances) -> list[Clash]:
    """The clashes of one activity, moved or not, with those of `tied_to`."""
    alone = reasons_alone(one, circumstances)
    found = [Clash(one, None, alone)] if alone else []
    found += [Clash(one, other, reasons) for other, each in tied if (reasons := reasons_between(one, other, each))]
    return found


@lru_cache(maxsize=8)
def all_clashes(occasions: tuple[Occasion, ...], circumstances: Circumstances) -> tuple[Clash, ...]:
    """Every clash of a programme, the strongest first; remembered, for several screens ask at once."""
    found = [
        Clash(each, None, alone) for each in occasions if (alone := reasons_alone(each, circumstances))
    ]
    for one, other in combinations(occasions, 2):
        if one.starts.date() > other.ends.date() or other.starts.date() > one.ends.date():
            continue
        tied = ties(one, other, circumstances)
        if tied and (reasons := reasons_between(one, other, tied)):
            found.append(Clash(one, other, reasons))
    return tuple(in_order(found))


def in_order(found: Sequence[Clash]) -> list[Clash]:
    """The strongest first, then by date."""
    return sorted(found, key=lambda clash: (-clash.strength, clash.one.starts, clash.one.title, sorted(clash.ids)))


def points(one: Occasion, occasions: Iterable[Occasion], circumstances: Circumstances) -> int:
    """The points of all clashes of one activity."""
    return sum(clash.strength for clash in clashes_of(one, occasions, circumstances))


def total(occasions: Iterable[Occasion], circumstances: Circumstances) -> int:
    """The points of every clash of a programme."""
    return sum(clash.strength for clash in all_clashes(tuple(occasions), circumstances))


def level(strength: int) -> str:
    """strong, medium or weak."""
    return "strong" if strength >= STRONG else "medium" if strength >= MEDIUM else "weak"


