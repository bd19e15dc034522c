"""Who changed what, and what may still be taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ssi_core.store.database import Cursor
from ssi_core.store.reading import rows


@dataclass(frozen=True)
class Done:
    """One command of the past, with whether (and by which command) it was taken back."""

    op_id: str
    person_id: str
    action: str
    first_seq: int
    last_seq: int
    recorded_on: datetime
    undone_by: str | None


@dataclass(frozen=True)
class Image:
    """What a command changed in one row: columns before (None: the row is new) and after (None: it is gone)."""

    seq: int
    table: str
    row_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


DONE = (
    "SELECT o.id, o.person_id, o.action, o.first_seq, o.last_seq, o.recorded_on, u.undone_by "
    "FROM operation o LEFT JOIN undoing u ON u.id = o.id "
)


def latest(cursor: Cursor, limit: int = 100, person_id: str | None = None, before_seq: int = 2**62) -> list[Done]:
    """The last commands, newest first; those of one person when given."""
    return rows(
        cursor,
        Done,
        DONE + "WHERE o.last_seq < ? AND (? IS NULL OR o.person_id = ?) ORDER BY o.last_seq DESC LIMIT ?",
        [before_seq, person_id, person_id, limit],
    )


def find(cursor: Cursor, op_id: str) -> Done | None:
    """One command."""
    found = rows(cursor, Done, DONE + "WHERE o.id = ?", [op_id])
    return found[0] if found else None


def has_event(cursor: Cursor, op_id: str, kind: str) -> bool:
    """Whether a command recorded an event of that kind (its name in the journal)."""
    found = cursor.execute("SELECT 1 FROM journal WHERE op_id = ? AND kind = ? LIMIT 1", [op_id, kind]).fetchone()
    return found is not None


def images(cursor: Cursor, op_id: str) -> list[Image]:
    """What a command changed, in the order it was done."""
    return _images(cursor, "op_id = ?", [op_id])


def images_between(cursor: Cursor, table: str, after_seq: int, up_to_seq: int) -> list[Image]:
    """What changed in one table between two events, in order: (after_seq, up_to_seq]."""
    return _images(cursor, "table_name = ? AND seq > ? AND seq <= ?", [table, after_seq, up_to_seq])


def _images(cursor: Cursor, where: str, parameters: list[Any]) -> list[Image]:
    found = cursor.execute(
        f"SELECT seq, table_name, row_id, before, after FROM row_change WHERE {where} "  # noqa: S608 - our own words
        "ORDER BY seq, CAST(split_part(id, '.', 2) AS INTEGER)",
        parameters,
    ).fetchall()
    return [
        Image(seq, table, row_id, json.loads(before) if before else None, json.loads(after) if after else None)
        for seq, table, row_id, before, after in found
    ]


def present_row(cursor: Cursor, table: str, row_id: str) -> dict[str, Any] | None:
    """A row as its image would be (dates in ISO 8601), or None."""
    return present_rows(cursor, table, [row_id]).get(row_id)


def present_rows(cursor: Cursor, table: str, row_ids: list[str]) -> dict[str, dict[str, Any]]:
    """Some rows by id, as their images would be (dates in ISO 8601); those that are gone are left out."""
    found = cursor.execute(
        f"SELECT * FROM {table} WHERE list_contains(?, id)",  # noqa: S608 - a table of the images
        [row_ids],
    )
    names = [column[0] for column in found.description or []]
    rows_found = (dict(zip(names, row, strict=True)) for row in found.fetchall())
    return {
        row["id"]: {n: v.isoformat() if hasattr(v, "isoformat") else v for n, v in row.items()} for row in rows_found
    }
