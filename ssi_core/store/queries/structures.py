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
    commune: str = ""


@dataclass(frozen=True)
class Stay:
    """A structure's stay in the collective."""

    id: str
    structure_id: str
    joined_on: date
    left_on: date | None


_STRUCTURE = (
    "SELECT s.id, s.name, s.kind, s.description, s.website, s.charter_signed_on, m.id, m.joined_on, s.commune "
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


def stays_of(cursor: Cursor, structure_id: str) -> list[Stay]:
    """The stays of one structure, the oldest first."""
    return [stay for stay in stays(cursor) if stay.structure_id == structure_id]


def left_last_on(cursor: Cursor) -> dict[str, date]:
    """When each structure that ever left the collective left it for the last time, by id."""
    found = cursor.execute(
        "SELECT structure_id, max(left_on) FROM membership WHERE left_on IS NOT NULL GROUP BY structure_id"
    )
    return dict(found.fetchall())


def is_spoken_of(cursor: Cursor, structure_id: str) -> bool:
    """Whether something refers to a structure: people, activities, presence, tasks, projects, groups, relays…"""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM belonging WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM activity WHERE holder_id = $id OR list_contains(co_holder_ids, $id)) "
        "OR EXISTS (SELECT 1 FROM attendance WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM task WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM role_part WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM role_actor WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM skill_offer WHERE actor_kind = 'structure' AND actor_id = $id) "
        "OR EXISTS (SELECT 1 FROM skill_request WHERE asked_kind = 'structure' AND asked_id = $id) "
        "OR EXISTS (SELECT 1 FROM project WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM project_link WHERE structure_id = $id OR other_id = $id) "
        "OR EXISTS (SELECT 1 FROM invitation WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM working_group WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM group_member WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM mentoring_profile WHERE structure_id = $id OR wished_id = $id) "
        "OR EXISTS (SELECT 1 FROM pairing WHERE mentor_id = $id OR newcomer_id = $id) "
        "OR EXISTS (SELECT 1 FROM relay WHERE structure_id = $id OR to_id = $id) "
        "OR EXISTS (SELECT 1 FROM means WHERE owner_id = $id) "
        "OR EXISTS (SELECT 1 FROM kit_item WHERE supplier_id = $id) "
        "OR EXISTS (SELECT 1 FROM distribution WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM visibility WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM milestone WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM grant_request WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM boost_file WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM boost_structure WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM speaker WHERE structure_id = $id) "
        "OR EXISTS (SELECT 1 FROM funding WHERE carrier_id = $id)"
    )
    found = cursor.execute(sql, {"id": structure_id}).fetchone()
    return bool(found and found[0])
