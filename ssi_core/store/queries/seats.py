"""Who has a seat in the room, and with which rights."""

from __future__ import annotations

from ssi_core.domain.permissions import Role
from ssi_core.store.database import Cursor
from ssi_core.store.reading import value


def role_of(cursor: Cursor, person_id: str) -> Role:
    """The role of a person's seat; visitor without a seat."""
    if not person_id:
        return Role.VISITOR
    found = value(cursor, "SELECT role FROM seat WHERE id = ? AND NOT revoked", [person_id])
    return Role(found) if found else Role.VISITOR
