"""Who does what in the edition: the board of roles, its actors, and the part each one has."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class RoleActorAdded(Event):
    """An actor has a column on the board of roles: one structure, or all those of a kind ('' for none)."""

    id: str
    name: str
    kind: str
    structure_id: str


@dataclass(frozen=True)
class RoleActorRenamed(Event):
    """An actor's column is called otherwise."""

    id: str
    name: str


@dataclass(frozen=True)
class RoleActorRemoved(Event):
    """An actor's column is gone; it held no role any more."""

    id: str


@dataclass(frozen=True)
class RoleAdded(Event):
    """A role is on the board, in a domain, in the column of an actor ('' for none yet)."""

    id: str
    title: str
    details: str
    domain: str
    actor_id: str


@dataclass(frozen=True)
class RoleReworded(Event):
    """What a role is about is said otherwise."""

    id: str
    title: str
    details: str


@dataclass(frozen=True)
class RoleMoved(Event):
    """A role went to another domain, to another actor's column, or both."""

    id: str
    domain: str
    actor_id: str


@dataclass(frozen=True)
class RoleRemoved(Event):
    """A role is no longer on the board."""

    id: str


@dataclass(frozen=True)
class RolePartGiven(Event):
    """Someone is responsible for a role, contributes to it, is consulted or informed."""

    id: str
    role_id: str
    part: str
    structure_id: str
    person_id: str


@dataclass(frozen=True)
class RolePartEnded(Event):
    """Someone has no longer that part in a role."""

    id: str


@dataclass(frozen=True)
class RoleLimitsSet(Event):
    """From how many roles to answer for a person, and a structure, are said to be overloaded."""

    most_for_a_person: int
    most_for_a_structure: int
