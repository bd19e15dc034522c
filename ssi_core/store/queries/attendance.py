"""Who is in a plenary, who is excused, which structures nobody speaks for; and the links for guests."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Line:
    """One person on the list of a plenary. `structure_id` is the inviting one for a guest, '' for none."""

    person_id: str
    structure_id: str
    state: str
    is_guest: bool
    by_hand: bool


@dataclass(frozen=True)
class OfStructure:
    """The people of one structure at a plenary (`structure_id` '' : those who speak for none); ids, not names."""

    structure_id: str
    name: str
    kind: str
    present: tuple[Line, ...]
    guests: tuple[Line, ...]
    excused: tuple[Line, ...]

    @property
    def absent(self) -> bool:
        """Nobody came, nobody apologised."""
        return not (self.present or self.guests or self.excused)


@dataclass(frozen=True)
class OpenLink:
    """A link still open for a structure's guests."""

    id: str
    structure_id: str
    structure_name: str


_LINE = "SELECT person_id, structure_id, state, is_guest, by_hand FROM attendance "


def find(cursor: Cursor, plenary_id: str, person_id: str) -> Line | None:
    """A person's line on the list of a plenary."""
    return one(cursor, Line, _LINE + "WHERE id = ?", [f"{plenary_id}|{person_id}"])


def of_plenary(cursor: Cursor, plenary_id: str) -> list[Line]:
    """The list of a plenary, by name (the forgotten last)."""
    return rows(
        cursor,
        Line,
        "SELECT a.person_id, a.structure_id, a.state, a.is_guest, a.by_hand FROM attendance a "
        "LEFT JOIN identity i ON i.id = a.person_id WHERE a.plenary_id = ? "
        "ORDER BY strip_accents(lower(i.last_name)) NULLS LAST, strip_accents(lower(i.first_name)), a.person_id",
        [plenary_id],
    )


def by_structure(cursor: Cursor, plenary_id: str) -> list[OfStructure]:
    """The list, structure by structure, by name; then the absent structures; people of no structure come last.

    A structure is expected, and thus may be absent, when it was a member of the collective on that day or came to
    another plenary of the same edition; at the meeting of a group, when it leads the group or speaks in it.
    """
    lines = of_plenary(cursor, plenary_id)
    expected = cursor.execute(
        "SELECT s.id, s.name, s.kind FROM structure s JOIN plenary p ON p.id = ? WHERE list_contains(?, s.id) "
        "OR EXISTS (SELECT 1 FROM working_group g WHERE g.id = p.group_id AND g.structure_id = s.id) "
        "OR EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = p.group_id AND m.structure_id = s.id) "
        "OR p.group_id = '' AND (EXISTS (SELECT 1 FROM membership m WHERE m.structure_id = s.id "
        "AND m.joined_on <= p.scheduled_on::DATE AND coalesce(m.left_on > p.scheduled_on::DATE, true)) "
        "OR EXISTS (SELECT 1 FROM attendance a JOIN plenary other ON other.id = a.plenary_id "
        "WHERE a.structure_id = s.id AND NOT a.is_guest AND other.edition_id = p.edition_id "
        "AND other.group_id = '')) "
        "ORDER BY strip_accents(lower(s.name)), s.id",
        [plenary_id, sorted({line.structure_id for line in lines})],
    ).fetchall()
    known = {structure_id for structure_id, _name, _kind in expected}
    groups = [
        _group(structure_id, name, kind, [line for line in lines if line.structure_id == structure_id])
        for structure_id, name, kind in expected
    ]
    alone = [line for line in lines if line.structure_id not in known]
    if alone:
        groups.append(_group("", "", "", alone))
    return groups


def open_links(cursor: Cursor, plenary_id: str) -> list[OpenLink]:
    """The links by which guests may come to a plenary, by structure."""
    return rows(
        cursor,
        OpenLink,
        "SELECT i.id, i.structure_id, s.name FROM invitation i JOIN structure s ON s.id = i.structure_id "
        "WHERE i.plenary_id = ? AND NOT i.revoked ORDER BY strip_accents(lower(s.name)), i.id",
        [plenary_id],
    )


def structures_spoken_for(cursor: Cursor) -> set[str]:
    """The structures that at least one person speaks for."""
    found = cursor.execute("SELECT DISTINCT structure_id FROM belonging").fetchall()
    return {structure_id for (structure_id,) in found}


def _group(structure_id: str, name: str, kind: str, lines: list[Line]) -> OfStructure:
    here = [line for line in lines if line.state == "present"]
    return OfStructure(
        structure_id,
        name,
        kind,
        tuple(line for line in here if not line.is_guest),
        tuple(line for line in here if line.is_guest),
        tuple(line for line in lines if line.state == "excused"),
    )
