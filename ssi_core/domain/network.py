"""Where to draw who works where: structures around, the countries or themes they share in the middle.

Positions come from the data alone, so that the picture is the same on every screen and at each change only what
changed moves.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True)
class Network:
    """Points by name, in a disc of radius 1; `ties` are (structure, hub) pairs."""

    structures: dict[str, Point]
    hubs: dict[str, Point]
    ties: tuple[tuple[str, str], ...]

    def degree(self, hub: str) -> int:
        """How many structures are tied to a hub."""
        return sum(each == hub for _structure, each in self.ties)


def network(ties: Iterable[tuple[str, str]]) -> Network:
    """The layout: hubs in turn, the most shared first, each followed by the structures that are nearest to it."""
    known = tuple(sorted(set(ties)))
    of_hub: dict[str, list[str]] = defaultdict(list)
    for structure, hub in known:
        of_hub[hub].append(structure)
    order = sorted(of_hub, key=lambda hub: (-len(of_hub[hub]), hub))
    around = list(dict.fromkeys(structure for hub in order for structure in of_hub[hub]))
    structures = {name: _on_circle(place, len(around), 1.0) for place, name in enumerate(around)}
    turn = sorted(order, key=lambda hub: (_mean_turn(structures[name] for name in of_hub[hub]), hub))
    drift = [
        _mean_turn(structures[name] for name in of_hub[hub]) - _turn(place, len(turn)) for place, hub in enumerate(turn)
    ]
    # Turned as a whole towards what they are tied to; one in two nearer the middle, where their names would touch.
    shift = _mean_turn((math.cos(angle), math.sin(angle)) for angle in drift)
    hubs = {
        hub: _on_circle(place, len(turn), _ring(place, len(turn)), shift) for place, hub in enumerate(turn)
    }
    return Network(structures, hubs, known)


def by_hub(ties: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """The structures of each hub, the most shared hub first: what the table beside the picture says."""
    found: dict[str, list[str]] = defaultdict(list)
    for structure, hub in sorted(set(ties)):
        found[hub].append(structure)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _turn(place: int, total: int) -> float:
    return 2 * math.pi * place / max(total, 1)


def _ring(place: int, total: int) -> float:
    if total == 1:
        return 0.0
    return 0.5 if total < 4 else 0.3 if place % 2 else 0.66


def _on_circle(place: int, total: int, radius: float, shift: float = 0.0) -> Point:
    angle = _turn(place, total) + shift
    return (radius * math.cos(angle), radius * math.sin(angle))


def _mean_turn(points: Iterable[Point]) -> float:
    """The direction of the middle of some points, from 0 to 2π."""
    places = list(points)
    x, y = sum(p[0] for p in places), sum(p[1] for p in places)
    # Rounded: a sum that is zero but for the last bit would point anywhere.
    return math.atan2(round(y, 9), round(x, 9)) % (2 * math.pi)
