"""Activities."""

from __future__ import annotations

from dataclasses import asdict

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.programme import (
    ActivityChanged,
    ActivityCreated,
    ActivityMoved,
    ActivityRemoved,
    ActivityStateSet,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(ActivityCreated)
def create(tables: Tables, event: ActivityCreated, recorded: Recorded) -> None:
    """On the programme of the edition of the moment."""
    values = asdict(event)
    tables.put(
        "activity",
        values.pop("id"),
        edition_id=recorded.edition_id,
        person_id=recorded.person_id,
        created_on=recorded.recorded_on,
        **values,
    )


@projects(ActivityChanged)
def change(tables: Tables, event: ActivityChanged, recorded: Recorded) -> None:
    """Its description, time and place."""
    values = asdict(event)
    tables.change("activity", values.pop("id"), **values)


@projects(ActivityMoved)
def move(tables: Tables, event: ActivityMoved, recorded: Recorded) -> None:
    """Its time."""
    tables.change("activity", event.id, starts=event.starts, ends=event.ends)


@projects(ActivityStateSet)
def set_state(tables: Tables, event: ActivityStateSet, recorded: Recorded) -> None:
    """Its state."""
    tables.change("activity", event.id, state=event.state)


@projects(ActivityRemoved)
def remove(tables: Tables, event: ActivityRemoved, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("activity", event.id)
