"""Tours de table."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class RoundStarted(Event):
    """A tour de table began; `seconds_each` is the time of each speaker."""

    id: str
    plenary_id: str
    item_id: str
    title: str
    seconds_each: int


@dataclass(frozen=True)
class TurnAsked(Event):
    """A person asks to speak, for a structure when they have one."""

    id: str
    round_id: str
    person_id: str
    structure_id: str


@dataclass(frozen=True)
class TurnLeft(Event):
    """A person no longer asks to speak."""

    id: str


@dataclass(frozen=True)
class TurnBegun(Event):
    """It is a person's turn to speak."""

    id: str


@dataclass(frozen=True)
class TurnEnded(Event):
    """A person has spoken."""

    id: str


@dataclass(frozen=True)
class RoundEnded(Event):
    """A tour de table ended."""

    id: str
