"""Names and contacts: beside the journal, in the same transaction, erasable."""

from __future__ import annotations

from ssi_core.store.database import Cursor


def write(cursor: Cursor, person_id: str, first_name: str, last_name: str, email: str = "", phone: str = "") -> None:
    """Keep or replace a person's name and contact."""
    cursor.execute(
        "INSERT OR REPLACE INTO identity VALUES (?, ?, ?, ?, ?)", [person_id, first_name, last_name, email, phone]
    )


def erase(cursor: Cursor, person_id: str) -> None:
    """Forget a person's name and contact."""
    cursor.execute("DELETE FROM identity WHERE id = ?", [person_id])
