"""The steps of the rétroplanning."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.milestone import MilestoneAdded, MilestoneChanged, MilestoneRemoved, MilestoneSettled
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(MilestoneAdded)
def add(tables: Tables, event: MilestoneAdded, recorded: Recorded) -> None:
    """To be done."""
    tables.put(
        "milestone", event.id, edition_id=recorded.edition_id, title=event.title, structure_id=event.structure_id,
        due_on=event.due_on, done=False, seq=recorded.seq,
    )  # fmt: skip


@projects(MilestoneChanged)
def change(tables: Tables, event: MilestoneChanged, recorded: Recorded) -> None:
    """What, by whom, by when."""
    tables.change("milestone", event.id, title=event.title, structure_id=event.structure_id, due_on=event.due_on)


@projects(MilestoneSettled)
def settle(tables: Tables, event: MilestoneSettled, recorded: Recorded) -> None:
    """Done or not."""
    tables.change("milestone", event.id, done=event.done)


@projects(MilestoneRemoved)
def remove(tables: Tables, event: MilestoneRemoved, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("milestone", event.id)
