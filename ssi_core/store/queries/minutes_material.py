"""What a compte rendu is made of, besides the agenda and its lines: who came, who ran it, tasks as they were given."""

from __future__ import annotations

from datetime import date, datetime

from ssi_core.domain.net_effect import Difference, Row
from ssi_core.domain.permissions import Role
from ssi_core.store.database import Cursor
from ssi_core.store.queries import history, lines, snapshots
from ssi_core.store.queries.plenaries import Plenary
from ssi_core.store.reading import value


def came_before(cursor: Cursor, plenary: Plenary) -> set[str]:
    """The structures that someone spoke for at an earlier plenary of the edition."""
    found = cursor.execute(
        "SELECT DISTINCT a.structure_id FROM attendance a JOIN plenary p ON p.id = a.plenary_id "
        "WHERE p.edition_id = ? AND p.group_id = ? AND p.scheduled_on < ? AND NOT a.is_guest AND a.structure_id <> ''",
        [plenary.edition_id, plenary.group_id, plenary.scheduled_on],
    ).fetchall()
    return {structure_id for (structure_id,) in found}


def running_it(cursor: Cursor, plenary: Plenary, present: list[str]) -> list[str]:
    """Who ran the plenary: who opened it, then those `present` who had the facilitator's seat when it ended."""
    opener = value(cursor, "SELECT person_id FROM journal WHERE seq = ?", [plenary.opened_seq])
    seats = at_the_end(cursor, plenary, "seat", present)
    facilitating = [
        person_id
        for person_id in present
        if person_id in seats
        and seats[person_id]["role"] == Role.FACILITATOR
        and not seats[person_id]["revoked"]
    ]
    return list(dict.fromkeys(filter(None, [opener, *facilitating])))


def tasks_as_given(cursor: Cursor, plenary: Plenary) -> list[lines.Task]:
    """The tasks of a plenary as they stood when the next one of the edition began.

    Until then they are corrected; after that they are followed up, and a compte rendu that was read must not change.
    """
    settled = value(
        cursor,
        "SELECT min(opened_seq) FROM plenary WHERE edition_id = ? AND group_id = ? AND opened_seq > ?",
        [plenary.edition_id, plenary.group_id, _end(plenary)],
    )
    present = lines.tasks(cursor, plenary.id)
    if settled is None:
        return present
    removed = [
        image.row_id
        for image in history.images_between(cursor, "task", settled, snapshots.NOW)
        if image.after is None and image.before is not None and image.before["plenary_id"] == plenary.id
    ]
    found = snapshots.rows_at(cursor, "task", [*removed, *(task.id for task in present)], settled)
    return sorted(map(_task, found.values()), key=lambda task: (task.seq, task.id))


def during(cursor: Cursor, plenary: Plenary, table: str) -> list[Difference]:
    """What a plenary changed in a table, net; up to now when it goes on, nothing before it began.

    A working group may meet while others act elsewhere: of its meeting, only what its participants touched.
    """
    if plenary.opened_seq is None:
        return []
    changed = snapshots.net_changes(cursor, table, plenary.opened_seq, _end(plenary))
    if not plenary.group_id:
        return changed
    touched = _touched_by_those_present(cursor, plenary, table)
    return [each for each in changed if each.row_id in touched]


def at_the_end(cursor: Cursor, plenary: Plenary, table: str, row_ids: list[str]) -> dict[str, Row]:
    """Some rows as they were when the plenary ended; as they are when it goes on."""
    return snapshots.rows_at(cursor, table, row_ids, _end(plenary))


def whole_at_the_end(cursor: Cursor, plenary: Plenary, table: str) -> dict[str, Row]:
    """Every row of a table, by id, as it was when the plenary ended; as it is when it goes on."""
    present = {row_id for (row_id,) in cursor.execute(f"SELECT id FROM {table}").fetchall()}  # noqa: S608 - our name
    since = {image.row_id for image in history.images_between(cursor, table, _end(plenary), snapshots.NOW)}
    return snapshots.rows_at(cursor, table, sorted(present | since), _end(plenary))


def _touched_by_those_present(cursor: Cursor, plenary: Plenary, table: str) -> set[str]:
    found = cursor.execute(
        "SELECT DISTINCT c.row_id FROM row_change c JOIN journal j ON j.seq = c.seq JOIN attendance a "
        "ON a.person_id = j.person_id AND a.plenary_id = ? AND a.state = 'present' "
        "WHERE c.table_name = ? AND c.seq > ? AND c.seq <= ?",
        [plenary.id, table, plenary.opened_seq, _end(plenary)],
    ).fetchall()
    return {row_id for (row_id,) in found}


def _end(plenary: Plenary) -> int:
    return plenary.closed_seq or snapshots.NOW


def _task(row: Row) -> lines.Task:
    due_on = date.fromisoformat(row["due_on"]) if row["due_on"] else None
    return lines.Task(**row | {"due_on": due_on, "given_on": datetime.fromisoformat(row["given_on"])})
