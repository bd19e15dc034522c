"""People by name: the only place where names are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries.seats import ROLE
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Person:
    """A person of the collective; names are '' once forgotten. Contact only with `shares_contact`."""

    id: str
    first_name: str
    last_name: str
    email: str
    phone: str
    shares_contact: bool
    forgotten: bool
    role: str

    @property
    def name(self) -> str:
        """First name and name, or a word for who has been forgotten or runs the room without saying their name."""
        unnamed = _("l’animateur·rice") if self.role == "facilitator" and not self.forgotten else _("une personne")
        return f"{self.first_name} {self.last_name}".strip() or unnamed


_PERSON = (
    "SELECT p.id, coalesce(i.first_name, ''), coalesce(i.last_name, ''), "  # noqa: S608 - our own words
    "coalesce(i.email, ''), coalesce(i.phone, ''), "
    f"p.shares_contact, p.forgotten, {ROLE} "
    "FROM person p LEFT JOIN identity i ON i.id = p.id LEFT JOIN seat s ON s.id = p.id "
)
_KNOWN = (
    "WHERE NOT p.forgotten ORDER BY replace(strip_accents(lower(coalesce(i.last_name, ''))), 'œ', 'oe'), "
    "strip_accents(lower(coalesce(i.first_name, ''))), p.id"
)


def find(cursor: Cursor, person_id: str) -> Person | None:
    """One person."""
    return one(cursor, Person, _PERSON + "WHERE p.id = ?", [person_id])


def all_known(cursor: Cursor) -> list[Person]:
    """Everybody not forgotten, by name."""
    return rows(cursor, Person, _PERSON + _KNOWN)


def names(cursor: Cursor) -> dict[str, str]:
    """The full name of each person, by id; the forgotten have a neutral word."""
    return {person.id: person.name for person in rows(cursor, Person, _PERSON)}


def structure_of(cursor: Cursor, person_id: str) -> str:
    """The id of the structure a person speaks for (the first, when several); ''."""
    return str(
        value(cursor, "SELECT structure_id FROM belonging WHERE person_id = ? ORDER BY id", [person_id]) or ""
    )


def structures_of(cursor: Cursor, person_id: str) -> set[str]:
    """The ids of every structure a person speaks for."""
    found = cursor.execute("SELECT structure_id FROM belonging WHERE person_id = ?", [person_id]).fetchall()
    return {structure_id for (structure_id,) in found}


def belongings(cursor: Cursor) -> dict[str, list[str]]:
    """The ids of the structures each person speaks for, by person."""
    found: dict[str, list[str]] = {}
    for person_id, structure_id in cursor.execute(
        "SELECT b.person_id, b.structure_id FROM belonging b JOIN structure s ON s.id = b.structure_id "
        "ORDER BY strip_accents(lower(s.name)), s.id"
    ).fetchall():
        found.setdefault(person_id, []).append(structure_id)
    return found


def consent_changed_on(cursor: Cursor, person_id: str) -> datetime | None:
    """When a person last gave or took back their consent to share their contact (instant)."""
    found: datetime | None = value(cursor, "SELECT consent_changed_on FROM person WHERE id = ?", [person_id])
    return found


def facilitators(cursor: Cursor) -> int:
    """How many people run the room."""
    return int(value(cursor, "SELECT count(*) FROM seat WHERE role = 'facilitator' AND NOT revoked") or 0)


def is_spoken_of(cursor: Cursor, person_id: str) -> bool:
    """Whether something refers to a person: a seat, a structure, a presence, a task, a group."""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM seat WHERE id = $1) "
        "OR EXISTS (SELECT 1 FROM belonging WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM attendance WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM task WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM role_part WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM shift_part WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM speaker WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM group_member WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM working_group WHERE person_id = $1) "
        "OR EXISTS (SELECT 1 FROM grant_member WHERE person_id = $1)"
    )
    return bool(value(cursor, sql, [person_id]))
