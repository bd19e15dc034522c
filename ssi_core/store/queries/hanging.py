"""Whether rows still speak of one that goes."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.store.database import Cursor


def anything(cursor: Cursor, places: Iterable[tuple[str, str]], row_id: str) -> bool:
    """Whether a row of one of the `places` (table, column) names `row_id`."""
    return any(
        cursor.execute(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", [row_id]).fetchone()  # noqa: S608
        for table, column in places
    )
