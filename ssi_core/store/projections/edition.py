"""Editions."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.edition import EditionChanged, EditionResumed, EditionStarted, RetentionDecided
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(EditionStarted)
def start(tables: Tables, event: EditionStarted, recorded: Recorded) -> None:
    """The new edition takes the place of the current one."""
    _leave_the_current_one(tables)
    tables.put(
        "edition",
        event.id,
        name=event.name,
        collective_name=event.collective_name,
        school_zone=event.school_zone,
        starts_on=event.starts_on,
        ends_on=event.ends_on,
        is_current=True,
        created_on=recorded.recorded_on,
    )


@projects(EditionChanged)
def change(tables: Tables, event: EditionChanged, recorded: Recorded) -> None:
    """The edition's description."""
    tables.change(
        "edition",
        event.id,
        name=event.name,
        collective_name=event.collective_name,
        school_zone=event.school_zone,
        starts_on=event.starts_on,
        ends_on=event.ends_on,
    )


@projects(RetentionDecided)
def decide_retention(tables: Tables, event: RetentionDecided, recorded: Recorded) -> None:
    """The number of months, of that edition."""
    tables.put("retention", event.edition_id, months=event.months)


@projects(EditionResumed)
def resume(tables: Tables, event: EditionResumed, recorded: Recorded) -> None:
    """It takes the place of the current one."""
    _leave_the_current_one(tables)
    tables.change("edition", event.id, is_current=True)


def _leave_the_current_one(tables: Tables) -> None:
    for (row_id,) in tables.cursor.execute("SELECT id FROM edition WHERE is_current").fetchall():
        tables.change("edition", row_id, is_current=False)
