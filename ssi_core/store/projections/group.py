"""Working groups."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.group import (
    GroupChanged,
    GroupCreated,
    GroupFinished,
    GroupJoined,
    GroupLeft,
    GroupRemoved,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables

OF_A_GROUP = ("group_member", "task")


@projects(GroupCreated)
def create(tables: Tables, event: GroupCreated, recorded: Recorded) -> None:
    """At work, without members."""
    tables.put(
        "working_group",
        event.id,
        edition_id=recorded.edition_id,
        title=event.title,
        purpose=event.purpose,
        structure_id=event.structure_id,
        person_id=event.person_id,
        finished=False,
        created_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(GroupChanged)
def change(tables: Tables, event: GroupChanged, recorded: Recorded) -> None:
    """What it is called, what it is for, who leads it."""
    tables.change(
        "working_group",
        event.id,
        title=event.title,
        purpose=event.purpose,
        structure_id=event.structure_id,
        person_id=event.person_id,
    )


@projects(GroupFinished)
def finish(tables: Tables, event: GroupFinished, recorded: Recorded) -> None:
    """Done, or at work again."""
    tables.change("working_group", event.id, finished=event.finished)


@projects(GroupRemoved)
def remove(tables: Tables, event: GroupRemoved, recorded: Recorded) -> None:
    """The group, its members, and the tasks it has outside meetings."""
    for table in OF_A_GROUP:
        sql = f"SELECT id FROM {table} WHERE group_id = ? ORDER BY id"  # noqa: S608 - our own table names
        for (row_id,) in tables.cursor.execute(sql, [event.id]).fetchall():
            tables.remove(table, row_id)
    tables.remove("working_group", event.id)


@projects(GroupJoined)
def join(tables: Tables, event: GroupJoined, recorded: Recorded) -> None:
    """A member, with the structure they speak for."""
    tables.put(
        "group_member",
        f"{event.group_id}|{event.person_id}",
        group_id=event.group_id,
        person_id=event.person_id,
        structure_id=event.structure_id,
        joined_on=recorded.recorded_on,
    )


@projects(GroupLeft)
def leave(tables: Tables, event: GroupLeft, recorded: Recorded) -> None:
    """A member no longer."""
    tables.remove("group_member", f"{event.group_id}|{event.person_id}")
