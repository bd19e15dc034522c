"""The programme of an edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Activity:
    """An activity; `starts` and `ends` are wall-clock time, `state` idea, confirmed or cancelled."""

    id: str
    edition_id: str
    title: str
    description: str
    holder_id: str
    co_holder_ids: list[str]
    publics: list[str]
    theme_ids: list[str]
    place: str
    starts: datetime
    ends: datetime
    state: str
    person_id: str
    created_on: datetime

    @property
    def structure_ids(self) -> list[str]:
        """Who holds it, the holder first."""
        return [*filter(None, [self.holder_id]), *self.co_holder_ids]


_ACTIVITY = (
    "SELECT id, edition_id, title, description, holder_id, co_holder_ids, publics, theme_ids, place, starts, "
    "ends, state, person_id, created_on FROM activity "
)


def find(cursor: Cursor, activity_id: str) -> Activity | None:
    """One activity."""
    return one(cursor, Activity, _ACTIVITY + "WHERE id = ?", [activity_id])


def of_edition(cursor: Cursor, edition_id: str, *, with_ideas: bool = True) -> list[Activity]:
    """The activities of an edition, by time; without the ideas for those who do not take part."""
    return rows(
        cursor,
        Activity,
        _ACTIVITY + "WHERE edition_id = ? AND (? OR state <> 'idea') "
        "ORDER BY starts, ends, strip_accents(lower(title)), id",
        [edition_id, with_ideas],
    )


def was_known(cursor: Cursor, activity_id: str) -> bool:
    """Whether an activity of that id is, or once was, on the programme."""
    sql = "SELECT 1 FROM row_change WHERE table_name = 'activity' AND row_id = ? LIMIT 1"
    return value(cursor, sql, [activity_id]) is not None


def last_changes(cursor: Cursor) -> dict[str, int]:
    """The number of the last event that changed each activity."""
    sql = "SELECT row_id, max(seq) FROM row_change WHERE table_name = 'activity' GROUP BY row_id"
    return dict(cursor.execute(sql).fetchall())


def last_changes_dated(cursor: Cursor) -> dict[str, tuple[int, datetime]]:
    """The number of the last event that changed each activity, and its instant (UTC)."""
    sql = (
        "SELECT c.row_id, c.seq, j.recorded_on FROM "
        "(SELECT row_id, max(seq) AS seq FROM row_change WHERE table_name = 'activity' GROUP BY row_id) c "
        "JOIN journal j ON j.seq = c.seq"
    )
    return {row_id: (seq, recorded_on) for row_id, seq, recorded_on in cursor.execute(sql).fetchall()}
