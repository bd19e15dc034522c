"""Rows as typed objects: a query names its dataclass, whose fields are the columns in order."""

from __future__ import annotations

from typing import Any, TypeVar

from ssi_core.store.database import Cursor

T = TypeVar("T")


def rows(cursor: Cursor, kind: type[T], sql: str, parameters: list[Any] | None = None) -> list[T]:
    """Every row of `sql` as a `kind`, columns in the order of its fields."""
    return [kind(*row) for row in cursor.execute(sql, parameters or []).fetchall()]


def one(cursor: Cursor, kind: type[T], sql: str, parameters: list[Any] | None = None) -> T | None:
    """The first row of `sql` as a `kind`, or None."""
    row = cursor.execute(sql, parameters or []).fetchone()
    return None if row is None else kind(*row)


def value(cursor: Cursor, sql: str, parameters: list[Any] | dict[str, Any] | None = None) -> Any:
    """The first column of the first row, or None."""
    row = cursor.execute(sql, parameters or []).fetchone()
    return None if row is None else row[0]
