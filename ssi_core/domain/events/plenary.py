"""A plenary, or the meeting of a working group: planned, opened, gone through point by point, closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class PlenaryCreated(Event):
    """A plenary of the edition, or a meeting of a group ('' for none), was planned; `scheduled_on` is wall clock."""

    id: str
    title: str
    place: str
    scheduled_on: datetime
    group_id: str = ""


@dataclass(frozen=True)
class PlenaryChanged(Event):
    """The title, place or time of a plenary changed."""

    id: str
    title: str
    place: str
    scheduled_on: datetime


@dataclass(frozen=True)
class PlenaryRemoved(Event):
    """A plenary was removed, with its agenda and everything written under it."""

    id: str


@dataclass(frozen=True)
class PlenaryOpened(Event):
    """A plenary began: what happens from here on is its own."""

    id: str


@dataclass(frozen=True)
class PlenaryClosed(Event):
    """A plenary ended."""

    id: str


@dataclass(frozen=True)
class PlenaryReopened(Event):
    """A plenary closed too early goes on."""

    id: str


@dataclass(frozen=True)
class ItemStarted(Event):
    """A plenary came to a point of its agenda."""

    plenary_id: str
    item_id: str
