"""Notes taken under a point of the agenda."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class NoteWritten(Event):
    """A note was written."""

    id: str
    plenary_id: str
    item_id: str
    body: str


@dataclass(frozen=True)
class NoteChanged(Event):
    """A note was reworded."""

    id: str
    body: str


@dataclass(frozen=True)
class NoteRemoved(Event):
    """A note was removed."""

    id: str
