"""The roles of an edition, their actors, and who has which part in them."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.roles import MOST_FOR_A_PERSON, MOST_FOR_A_STRUCTURE
from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Actor:
    """A column of the board: the structures of a `kind`, the one of `structure_id`, or just a name."""

    id: str
    edition_id: str
    name: str
    kind: str
    structure_id: str


@dataclass(frozen=True)
class Role:
    """A card of the board; `actor_id` is '' before it has an actor."""

    id: str
    edition_id: str
    title: str
    details: str
    domain: str
    actor_id: str
    seq: int


@dataclass(frozen=True)
class Part:
    """Who has which part in a role: a structure, a person, or a person for a structure."""

    id: str
    role_id: str
    part: str
    structure_id: str
    person_id: str


_ACTOR = "SELECT id, edition_id, name, kind, structure_id FROM role_actor "
_ROLE = "SELECT id, edition_id, title, details, domain, actor_id, seq FROM role "
_PART = "SELECT p.id, p.role_id, p.part, p.structure_id, p.person_id FROM role_part p "


def actor(cursor: Cursor, actor_id: str) -> Actor | None:
    """One column."""
    return one(cursor, Actor, _ACTOR + "WHERE id = ?", [actor_id])


def actors(cursor: Cursor, edition_id: str) -> list[Actor]:
    """The columns of an edition, in order."""
    return rows(cursor, Actor, _ACTOR + "WHERE edition_id = ? ORDER BY seq", [edition_id])


def find(cursor: Cursor, role_id: str) -> Role | None:
    """One role."""
    return one(cursor, Role, _ROLE + "WHERE id = ?", [role_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Role]:
    """The roles of an edition, the first written first."""
    return rows(cursor, Role, _ROLE + "WHERE edition_id = ? ORDER BY seq", [edition_id])


def part(cursor: Cursor, part_id: str) -> Part | None:
    """One part."""
    return one(cursor, Part, _PART + "WHERE p.id = ?", [part_id])


def parts_of(cursor: Cursor, role_id: str) -> list[Part]:
    """Who has a part in a role, in the order it was given."""
    return rows(cursor, Part, _PART + "WHERE p.role_id = ? ORDER BY p.seq", [role_id])


def parts_of_edition(cursor: Cursor, edition_id: str) -> dict[str, list[Part]]:
    """Who has a part in each role of an edition that anybody has a part in, by role."""
    found: dict[str, list[Part]] = {}
    for each in rows(
        cursor, Part, _PART + "JOIN role r ON r.id = p.role_id WHERE r.edition_id = ? ORDER BY p.seq", [edition_id]
    ):
        found.setdefault(each.role_id, []).append(each)
    return found


def parts_of_person(cursor: Cursor, person_id: str) -> list[Part]:
    """Every part of a person, whatever the edition."""
    return rows(cursor, Part, _PART + "WHERE p.person_id = ? ORDER BY p.seq", [person_id])


def limits(cursor: Cursor, edition_id: str) -> tuple[int, int]:
    """How many roles a person, and a structure, may answer for before they are said to be overloaded."""
    sql = "SELECT most_for_a_person, most_for_a_structure FROM role_limits WHERE id = ?"
    found = cursor.execute(sql, [edition_id]).fetchone()
    return (int(found[0]), int(found[1])) if found else (MOST_FOR_A_PERSON, MOST_FOR_A_STRUCTURE)
