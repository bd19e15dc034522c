"""Working groups, their members, their tasks, their meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Group:
    """A working group; `structure_id` and `person_id` are its chef de file ('' for none of both: to be found)."""

    id: str
    edition_id: str
    title: str
    purpose: str
    structure_id: str
    person_id: str
    finished: bool
    created_on: datetime
    seq: int

    @property
    def led(self) -> bool:
        """Whether somebody leads it."""
        return bool(self.structure_id or self.person_id)


@dataclass(frozen=True)
class Member:
    """A person in a group, and the structure they speak for there ('' for none)."""

    group_id: str
    person_id: str
    structure_id: str


@dataclass(frozen=True)
class Counted:
    """How much a group has before it: tasks to do and done, those of its meetings included."""

    group_id: str
    to_do: int
    done: int


_GROUP = (
    "SELECT g.id, g.edition_id, g.title, g.purpose, g.structure_id, g.person_id, g.finished, g.created_on, g.seq "
    "FROM working_group g "
)
_OF_GROUP = "FROM task t LEFT JOIN plenary p ON p.id = t.plenary_id "


def find(cursor: Cursor, group_id: str) -> Group | None:
    """One group."""
    return one(cursor, Group, _GROUP + "WHERE g.id = ?", [group_id]) if group_id else None


def of_edition(cursor: Cursor, edition_id: str) -> list[Group]:
    """The groups of an edition: those at work first, in the order they were made."""
    return rows(cursor, Group, _GROUP + "WHERE g.edition_id = ? ORDER BY g.finished, g.seq", [edition_id])


def members(cursor: Cursor, edition_id: str) -> dict[str, list[Member]]:
    """The members of each group of an edition, in the order they came."""
    found: dict[str, list[Member]] = {}
    for member in rows(
        cursor,
        Member,
        "SELECT m.group_id, m.person_id, m.structure_id FROM group_member m "
        "JOIN working_group g ON g.id = m.group_id WHERE g.edition_id = ? ORDER BY m.joined_on, m.id",
        [edition_id],
    ):
        found.setdefault(member.group_id, []).append(member)
    return found


def member(cursor: Cursor, group_id: str, person_id: str) -> Member | None:
    """Someone's place in a group."""
    return one(
        cursor,
        Member,
        "SELECT group_id, person_id, structure_id FROM group_member WHERE id = ?",
        [f"{group_id}|{person_id}"],
    )


def counted(cursor: Cursor, edition_id: str) -> dict[str, Counted]:
    """The tasks of each group of an edition, by its id; a group without tasks is left out."""
    found = rows(
        cursor,
        Counted,
        "SELECT coalesce(nullif(t.group_id, ''), p.group_id) AS of_group, "
        "count(*) FILTER (WHERE NOT t.done), count(*) FILTER (WHERE t.done) "
        f"{_OF_GROUP} JOIN working_group g ON g.id = coalesce(nullif(t.group_id, ''), p.group_id) "
        "WHERE g.edition_id = ? GROUP BY of_group",
        [edition_id],
    )
    return {each.group_id: each for each in found}


def leads(cursor: Cursor, group_id: str, person_id: str) -> bool:
    """Whether someone is the chef de file of a group, in person or by speaking for the structure that is."""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM working_group g WHERE g.id = $group AND g.person_id = $person) "
        "OR EXISTS (SELECT 1 FROM working_group g JOIN belonging b ON b.structure_id = g.structure_id "
        "WHERE g.id = $group AND b.person_id = $person)"
    )
    return bool(group_id and person_id and value(cursor, sql, {"group": group_id, "person": person_id}))


def leaders(cursor: Cursor, edition_id: str) -> dict[str, set[str]]:
    """Who leads each group of an edition, in person or by speaking for its structure, by group."""
    found: dict[str, set[str]] = {}
    for group_id, person_id in cursor.execute(
        "SELECT g.id, g.person_id FROM working_group g WHERE g.edition_id = $1 AND g.person_id <> '' "
        "UNION SELECT g.id, b.person_id FROM working_group g JOIN belonging b ON b.structure_id = g.structure_id "
        "WHERE g.edition_id = $1",
        [edition_id],
    ).fetchall():
        found.setdefault(group_id, set()).add(person_id)
    return found


def of_person(cursor: Cursor, person_id: str) -> list[str]:
    """The ids of the groups that someone is in or leads in person, of every edition."""
    sql = (
        "SELECT group_id FROM group_member WHERE person_id = $1 "
        "UNION SELECT id FROM working_group WHERE person_id = $1 ORDER BY 1"
    )
    return [group_id for (group_id,) in cursor.execute(sql, [person_id]).fetchall()]


def expected_structures(cursor: Cursor, group_id: str) -> set[str]:
    """The structures awaited at a meeting of a group: its members', and its chef de file."""
    sql = (
        "SELECT structure_id FROM group_member WHERE group_id = $1 "
        "UNION SELECT structure_id FROM working_group WHERE id = $1"
    )
    return {structure_id for (structure_id,) in cursor.execute(sql, [group_id]).fetchall() if structure_id}
