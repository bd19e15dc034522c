"""The points of the charter, and what was seen of each activity."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ssi_core.domain import charter as rules
from ssi_core.store.database import Cursor
from ssi_core.store.reading import rows

TABLES = ("edition", "structure", "membership", "activity", "person", "belonging", "charter_point", "charter_check")


@dataclass(frozen=True)
class Check:
    """What was seen of an activity for one point."""

    activity_id: str
    point_key: str
    state: str
    remark: str
    person_id: str


def points(cursor: Cursor, edition_id: str) -> dict[str, str]:
    """The words of each point by key: the usual ones as they were changed, then those that were added."""
    found = rules.usual_points()
    sql = "SELECT key, label, removed FROM charter_point WHERE edition_id = ? ORDER BY seq"
    for key, label, removed in cursor.execute(sql, [edition_id]).fetchall():
        found[key] = label
        if removed:
            del found[key]
    return found


def checks(cursor: Cursor, edition_id: str) -> dict[str, dict[str, Check]]:
    """By activity of an edition, then by point."""
    found: dict[str, dict[str, Check]] = defaultdict(dict)
    sql = (
        "SELECT c.activity_id, c.point_key, c.state, c.remark, c.person_id FROM charter_check c "
        "JOIN activity a ON a.id = c.activity_id WHERE a.edition_id = ? ORDER BY c.id"
    )
    for each in rows(cursor, Check, sql, [edition_id]):
        found[each.activity_id][each.point_key] = each
    return dict(found)


def checks_of(cursor: Cursor, activity_id: str) -> dict[str, Check]:
    """Of one activity, by point."""
    sql = "SELECT activity_id, point_key, state, remark, person_id FROM charter_check WHERE activity_id = ?"
    return {each.point_key: each for each in rows(cursor, Check, sql, [activity_id])}
