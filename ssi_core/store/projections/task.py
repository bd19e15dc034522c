"""Tasks."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.task import TaskChanged, TaskGiven, TaskMarked, TaskRemoved
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(TaskGiven)
def give(tables: Tables, event: TaskGiven, recorded: Recorded) -> None:
    """To do, under its point."""
    tables.put(
        "task",
        event.id,
        plenary_id=event.plenary_id,
        item_id=event.item_id,
        what=event.what,
        person_id=event.person_id,
        structure_id=event.structure_id,
        due_on=event.due_on,
        done=False,
        given_on=recorded.recorded_on,
        seq=recorded.seq,
        group_id=event.group_id,
    )


@projects(TaskChanged)
def change(tables: Tables, event: TaskChanged, recorded: Recorded) -> None:
    """What, who, by when."""
    tables.change(
        "task",
        event.id,
        what=event.what,
        person_id=event.person_id,
        structure_id=event.structure_id,
        due_on=event.due_on,
    )


@projects(TaskMarked)
def mark(tables: Tables, event: TaskMarked, recorded: Recorded) -> None:
    """Done, or to do again."""
    tables.change("task", event.id, done=event.done)


@projects(TaskRemoved)
def remove(tables: Tables, event: TaskRemoved, recorded: Recorded) -> None:
    """The task goes."""
    tables.remove("task", event.id)
