"""What is public of an edition's programme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one


@dataclass(frozen=True)
class Publication:
    """That the programme is public, since when (instant, UTC), and which sites may frame it."""

    edition_id: str
    introduction: str
    sites: list[str]
    published_on: datetime


def of_edition(cursor: Cursor, edition_id: str) -> Publication | None:
    """The publication of an edition; None while its programme is the collective's own."""
    return one(
        cursor, Publication, "SELECT id, introduction, sites, published_on FROM publication WHERE id = ?", [edition_id]
    )


def once_confirmed(cursor: Cursor, edition_id: str) -> set[str]:
    """The cancelled activities of an edition that had been confirmed: the public may have noted them."""
    sql = (
        "SELECT DISTINCT c.row_id FROM row_change c JOIN activity a ON a.id = c.row_id "
        "WHERE c.table_name = 'activity' AND a.edition_id = ? AND a.state = 'cancelled' "
        "AND (json_extract_string(c.before, '$.state') = 'confirmed' "
        "OR json_extract_string(c.after, '$.state') = 'confirmed')"
    )
    return {row_id for (row_id,) in cursor.execute(sql, [edition_id]).fetchall()}
