"""Names and contacts: beside the journal, in the same transaction, erasable."""

from __future__ import annotations

from ssi_core.store.database import Cursor


def write(cursor: Cursor, person_id: str, first_name: str, last_name: str, email: str = "", phone: str = "") -> None:
    """Keep or replace a person's name and contact."""
    for former in _name(cursor, person_id):
        if former and former != f"{first_name} {last_name}".strip():
            cursor.execute("INSERT OR REPLACE INTO former_name VALUES ($1 || '|' || $2, $1, $2)", [person_id, former])
    cursor.execute(
        "INSERT OR REPLACE INTO identity VALUES (?, ?, ?, ?, ?)", [person_id, first_name, last_name, email, phone]
    )


def erase(cursor: Cursor, person_id: str) -> None:
    """Forget a person's name and contact, and the names they had before."""
    cursor.execute("DELETE FROM identity WHERE id = ?", [person_id])
    cursor.execute("DELETE FROM former_name WHERE person_id = ?", [person_id])


def names_of(cursor: Cursor, person_id: str) -> list[str]:
    """The full name, and those before, the longest first: one may be part of another."""
    found = cursor.execute("SELECT name FROM former_name WHERE person_id = ?", [person_id]).fetchall()
    return sorted({*filter(None, _name(cursor, person_id)), *(name for (name,) in found)}, key=len, reverse=True)


def _name(cursor: Cursor, person_id: str) -> list[str]:
    sql = "SELECT trim(first_name || ' ' || last_name) FROM identity WHERE id = ?"
    return [name for (name,) in cursor.execute(sql, [person_id]).fetchall()]
