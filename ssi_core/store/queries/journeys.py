"""Journeys between places."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Journey:
    """`minutes` between two places: their keys, and their names as typed."""

    id: str
    one: str
    other: str
    one_name: str
    other_name: str
    minutes: int


_JOURNEY = "SELECT id, one, other, one_name, other_name, minutes FROM journey "


def find(cursor: Cursor, journey_id: str) -> Journey | None:
    """One journey."""
    return one(cursor, Journey, _JOURNEY + "WHERE id = ?", [journey_id])


def all_noted(cursor: Cursor) -> list[Journey]:
    """Every journey, by the names of its places."""
    by_name = "ORDER BY strip_accents(lower(one_name)), strip_accents(lower(other_name)), id"
    return rows(cursor, Journey, _JOURNEY + by_name)
