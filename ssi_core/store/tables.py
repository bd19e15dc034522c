"""Writing rows so that every change leaves its trace: the images from which undo and history are read."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from ssi_core.store.database import Cursor

Row = dict[str, Any]


class Tables:
    """The ordinary tables, as one event's projection writes them. Every table has an `id`."""

    def __init__(self, cursor: Cursor, seq: int, op_id: str) -> None:
        self.cursor = cursor
        self.seq = seq
        self.op_id = op_id
        self.touched: set[str] = set()
        self._position = 0

    def get(self, table: str, row_id: str) -> Row | None:
        """The row, or None."""
        return _row(self.cursor.execute(f"SELECT * FROM {table} WHERE id = ?", [row_id]))  # noqa: S608 - not user text

    def put(self, table: str, row_id: str, **values: Any) -> None:
        """Add a row, or replace it whole."""
        before = self.get(table, row_id)
        if before is not None:
            self.change(table, row_id, **values)
            return
        row = {"id": row_id, **values}
        marks = ", ".join("?" for _ in row)
        added = self.cursor.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks}) RETURNING *",  # noqa: S608 - names from the code
            list(row.values()),
        )
        self._trace(table, row_id, None, _row(added))

    def change(self, table: str, row_id: str, **values: Any) -> None:
        """Change some columns of a row; nothing happens when it is absent or already so."""
        before = self.get(table, row_id)
        if before is None:
            return
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return
        self.cursor.execute(
            f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in changed)} WHERE id = ?",  # noqa: S608
            [*changed.values(), row_id],
        )
        after = self.get(table, row_id) or {}
        self._trace(table, row_id, {n: before[n] for n in changed}, {n: after[n] for n in changed})

    def remove(self, table: str, row_id: str) -> None:
        """Take a row away; nothing happens when it is absent."""
        before = self.get(table, row_id)
        if before is None:
            return
        self.cursor.execute(f"DELETE FROM {table} WHERE id = ?", [row_id])  # noqa: S608
        self._trace(table, row_id, before, None)

    def _trace(self, table: str, row_id: str, before: Row | None, after: Row | None) -> None:
        self._position += 1
        self.touched.add(table)
        self.cursor.execute(
            "INSERT INTO row_change VALUES (?, ?, ?, ?, ?, ?, ?)",
            [f"{self.seq}.{self._position}", self.seq, self.op_id, table, row_id, image(before), image(after)],
        )


def _row(found: Cursor) -> Row | None:
    names = [column[0] for column in found.description or []]
    row = found.fetchone()
    return None if row is None else dict(zip(names, row, strict=True))


def image(row: Row | None) -> str | None:
    """Columns as JSON, dates in ISO 8601."""
    return None if row is None else json.dumps(row, default=_iso, ensure_ascii=False, sort_keys=True)


def _iso(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"a column holds a {type(value).__name__}")
