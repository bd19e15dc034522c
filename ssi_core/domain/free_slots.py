"""Other slots for an activity, that lower the total of clashes: all of them tried at once, the best few kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from ssi_core.domain.clashes import Ties, clashes_tied, reasons_alone, tied_to
from ssi_core.domain.occasions import Circumstances, Occasion
from ssi_core.domain.programme import Slot
from ssi_core.domain.publics import PUPILS
from ssi_core.domain.same_name import name_key

BEST = 3
# People prefer the hour they thought of; then the usual ones.
USUAL_STARTS = tuple(time(hour) for hour in (9, 10, 14, 15, 16, 17, 18, 19, 20))
SCHOOL_STARTS = (time(9), time(10), time(14), time(15))
_LATEST = time(22, 30)
_CHILDREN_LATEST = time(19)
_LAST_SCHOOL_HOUR = time(16, 30)
_SATURDAY, _WEDNESDAY = 5, 2
_AT_SCHOOL = PUPILS | {"familles"}


@dataclass(frozen=True)
class OtherSlot:
    """A slot, and the points of the activity's clashes there and where it is now."""

    starts: datetime
    ends: datetime
    points: int
    points_now: int

    @property
    def gain(self) -> int:
        """By how much the total of clashes would fall; always positive."""
        return self.points_now - self.points


def other_slots(
    one: Occasion, others: Sequence[Occasion], days: tuple[date, date], circumstances: Circumstances,
    *, not_before: date | None = None, best: int = BEST,
) -> list[OtherSlot]:  # fmt: skip
    """The best slots for `one` within `days` (both included); [] when it clashes with nothing, or nothing is better."""
    tied = tied_to(one, others, circumstances)
    now = _points(one, tied, circumstances)
    if not now:
        return []
    first = max(days[0], not_before) if not_before else days[0]
    found = list(_candidates(one, (first, days[1]), circumstances))
    if not found:
        return []
    costs = _costs(one, found, tied, circumstances)
    order = sorted(range(len(found)), key=lambda n: (costs[n], _change(one, found[n])))
    kept: list[OtherSlot] = []
    for place in order:
        if len(kept) == best or costs[place] >= now:
            break
        starts, ends = found[place]
        if any(starts.date() == each.starts.date() for each in kept):
            continue  # three hours of one day are one idea
        # The rules themselves have the last word.
        there = _points(one.at(starts, ends), tied, circumstances)
        if there < now:
            kept.append(OtherSlot(starts, ends, there, now))
    return sorted(kept, key=lambda each: (each.points, _change(one, (each.starts, each.ends))))


def _points(one: Occasion, tied: Sequence[tuple[Occasion, Ties]], circumstances: Circumstances) -> int:
    return sum(clash.strength for clash in clashes_tied(one, tied, circumstances))


def _candidates(one: Occasion, days: tuple[date, date], circumstances: Circumstances) -> Iterator[Slot]:
    """Every day of the edition, at the activity's own hour and at the usual ones that suit its public."""
    length = one.ends - one.starts
    hours = [one.starts.time()]
    if not one.lasts:
        hours += [hour for hour in (SCHOOL_STARTS if one.for_school else USUAL_STARTS) if hour not in hours]
    for offset in range((days[1] - days[0]).days + 1):
        day = days[0] + timedelta(days=offset)
        for hour in hours:
            slot = datetime.combine(day, hour), datetime.combine(day, hour) + length
            if slot[0] != one.starts and slot[1].date() <= days[1] and _suits(one, slot, circumstances):
                yield slot


def _suits(one: Occasion, slot: Slot, circumstances: Circumstances) -> bool:
    """Whether people could come: pupils in school hours, children before dinner, adults when they do not work."""
    starts, ends = slot
    moved = one.at(starts, ends)
    if one.lasts:
        return True
    if one.for_school:
        off = starts.weekday() >= _SATURDAY or (starts.weekday() == _WEDNESDAY and ends.time() > time(12))
        return not off and ends.time() <= _LAST_SCHOOL_HOUR and not reasons_alone(moved, circumstances)
    if starts.weekday() == one.starts.weekday() and starts.time() == one.starts.time():
        return True
    if ends.date() != starts.date() or ends.time() > _LATEST:
        return False
    weekend = starts.weekday() >= _SATURDAY
    if _AT_SCHOOL & {name_key(each) for each in one.publics}:
        wednesday = starts.weekday() == _WEDNESDAY and starts.hour >= 13
        return (weekend or wednesday or starts.hour >= 17) and ends.time() <= max(_CHILDREN_LATEST, one.ends.time())
    # An afternoon of the week suits those who planned one: retired people, students.
    in_the_week = starts.time() == one.starts.time() and one.starts.weekday() < _SATURDAY
    return weekend or starts.hour >= 18 or in_the_week


def _change(one: Occasion, slot: Slot) -> tuple[int, int, datetime]:
    """How much people have to change their mind: hours first (an evening stays one), then days."""
    hours = abs((slot[0].hour * 60 + slot[0].minute) - (one.starts.hour * 60 + one.starts.minute))
    return hours // 60, abs((slot[0].date() - one.starts.date()).days), slot[0]


def _costs(
    one: Occasion, found: Sequence[Slot], tied: Sequence[tuple[Occasion, Ties]], circumstances: Circumstances
) -> NDArray[np.int64]:
    """The points of `one` at each slot, by the rules of `reasons_between`, for all slots and activities at once."""
    alone = np.array(
        [sum(r.strength for r in reasons_alone(one.at(s, e), circumstances)) for s, e in found],
        dtype=np.int64,
    )
    if not tied:
        return alone
    starts, ends = (_minutes([slot[side] for slot in found])[:, None] for side in (0, 1))
    from_, to = (_minutes([getattr(other, side) for other, _t in tied])[None, :] for side in ("starts", "ends"))
    together = np.minimum(ends, to) - np.maximum(starts, from_)
    share = np.clip(together / np.minimum(ends - starts, to - from_), 0, 1)
    on = together > 0
    cost = on * _sums([t.fixed for _o, t in tied])
    for number in range(max(len(t.scaled) for _o, t in tied)):
        scaled = np.array([t.scaled[number].strength if len(t.scaled) > number else 0 for _o, t in tied])
        cost = cost + on * np.floor(scaled * (0.4 + 0.6 * share) + 0.5)
    same_day = starts // 1440 == from_ // 1440
    evening = (starts % 1440 >= 17 * 60) & (from_ % 1440 >= 17 * 60)
    cost = cost + (same_day & evening) * _sums([t.evening for _o, t in tied])
    far = np.array([t.minutes for _o, t in tied])
    cost = cost + (same_day & ~on & (-together < far)) * _sums([t.far for _o, t in tied])
    return np.asarray(cost.sum(axis=1) + alone, dtype=np.int64)


def _minutes(moments: Sequence[datetime]) -> NDArray[np.float64]:
    return np.array([(each - datetime(2000, 1, 1)) / timedelta(minutes=1) for each in moments])


def _sums(reasons: Sequence[Sequence[object]]) -> NDArray[np.int64]:
    return np.array([sum(getattr(reason, "strength", 0) for reason in each) for each in reasons], dtype=np.int64)
