"""What may need a skill: activities, the edition as a whole; other subjects (roles) declare theirs."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.store.database import Cursor

# By kind: id, label, structures that carry it; $1 is the edition.
_SUBJECTS: dict[str, str] = {
    "edition": "SELECT id, name, CAST([] AS VARCHAR[]) FROM edition WHERE id = $1",
    "activity": (
        "SELECT id, title, list_filter(list_prepend(holder_id, co_holder_ids), lambda x: x <> '') FROM activity "
        "WHERE edition_id = $1 AND state <> 'cancelled' ORDER BY starts, strip_accents(lower(title)), id"
    ),
    "role": (
        "SELECT r.id, r.title, list_filter(list(p.structure_id), lambda x: x <> '') FROM role r "
        "LEFT JOIN role_part p ON p.role_id = r.id AND p.part = 'responsable' WHERE r.edition_id = $1 "
        "GROUP BY r.id, r.title, r.seq ORDER BY r.seq"
    ),
}


@dataclass(frozen=True)
class Subject:
    """Something of the edition that may need skills; `key` is kind:id."""

    kind: str
    id: str
    label: str
    structure_ids: tuple[str, ...]

    @property
    def key(self) -> str:
        """As forms carry it."""
        return f"{self.kind}:{self.id}"


def may_need(kind: str, sql: str) -> None:
    """Declare a kind of subject: `sql` gives the id, the label and the carrying structures (a list) of each of the
    edition $1. ValueError when it is declared twice.
    """
    if kind in _SUBJECTS:
        raise ValueError(f"{kind} is declared twice")
    _SUBJECTS[kind] = sql


def of_edition(cursor: Cursor, edition_id: str) -> dict[str, Subject]:
    """Everything that may need skills, by key: the edition, its activities, then the other kinds."""
    found = (
        Subject(kind, row_id, label, tuple(structure_ids or ()))
        for kind, sql in _SUBJECTS.items()
        for row_id, label, structure_ids in cursor.execute(sql, [edition_id]).fetchall()
    )
    return {each.key: each for each in found}
