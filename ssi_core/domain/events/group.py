"""Working groups: a chef de file, members, a purpose. Their meetings are plenaries of the group, their tasks tasks."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class GroupCreated(Event):
    """A working group was made; its chef de file is a structure, a person, both, or nobody yet ('')."""

    id: str
    title: str
    purpose: str
    structure_id: str
    person_id: str


@dataclass(frozen=True)
class GroupChanged(Event):
    """The name, the purpose or the chef de file of a group changed."""

    id: str
    title: str
    purpose: str
    structure_id: str
    person_id: str


@dataclass(frozen=True)
class GroupFinished(Event):
    """A group did its work, or takes it up again."""

    id: str
    finished: bool


@dataclass(frozen=True)
class GroupRemoved(Event):
    """A group made by mistake was removed, with its members and its tasks."""

    id: str


@dataclass(frozen=True)
class GroupJoined(Event):
    """Someone joined a group, speaking for a structure ('' for none)."""

    group_id: str
    person_id: str
    structure_id: str


@dataclass(frozen=True)
class GroupLeft(Event):
    """Someone left a group."""

    group_id: str
    person_id: str
