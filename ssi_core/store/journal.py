"""The journal: the one place that knows where events are kept, and the one way to write.

An event is numbered inside the writer's lock, appended, and projected into the tables in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ssi_core.domain import events as all_events
from ssi_core.domain.event import Event, Recorded
from ssi_core.store import projections
from ssi_core.store.database import Cursor
from ssi_core.store.tables import Tables

COLLECTIVE = "local"

all_events.load_all()
projections.load_all()


def last_seq(cursor: Cursor) -> int:
    """The number of the last event; 0 when the journal is empty."""
    row = cursor.execute("SELECT max(seq) FROM journal").fetchone()
    return int(row[0]) if row and row[0] is not None else 0


def append(
    cursor: Cursor, event: Event, *, op_id: str, edition_id: str, person_id: str, recorded_on: datetime, after: int = 0
) -> tuple[Recorded, set[str]]:
    """Append one event inside the caller's transaction and project it; gives it back with the tables it touched.

    `after` is the number of the last event, when the caller has just recorded it: an import records hundreds.
    """
    recorded = Recorded((after or last_seq(cursor)) + 1, op_id, edition_id, person_id, recorded_on, event)
    cursor.execute(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [recorded.seq, op_id, COLLECTIVE, edition_id, person_id, recorded_on, event.event_kind, event.payload()],
    )
    return recorded, apply(cursor, recorded)


def apply(cursor: Cursor, recorded: Recorded) -> set[str]:
    """Project one event into the tables; gives the names of the tables touched."""
    tables = Tables(cursor, recorded.seq, recorded.op_id)
    projections.project(tables, recorded)
    return tables.touched


def read(cursor: Cursor, after: int = 0) -> Iterator[Recorded]:
    """The events numbered above `after`, in order."""
    rows = cursor.execute(
        "SELECT seq, op_id, edition_id, person_id, recorded_on, kind, payload FROM journal WHERE seq > ? ORDER BY seq",
        [after],
    ).fetchall()
    for seq, op_id, edition_id, person_id, recorded_on, kind, payload in rows:
        event = Event.by_kind[kind].from_payload(payload)
        yield Recorded(seq, op_id, edition_id, person_id, recorded_on, event)
