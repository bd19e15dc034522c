"""Notes."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.note import NoteChanged, NoteRemoved, NoteWritten
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(NoteWritten)
def write(tables: Tables, event: NoteWritten, recorded: Recorded) -> None:
    """A line under its point."""
    tables.put(
        "note",
        event.id,
        plenary_id=event.plenary_id,
        item_id=event.item_id,
        person_id=recorded.person_id,
        body=event.body,
        written_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(NoteChanged)
def change(tables: Tables, event: NoteChanged, recorded: Recorded) -> None:
    """Its words; it stays its first writer's, in its place."""
    tables.change("note", event.id, body=event.body)


@projects(NoteRemoved)
def remove(tables: Tables, event: NoteRemoved, recorded: Recorded) -> None:
    """The line goes."""
    tables.remove("note", event.id)
