"""What differs between two texts, as one piece to put in the place of another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Splice:
    """`text` instead of what stands from `start` to `end`, both counted as browsers do: in UTF-16 units."""

    start: int
    end: int
    text: str


def splice(before: str, after: str) -> Splice:
    """The one piece that makes `after` of `before`."""
    shortest = min(len(before), len(after))
    start = _agreeing(shortest, lambda n: before[:n] == after[:n])
    rest = shortest - start
    tail = _agreeing(rest, lambda n: before[len(before) - n :] == after[len(after) - n :])
    head = _units(before[:start])
    return Splice(head, head + _units(before[start : len(before) - tail]), after[start : len(after) - tail])


def _agreeing(most: int, agree: Callable[[int], bool]) -> int:
    """The greatest n up to `most` for which it agrees, as it does for every smaller one."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if agree(middle):
            least = middle
        else:
            most = middle - 1
    return least


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
