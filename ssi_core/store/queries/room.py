"""The room: its code, and the plenary that is open in it."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, value


@dataclass(frozen=True)
class Invitation:
    """A structure's link for its outside partners, valid for one plenary."""

    id: str
    plenary_id: str
    structure_id: str
    structure_name: str
    plenary_title: str
    plenary_state: str
    revoked: bool


def code(cursor: Cursor) -> str:
    """The six-character code of the room; '' before the first."""
    return str(value(cursor, "SELECT code FROM room WHERE id = 'room'") or "")


def open_plenary(cursor: Cursor) -> str:
    """The id of the open plenary of the current edition; '' when none is open; no meeting of a group."""
    return str(
        value(
            cursor,
            "SELECT p.id FROM plenary p JOIN edition e ON e.id = p.edition_id "
            "WHERE p.state = 'open' AND e.is_current AND p.group_id = '' ORDER BY p.opened_on DESC",
        )
        or ""
    )


def invitation(cursor: Cursor, invitation_id: str) -> Invitation | None:
    """One invitation."""
    return one(
        cursor,
        Invitation,
        "SELECT i.id, i.plenary_id, i.structure_id, s.name, p.title, p.state, i.revoked FROM invitation i "
        "JOIN structure s ON s.id = i.structure_id JOIN plenary p ON p.id = i.plenary_id WHERE i.id = ?",
        [invitation_id],
    )
