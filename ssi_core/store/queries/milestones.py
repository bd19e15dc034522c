"""The rétroplanning of an edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Milestone:
    """A step; `structure_id` '' when it concerns everybody."""

    id: str
    title: str
    structure_id: str
    due_on: date
    done: bool


_MILESTONE = "SELECT id, title, structure_id, due_on, done FROM milestone "


def find(cursor: Cursor, milestone_id: str) -> Milestone | None:
    """One step."""
    return one(cursor, Milestone, _MILESTONE + "WHERE id = ?", [milestone_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Milestone]:
    """In the order of their days."""
    return rows(cursor, Milestone, _MILESTONE + "WHERE edition_id = ? ORDER BY due_on, seq, id", [edition_id])
