"""Plenaries of the editions; the meetings of working groups, which are plenaries of a group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain import clock
from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Plenary:
    """One plenary. `scheduled_on` is wall clock, the other times are instants; `state` planned, open or closed.

    `group_id` is '' for a plenary, a working group for its meeting.
    """

    id: str
    edition_id: str
    title: str
    place: str
    scheduled_on: datetime
    state: str
    opened_on: datetime | None
    closed_on: datetime | None
    opened_seq: int | None
    closed_seq: int | None
    current_item_id: str
    item_started_on: datetime | None
    group_id: str = ""


@dataclass(frozen=True)
class Counted:
    """How much a plenary holds."""

    plenary_id: str
    items: int
    minutes: int
    notes: int
    decisions: int
    tasks: int
    present: int


_PLENARY = (
    "SELECT p.id, p.edition_id, p.title, p.place, p.scheduled_on, p.state, p.opened_on, p.closed_on, p.opened_seq, "
    "p.closed_seq, p.current_item_id, p.item_started_on, p.group_id FROM plenary p "
)


def find(cursor: Cursor, plenary_id: str) -> Plenary | None:
    """One plenary."""
    return one(cursor, Plenary, _PLENARY + "WHERE p.id = ?", [plenary_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Plenary]:
    """The plenaries of an edition, in the order of their dates; no meeting of a group."""
    return of_group(cursor, edition_id, "")


def of_group(cursor: Cursor, edition_id: str, group_id: str) -> list[Plenary]:
    """The meetings of a group (the plenaries for ''), in the order of their dates."""
    return rows(
        cursor,
        Plenary,
        _PLENARY + "WHERE p.edition_id = ? AND p.group_id = ? ORDER BY p.scheduled_on, p.id",
        [edition_id, group_id],
    )


def meetings(cursor: Cursor, edition_id: str) -> list[Plenary]:
    """The meetings of every group of an edition, in the order of their dates."""
    return rows(
        cursor,
        Plenary,
        _PLENARY + "WHERE p.edition_id = ? AND p.group_id <> '' ORDER BY p.scheduled_on, p.id",
        [edition_id],
    )


def at_hand(cursor: Cursor) -> Plenary | None:
    """The plenary people mean in the current edition: the open one, else the next planned, else the last closed.

    Closed today, it stays before their eyes for the rest of the day, unless another one is planned today.
    """
    today = clock.today().replace(hour=0, minute=0, second=0, microsecond=0)
    return one(
        cursor,
        Plenary,
        _PLENARY + "JOIN edition e ON e.id = p.edition_id AND e.is_current WHERE p.group_id = '' "
        "ORDER BY CASE WHEN p.state = 'open' THEN 0 "
        "WHEN p.state = 'planned' AND p.scheduled_on::DATE = ?::DATE THEN 1 "
        "WHEN p.state = 'closed' AND p.closed_on >= ? THEN 2 "
        "WHEN p.state = 'planned' AND p.scheduled_on >= ? THEN 3 WHEN p.state = 'planned' THEN 4 ELSE 5 END, "
        "CASE WHEN p.state = 'planned' THEN p.scheduled_on END, p.closed_on DESC, p.id LIMIT 1",
        [today, clock.instant_of(today), today],
    )


def next_planned(cursor: Cursor, edition_id: str, group_id: str = "") -> Plenary | None:
    """The next plenary of an edition (or meeting of a group), of today or later, not opened yet."""
    return one(
        cursor,
        Plenary,
        _PLENARY + "WHERE p.edition_id = ? AND p.group_id = ? AND p.state = 'planned' "
        "AND p.scheduled_on::DATE >= ?::DATE ORDER BY p.scheduled_on, p.id LIMIT 1",
        [edition_id, group_id, clock.today().date()],
    )


def present(cursor: Cursor, plenary_id: str) -> int:
    """How many people are in a plenary."""
    return int(
        value(cursor, "SELECT count(*) FROM attendance WHERE plenary_id = ? AND state = 'present'", [plenary_id])
    )


def present_among(cursor: Cursor, plenary_id: str, people: list[str]) -> set[str]:
    """Those of some people who are in a plenary."""
    found = cursor.execute(
        "SELECT person_id FROM attendance WHERE plenary_id = ? AND state = 'present' AND list_contains(?, person_id)",
        [plenary_id, people],
    ).fetchall()
    return {person_id for (person_id,) in found}


def counted(cursor: Cursor, edition_id: str) -> dict[str, Counted]:
    """How much each plenary of an edition holds, by its id.

    One question by table: a live board asks again only the one that changed.
    """

    def by_plenary(sql: str) -> dict[str, int]:
        return dict(cursor.execute(sql).fetchall())

    items = by_plenary("SELECT plenary_id, count(*) FROM agenda_item GROUP BY plenary_id")
    minutes = by_plenary("SELECT plenary_id, sum(minutes)::INTEGER FROM agenda_item GROUP BY plenary_id")
    notes = by_plenary("SELECT plenary_id, count(*) FROM note GROUP BY plenary_id")
    decisions = by_plenary("SELECT plenary_id, count(*) FROM decision GROUP BY plenary_id")
    tasks = by_plenary("SELECT plenary_id, count(*) FROM task GROUP BY plenary_id")
    present = by_plenary("SELECT plenary_id, count(*) FROM attendance WHERE state = 'present' GROUP BY plenary_id")
    plenaries = cursor.execute("SELECT id FROM plenary WHERE edition_id = ?", [edition_id]).fetchall()
    return {
        each: Counted(each, *(found.get(each, 0) for found in (items, minutes, notes, decisions, tasks, present)))
        for (each,) in plenaries
    }


def with_minutes(cursor: Cursor, edition_id: str) -> list[Plenary]:
    """The plenaries of an edition that have begun, hence a compte rendu, the latest first."""
    return [each for each in reversed(of_edition(cursor, edition_id)) if each.state != "planned"]


def meetings_with_minutes(cursor: Cursor, edition_id: str) -> list[Plenary]:
    """The meetings of groups that have begun, the latest first."""
    return [each for each in reversed(meetings(cursor, edition_id)) if each.state != "planned"]


def open_of_group(cursor: Cursor, group_id: str) -> Plenary | None:
    """The meeting of a group that is going on."""
    return one(cursor, Plenary, _PLENARY + "WHERE p.group_id = ? AND p.state = 'open' LIMIT 1", [group_id])


def latest_with_minutes(cursor: Cursor) -> Plenary | None:
    """The plenary of the current edition whose compte rendu people mean: the open one, else the last held."""
    return one(
        cursor,
        Plenary,
        _PLENARY + "JOIN edition e ON e.id = p.edition_id AND e.is_current "
        "WHERE p.state <> 'planned' AND p.group_id = '' "
        "ORDER BY p.state = 'open' DESC, p.scheduled_on DESC, p.id LIMIT 1",
    )
