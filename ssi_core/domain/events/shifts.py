"""Shifts of volunteers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class ShiftOpened(Event):
    """An activity needs volunteers from `starts` to `ends` (wall clock)."""

    id: str
    activity_id: str
    label: str
    place: str
    starts: datetime
    ends: datetime
    wanted: int
    reserve: bool


@dataclass(frozen=True)
class ShiftChanged(Event):
    """It is described otherwise."""

    id: str
    label: str
    place: str
    starts: datetime
    ends: datetime
    wanted: int
    reserve: bool


@dataclass(frozen=True)
class ShiftClosed(Event):
    """It is not needed any more; those who had signed up are free."""

    id: str


@dataclass(frozen=True)
class ShiftTaken(Event):
    """Somebody comes."""

    id: str
    shift_id: str
    volunteer_id: str


@dataclass(frozen=True)
class ShiftLeft(Event):
    """They do not come any more."""

    id: str
