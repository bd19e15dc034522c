"""Editions of the event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Edition:
    """One edition: dates inclusive, `school_zone` A, B or C."""

    id: str
    name: str
    collective_name: str
    school_zone: str
    starts_on: date
    ends_on: date
    is_current: bool


_EDITION = "SELECT id, name, collective_name, school_zone, starts_on, ends_on, is_current FROM edition "


def current(cursor: Cursor) -> Edition | None:
    """The edition being prepared, or None before the first."""
    return one(cursor, Edition, _EDITION + "WHERE is_current")


def find(cursor: Cursor, edition_id: str) -> Edition | None:
    """One edition."""
    return one(cursor, Edition, _EDITION + "WHERE id = ?", [edition_id])


def all_of_them(cursor: Cursor) -> list[Edition]:
    """Every edition, the latest first."""
    return rows(cursor, Edition, _EDITION + "ORDER BY starts_on DESC, id")
