"""A few moves at once that calm a programme most: which ideas, and where, chosen together by a solver (SciPy's HiGHS).

One move at a time, an activity may take the slot that suits the next one better; here all are weighed together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations

import numpy as np

from ssi_core.domain.clashes import all_clashes, points, reasons_between, ties, total
from ssi_core.domain.free_slots import other_slots
from ssi_core.domain.occasions import Circumstances, Occasion
from ssi_core.domain.programme import IDEA

MOST_MOVES, MOST_WEIGHED, SLOTS_EACH = 5, 24, 6
SECONDS = 1.0
# A move costs people something: it must be worth it; slots come nearest to their habits first.
_WORTH = 10


@dataclass(frozen=True)
class Rearrangement:
    """The activities to move, at their new slots, and the total of clashes before and after."""

    moves: tuple[Occasion, ...]
    before: int
    after: int


@lru_cache(maxsize=8)
def rearrangement(
    known: tuple[Occasion, ...], days: tuple[date, date], circumstances: Circumstances, not_before: date | None = None
) -> Rearrangement | None:
    """At most MOST_MOVES moves of ideas (nothing confirmed) that lower the total most; None when nothing helps."""
    before = total(known, circumstances)
    places = _places(known, days, circumstances, not_before)
    if not places:
        return None
    chosen = _solved(places, known, circumstances)
    moves = tuple(where for here, where in zip(places, chosen, strict=True) if where != here[0])
    by_id = {each.id: each for each in moves}
    after = total(tuple(by_id.get(each.id, each) for each in known), circumstances)
    return Rearrangement(moves, before, after) if after < before else None


def _places(
    known: Sequence[Occasion], days: tuple[date, date], circumstances: Circumstances, not_before: date | None
) -> list[list[Occasion]]:
    """For each idea that clashes, the worst first: where it is, then where it could be."""
    weights: dict[str, int] = {}
    for clash in all_clashes(tuple(known), circumstances):
        for each in clash.ids:
            weights[each] = weights.get(each, 0) + clash.strength
    movable = [each for each in known if each.state == IDEA and each.id in weights]
    found = []
    for one in sorted(movable, key=lambda each: (-weights[each.id], each.id))[:MOST_WEIGHED]:
        slots = other_slots(one, known, days, circumstances, not_before=not_before, best=SLOTS_EACH)
        if slots:
            found.append([one, *(one.at(slot.starts, slot.ends) for slot in slots)])
    return found


def _solved(
    places: list[list[Occasion]], known: Sequence[Occasion], circumstances: Circumstances
) -> list[Occasion]:
    """One place for each, by a mixed-integer program: what two of them cost together is a variable of its own."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import lil_array

    ids = {options[0].id for options in places}
    others = [each for each in known if each.id not in ids]
    first = np.cumsum([0, *(len(options) for options in places)])
    costs = [
        float(points(option, others, circumstances) + (_WORTH + number if number else 0))
        for options in places
        for number, option in enumerate(options)
    ]
    together: list[tuple[int, int, int]] = []
    for a, b in combinations(range(len(places)), 2):
        if not (tied := ties(places[a][0], places[b][0], circumstances)):
            continue
        for n, one in enumerate(places[a]):
            for m, other in enumerate(places[b]):
                cost = sum(reason.strength for reason in reasons_between(one, other, tied))
                if cost:
                    together.append((int(first[a]) + n, int(first[b]) + m, cost))
    size = len(costs)
    rows = lil_array((len(places) + 1 + len(together), size + len(together)))
    least, most = np.full(rows.shape[0], -np.inf), np.full(rows.shape[0], np.inf)
    for number, options in enumerate(places):
        rows[number, first[number] : first[number] + len(options)] = 1
        least[number] = most[number] = 1
        rows[len(places), first[number] + 1 : first[number] + len(options)] = 1
    most[len(places)] = MOST_MOVES
    for number, (one_at, other_at, cost) in enumerate(together):
        row = len(places) + 1 + number
        rows[row, one_at] = rows[row, other_at] = 1
        rows[row, size + number] = -1
        most[row] = 1
        costs.append(float(cost))
    solved = milp(
        np.array(costs),
        integrality=np.array([1] * size + [0] * len(together)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(rows.tocsr(), least, most),
        options={"time_limit": SECONDS, "mip_rel_gap": 0.01},
    )
    if solved.x is None:
        return [options[0] for options in places]
    return [
        options[int(np.argmax(solved.x[first[n] : first[n] + len(options)]))] for n, options in enumerate(places)
    ]
