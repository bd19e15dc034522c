"""Structures and their stays in the collective."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Structure:
    """A structure, with its present stay in the collective (`joined_on` None: not a member now)."""

    id: str
    name: str
    kind: str
    description: str
    website: str
    charter_signed_on: date | None
    membership_id: str | None
    joined_on: date | None


@dataclass(frozen=True)
class Stay:
    """A structure's stay in the collective."""

    id: str
    structure_id: str
    joined_on: date
    left_on: date | None


_STRUCTURE = (
    "SELECT s.id, s.name, s.kind, s.description, s.website, s.charter_signed_on, m.id, m.joined_on "
    "FROM structure s LEFT JOIN membership m ON m.structure_id = s.id AND m.left_on IS NULL "
)


def all_known(cursor: Cursor) -> list[Structure]:
    """Every structure, members or not, by name."""
    return rows(cursor, Structure, _STRUCTURE + "ORDER BY strip_accents(lower(s.name)), s.id")


def find(cursor: Cursor, structure_id: str) -> Structure | None:
    """One structure."""
    return one(cursor, Structure, _STRUCTURE + "WHERE s.id = ?", [structure_id])


def stays(cursor: Cursor) -> list[Stay]:
    """Every stay, the oldest first."""
    return rows(cursor, Stay, "SELECT id, structure_id, joined_on, left_on FROM membership ORDER BY joined_on, id")


def names(cursor: Cursor) -> dict[str, str]:
    """The name of each structure, by id."""
    return dict(cursor.execute("SELECT id, name FROM structure").fetchall())
