"""Close activities: to be made one, made one, or set apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Pooling:
    """Two activities; `state` proposed, merged, declined or apart; `…_agreed_by` are people, '' until they agree."""

    id: str
    edition_id: str
    one_id: str
    other_id: str
    title: str
    description: str
    slot_of: str
    place_of: str
    person_id: str
    one_agreed_by: str
    other_agreed_by: str
    state: str
    answered_by: str
    merged_by_op: str
    proposed_on: datetime

    @property
    def ids(self) -> frozenset[str]:
        """The two activities."""
        return frozenset({self.one_id, self.other_id})


@dataclass(frozen=True)
class Parent:
    """What a merged activity was made of, as it was then."""

    activity_id: str
    parent_id: str
    pooling_id: str
    title: str
    holder_id: str
    co_holder_ids: list[str]
    place: str
    starts: datetime
    ends: datetime
    merged_on: datetime


_POOLING = (
    "SELECT id, edition_id, one_id, other_id, title, description, slot_of, place_of, person_id, one_agreed_by, "
    "other_agreed_by, state, answered_by, merged_by_op, proposed_on FROM pooling "
)
_PARENT = (
    "SELECT activity_id, parent_id, pooling_id, title, holder_id, co_holder_ids, place, starts, ends, merged_on "
    "FROM lineage "
)


def find(cursor: Cursor, pooling_id: str) -> Pooling | None:
    """One."""
    return one(cursor, Pooling, _POOLING + "WHERE id = ?", [pooling_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Pooling]:
    """Those of an edition, the latest first."""
    return rows(cursor, Pooling, _POOLING + "WHERE edition_id = ? ORDER BY seq DESC", [edition_id])


def of_pair(cursor: Cursor, one_id: str, other_id: str) -> Pooling | None:
    """The one of two activities, whatever their order."""
    sql = "WHERE (one_id = $1 AND other_id = $2) OR (one_id = $2 AND other_id = $1) ORDER BY seq DESC"
    return one(cursor, Pooling, _POOLING + sql, [one_id, other_id])


def parents_of(cursor: Cursor, activity_id: str) -> list[Parent]:
    """What an activity was made of, the oldest first; [] when it was never merged."""
    return rows(cursor, Parent, _PARENT + "WHERE activity_id = ? ORDER BY merged_on, id", [activity_id])


def parents(cursor: Cursor, edition_id: str) -> list[Parent]:
    """What the merged activities of an edition were made of."""
    sql = "WHERE pooling_id IN (SELECT id FROM pooling WHERE edition_id = ?) ORDER BY merged_on, id"
    return rows(cursor, Parent, _PARENT + sql, [edition_id])
