"""People by name: the only place where names are read."""

from __future__ import annotations

from dataclasses import dataclass

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
    "SELECT p.id, coalesce(i.first_name, ''), coalesce(i.last_name, ''), coalesce(i.email, ''), coalesce(i.phone, ''), "
    f"p.shares_contact, p.forgotten, {ROLE} "
    "FROM person p LEFT JOIN identity i ON i.id = p.id LEFT JOIN seat s ON s.id = p.id "
)


def find(cursor: Cursor, person_id: str) -> Person | None:
    """One person."""
    return one(cursor, Person, _PERSON + "WHERE p.id = ?", [person_id])


def all_known(cursor: Cursor) -> list[Person]:
    """Everybody not forgotten, by name."""
    return rows(cursor, Person, _PERSON + "WHERE NOT p.forgotten ORDER BY lower(coalesce(i.last_name, '')), p.id")


def names(cursor: Cursor) -> dict[str, str]:
    """The full name of each person, by id; the forgotten have a neutral word."""
    return {person.id: person.name for person in rows(cursor, Person, _PERSON)}


def structure_of(cursor: Cursor, person_id: str) -> str:
    """The id of the structure a person speaks for (the first, when several); ''."""
    return str(
        value(cursor, "SELECT structure_id FROM belonging WHERE person_id = ? ORDER BY id", [person_id]) or ""
    )


def facilitators(cursor: Cursor) -> int:
    """How many people run the room."""
    return int(value(cursor, "SELECT count(*) FROM seat WHERE role = 'facilitator' AND NOT revoked") or 0)
