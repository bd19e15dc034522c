"""How often each address for agendas was renewed."""

from __future__ import annotations

from ssi_core.domain.events.agenda_key import EVERYBODY
from ssi_core.store.database import Cursor
from ssi_core.store.reading import value


def version(cursor: Cursor, structure_id: str) -> int:
    """Of a structure's address, or of everybody's (''); 0 when it never was."""
    found = value(cursor, "SELECT version FROM agenda_key WHERE id = ?", [structure_id or EVERYBODY])
    return int(found or 0)
