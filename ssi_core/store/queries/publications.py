"""What is public of an edition's programme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

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


def once_shown(cursor: Cursor, edition_id: str) -> set[str]:
    """The cancelled activities of an edition that were confirmed while it was public: somebody may have noted them."""
    sql = (
        "SELECT c.seq, c.table_name, c.row_id, c.after IS NOT NULL, json_extract_string(c.after, '$.state') "
        "FROM row_change c WHERE (c.table_name = 'publication' AND c.row_id = $edition) OR (c.table_name = 'activity' "
        "AND c.row_id IN (SELECT id FROM activity WHERE edition_id = $edition AND state = 'cancelled') "
        "AND (c.after IS NULL OR json_extract_string(c.after, '$.state') IS NOT NULL)) ORDER BY c.seq"
    )
    public, confirmed, shown = False, set[str](), set[str]()
    changes = cursor.execute(sql, {"edition": edition_id}).fetchall()
    # The changes of one command are seen together, as readers see them.
    for _seq, together in groupby(changes, key=lambda change: change[0]):
        for _, table, row_id, there, state in together:
            if table == "publication":
                public = there
            elif state == "confirmed":
                confirmed.add(row_id)
            else:
                confirmed.discard(row_id)
        if public:
            shown |= confirmed
    return shown
