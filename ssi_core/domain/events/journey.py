"""How far apart places are."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class JourneyNoted(Event):
    """Someone noted how many minutes people need from one place to another."""

    id: str
    one: str
    other: str
    one_name: str
    other_name: str
    minutes: int


@dataclass(frozen=True)
class JourneyRemoved(Event):
    """A journey was removed: the two places no longer count as far apart."""

    id: str
