"""The order of a tour de table: first whom nobody of their structure has spoken for, then the order of asking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Waiting(Protocol):
    """Someone who asks to speak."""

    @property
    def person_id(self) -> str:
        """Who."""

    @property
    def structure_id(self) -> str:
        """For which structure; '' for none."""

    @property
    def seq(self) -> int:
        """When they asked, among the others."""


W = TypeVar("W", bound=Waiting)


def voice(turn: Waiting) -> str:
    """In whose name someone speaks: their structure, or themselves when they have none."""
    return turn.structure_id or turn.person_id


def in_order(waiting: Iterable[W], spoken: Iterable[Waiting]) -> list[W]:
    """Those who wait: the voice heard least often first, then who asked first.

    Two people of a structure that has not spoken do not both come first: the second counts as if the first had spoken.
    """
    heard = Counter(voice(turn) for turn in spoken)
    left = sorted(waiting, key=lambda turn: turn.seq)
    order: list[W] = []
    while left:
        chosen = min(left, key=lambda turn: (heard[voice(turn)], turn.seq))
        left.remove(chosen)
        heard[voice(chosen)] += 1
        order.append(chosen)
    return order
