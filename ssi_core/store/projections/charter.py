"""The charter in the tables."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events import charter as events
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(events.CharterPointSet)
def set_point(tables: Tables, event: events.CharterPointSet, recorded: Recorded) -> None:
    """Over the usual one of that key, in its place, or added at the end."""
    _set_point(tables, event, recorded, removed=False)


@projects(events.CharterPointRemoved)
def remove_point(tables: Tables, event: events.CharterPointRemoved, recorded: Recorded) -> None:
    """Its line stays, so that a usual point does not come back."""
    _set_point(tables, event, recorded, removed=True)


@projects(events.CharterChecked)
def check(tables: Tables, event: events.CharterChecked, recorded: Recorded) -> None:
    """The last word stands; nothing is left of an empty one."""
    row_id = f"{event.activity_id}|{event.point_key}"
    if not event.state:
        tables.remove("charter_check", row_id)
        return
    tables.put(
        "charter_check",
        row_id,
        activity_id=event.activity_id,
        point_key=event.point_key,
        state=event.state,
        remark=event.remark,
        person_id=recorded.person_id,
    )


def _set_point(
    tables: Tables, event: events.CharterPointSet | events.CharterPointRemoved, recorded: Recorded, *, removed: bool
) -> None:
    row_id = f"{recorded.edition_id}|{event.key}"
    present = tables.get("charter_point", row_id)
    tables.put(
        "charter_point",
        row_id,
        edition_id=recorded.edition_id,
        key=event.key,
        label=event.label,
        removed=removed,
        seq=present["seq"] if present else recorded.seq,
    )
