"""Who is in the plenary."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class PersonCame(Event):
    """A person is present at a plenary; `structure_id` is theirs, or the inviting one for a guest."""

    plenary_id: str
    person_id: str
    structure_id: str
    is_guest: bool
    by_hand: bool


@dataclass(frozen=True)
class PersonExcused(Event):
    """A person said they could not come to a plenary."""

    plenary_id: str
    person_id: str
    structure_id: str


@dataclass(frozen=True)
class AttendanceRemoved(Event):
    """A line of the attendance list, put there by mistake, was removed."""

    plenary_id: str
    person_id: str


@dataclass(frozen=True)
class GuestsInvited(Event):
    """A structure got a link by which its outside partners come to one plenary."""

    id: str
    plenary_id: str
    structure_id: str


@dataclass(frozen=True)
class InvitationRevoked(Event):
    """A structure's link for its partners was closed."""

    id: str
