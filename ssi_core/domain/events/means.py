"""Rooms and equipment: the catalogue, and their loans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class MeansOffered(Event):
    """A structure lends something: a room, `quantity` pieces of equipment, a stage manager's hours."""

    id: str
    name: str
    kind: str
    owner_id: str
    quantity: int
    conditions: str


@dataclass(frozen=True)
class MeansChanged(Event):
    """What is lent is described otherwise."""

    id: str
    name: str
    quantity: int
    conditions: str


@dataclass(frozen=True)
class MeansWithdrawn(Event):
    """It is not lent any more."""

    id: str


@dataclass(frozen=True)
class LoanAsked(Event):
    """An activity asks for a quantity of something during a slot (wall clock)."""

    id: str
    means_id: str
    activity_id: str
    quantity: int
    starts: datetime
    ends: datetime


@dataclass(frozen=True)
class LoanSettled(Event):
    """A loan is granted, refused with a `reason`, or put on the waiting list (`state`)."""

    id: str
    state: str
    reason: str


@dataclass(frozen=True)
class LoanFollowed(Event):
    """A loan takes the present slot of its activity, in a new state."""

    id: str
    starts: datetime
    ends: datetime
    state: str


@dataclass(frozen=True)
class LoanHandedOut(Event):
    """It was handed out to a person."""

    id: str
    holder_id: str


@dataclass(frozen=True)
class LoanReturned(Event):
    """It came back."""

    id: str


@dataclass(frozen=True)
class LoanDropped(Event):
    """It is not needed any more."""

    id: str
