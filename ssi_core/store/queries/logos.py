"""The logo of an edition's collective."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one


@dataclass(frozen=True)
class Logo:
    """A picture (PNG) and what it shows, in words."""

    content: bytes
    told: str


def of_edition(cursor: Cursor, edition_id: str) -> Logo | None:
    """The logo of an edition."""
    return one(
        cursor,
        Logo,
        "SELECT p.content, l.told FROM logo l JOIN picture p ON p.id = l.digest WHERE l.id = ?",
        [edition_id],
    )
