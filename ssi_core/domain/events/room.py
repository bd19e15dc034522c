"""Coming into the room: people, their seats, the code."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class PersonAdded(Event):
    """A person became known to the collective; names are kept outside the journal."""

    id: str
    shares_contact: bool


@dataclass(frozen=True)
class PersonRenamed(Event):
    """A person's name or contact changed; the words themselves are kept outside the journal."""

    id: str


@dataclass(frozen=True)
class ConsentChanged(Event):
    """A person agreed, or no longer agrees, to share their contact with the collective."""

    id: str
    shares_contact: bool


@dataclass(frozen=True)
class PersonForgotten(Event):
    """A person's name and contact were erased for good."""

    id: str


@dataclass(frozen=True)
class PersonBelongs(Event):
    """A person speaks for a structure."""

    person_id: str
    structure_id: str


@dataclass(frozen=True)
class PersonNoLongerBelongs(Event):
    """A person no longer speaks for a structure."""

    person_id: str
    structure_id: str


@dataclass(frozen=True)
class SeatTaken(Event):
    """A person took a seat in the room: participant, facilitator, or guest (until the plenary they came to ends)."""

    person_id: str
    role: str


@dataclass(frozen=True)
class SeatRevoked(Event):
    """A person's seat was taken away: their phone becomes a visitor's."""

    person_id: str


@dataclass(frozen=True)
class RoomCodeRenewed(Event):
    """The code of the room changed."""

    code: str
