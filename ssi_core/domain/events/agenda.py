"""The points of a plenary's agenda."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class AgendaItemAdded(Event):
    """A point was added to the agenda, last unless the agenda is then put in order."""

    id: str
    plenary_id: str
    title: str
    minutes: int


@dataclass(frozen=True)
class AgendaItemChanged(Event):
    """The title or length of a point changed."""

    id: str
    title: str
    minutes: int


@dataclass(frozen=True)
class AgendaItemMarked(Event):
    """A point was dealt with, or is to be taken up again."""

    id: str
    done: bool


@dataclass(frozen=True)
class AgendaItemRemoved(Event):
    """A point was removed, with the notes, decisions and tasks under it."""

    id: str


@dataclass(frozen=True)
class AgendaOrdered(Event):
    """The points of an agenda were put in this order."""

    plenary_id: str
    item_ids: list[str]
