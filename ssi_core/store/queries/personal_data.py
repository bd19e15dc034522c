"""Everything that the tables hold about one person, whatever the subject: what they may ask a copy of."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ssi_core.store.database import Cursor

# Rows of the person's own, known by the person's id.
_OWN = ("person", "identity", "seat")
# What the machine keeps to undo and to retry: the same facts again, as images.
_MACHINERY = ("journal", "operation", "row_change", "migration")


def held_about(cursor: Cursor, person_id: str) -> dict[str, list[dict[str, Any]]]:
    """The rows that name the person, by table; dates in ISO 8601, other values as they are stored."""
    columns: dict[str, list[str]] = {table: ["id"] for table in _OWN}
    for table, column in cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main' "
        "AND data_type = 'VARCHAR' AND (column_name = 'person_id' OR ends_with(column_name, '_person_id')) "
        "ORDER BY table_name, column_name"
    ).fetchall():
        if table not in _MACHINERY:
            columns.setdefault(table, []).append(column)
    found = {}
    for table, names in sorted(columns.items()):
        wanted = " OR ".join(f"{name} = $1" for name in names)
        answer = cursor.execute(f"SELECT * FROM {table} WHERE {wanted} ORDER BY id", [person_id])  # noqa: S608 - catalogue
        titles = [column[0] for column in answer.description or []]
        rows = [
            {title: _written(value) for title, value in zip(titles, row, strict=True)} for row in answer.fetchall()
        ]
        if rows:
            found[table] = rows
    return found


def _written(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
