"""Who does what, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class TaskGiven(Event):
    """Something to do was given to a person, a structure, or both ('' for neither); by a group out of any meeting."""

    id: str
    plenary_id: str
    item_id: str
    what: str
    person_id: str
    structure_id: str
    due_on: date | None
    group_id: str = ""


@dataclass(frozen=True)
class TaskChanged(Event):
    """What is to do, by whom or by when changed."""

    id: str
    what: str
    person_id: str
    structure_id: str
    due_on: date | None


@dataclass(frozen=True)
class TaskMarked(Event):
    """A task was done, or is to do again."""

    id: str
    done: bool


@dataclass(frozen=True)
class TaskRemoved(Event):
    """A task given by mistake was removed."""

    id: str
