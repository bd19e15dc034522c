"""The activities of an edition's programme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class ActivityCreated(Event):
    """An activity was put on the programme; `starts` and `ends` are wall-clock time."""

    id: str
    title: str
    description: str
    holder_id: str
    co_holder_ids: list[str]
    publics: list[str]
    theme_ids: list[str]
    place: str
    starts: datetime
    ends: datetime
    state: str


@dataclass(frozen=True)
class ActivityChanged(Event):
    """The description, time or place of an activity changed."""

    id: str
    title: str
    description: str
    holder_id: str
    co_holder_ids: list[str]
    publics: list[str]
    theme_ids: list[str]
    place: str
    starts: datetime
    ends: datetime


@dataclass(frozen=True)
class ActivityMoved(Event):
    """An activity was moved or stretched on the calendar."""

    id: str
    starts: datetime
    ends: datetime


@dataclass(frozen=True)
class ActivityStateSet(Event):
    """An activity became an idea, was confirmed, or was cancelled."""

    id: str
    state: str


@dataclass(frozen=True)
class ActivityRemoved(Event):
    """An activity was taken off the programme."""

    id: str
