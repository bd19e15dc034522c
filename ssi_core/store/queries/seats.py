"""Who has a seat in the room, and with which rights."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.permissions import Role
from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows

GUEST = "guest"
# What a person's role is read from: when one of these changes, rights may have changed.
TABLES = frozenset({"seat", "attendance", "plenary"})
# The role of a person `p` with a seat `s`. A guest takes part as long as the plenary they came to is not over: nobody
# has to think of taking their seat away, and a plenary opened again lets them in again.
ROLE = (
    "CASE WHEN s.id IS NULL OR s.revoked THEN 'visitor' WHEN s.role <> 'guest' THEN s.role "
    "WHEN EXISTS (SELECT 1 FROM attendance a JOIN plenary pl ON pl.id = a.plenary_id WHERE a.person_id = s.id "
    "AND a.is_guest AND a.state = 'present' AND pl.state <> 'closed') THEN 'participant' ELSE 'visitor' END"
)


@dataclass(frozen=True)
class Seat:
    """A device's seat: the person's present role; `is_guest` while they are here as someone's guest."""

    person_id: str
    role: str
    is_guest: bool
    revoked: bool


_SEAT = f"SELECT s.id, {ROLE}, s.role = '{GUEST}', s.revoked FROM seat s "  # noqa: S608 - our own words


def role_of(cursor: Cursor, person_id: str) -> Role:
    """The role of a person's seat; visitor without a seat."""
    if not person_id:
        return Role.VISITOR
    # Asked at each command: the question about guests costs four times this one, and few are guests.
    found = cursor.execute("SELECT role, revoked FROM seat WHERE id = ?", [person_id]).fetchone()
    if found is None or found[1]:
        return Role.VISITOR
    if found[0] == GUEST:
        found = cursor.execute(f"SELECT {ROLE} FROM seat s WHERE s.id = ?", [person_id]).fetchone()  # noqa: S608
    return Role(found[0]) if found else Role.VISITOR


def find(cursor: Cursor, person_id: str) -> Seat | None:
    """The seat of a person who came in with a device, revoked or not."""
    return one(cursor, Seat, _SEAT + "WHERE s.id = ?", [person_id])


def all_taken(cursor: Cursor) -> list[Seat]:
    """Every seat, revoked ones too."""
    return rows(cursor, Seat, _SEAT + "ORDER BY s.id")
