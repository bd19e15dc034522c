"""Close activities made one, or set apart."""

from __future__ import annotations

from dataclasses import asdict

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.pooling import (
    ActivitiesPooled,
    ActivitiesSetApart,
    PoolingAgreed,
    PoolingDeclined,
    PoolingProposed,
    PoolingReopened,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(PoolingProposed)
def propose(tables: Tables, event: PoolingProposed, recorded: Recorded) -> None:
    """Waiting for both holders."""
    values = asdict(event)
    _put(tables, values.pop("id"), recorded, state="proposed", **values)


@projects(PoolingAgreed)
def agree(tables: Tables, event: PoolingAgreed, recorded: Recorded) -> None:
    """On the side of that activity."""
    row = tables.get("pooling", event.id)
    if row is not None:
        side = "one_agreed_by" if row["one_id"] == event.activity_id else "other_agreed_by"
        tables.change("pooling", event.id, **{side: recorded.person_id})


@projects(ActivitiesPooled)
def pool(tables: Tables, event: ActivitiesPooled, recorded: Recorded) -> None:
    """Each parent is remembered as it is at this moment, before the events that follow change and remove them."""
    tables.change("pooling", event.id, state="merged", merged_by_op=recorded.op_id, answered_by=recorded.person_id)
    for parent_id in event.parent_ids:
        parent = tables.get("activity", parent_id)
        if parent is not None:
            kept = ("title", "holder_id", "co_holder_ids", "place", "starts", "ends")
            tables.put(
                "lineage",
                f"{event.id}|{parent_id}",
                activity_id=event.activity_id,
                parent_id=parent_id,
                pooling_id=event.id,
                merged_on=recorded.recorded_on,
                **{name: parent[name] for name in kept},
            )


@projects(PoolingDeclined)
def decline(tables: Tables, event: PoolingDeclined, recorded: Recorded) -> None:
    """Declined or taken back."""
    tables.change("pooling", event.id, state="declined", answered_by=recorded.person_id)


@projects(ActivitiesSetApart)
def set_apart(tables: Tables, event: ActivitiesSetApart, recorded: Recorded) -> None:
    """Suggested no more."""
    nothing = {"title": "", "description": "", "slot_of": "", "place_of": ""}
    _put(
        tables, event.id, recorded, state="apart", one_id=event.one_id, other_id=event.other_id, **nothing
    )


@projects(PoolingReopened)
def reopen(tables: Tables, event: PoolingReopened, recorded: Recorded) -> None:
    """Suggested again."""
    tables.remove("pooling", event.id)


def _put(tables: Tables, row_id: str, recorded: Recorded, **values: str) -> None:
    tables.put(
        "pooling",
        row_id,
        edition_id=recorded.edition_id,
        person_id=recorded.person_id,
        one_agreed_by="",
        other_agreed_by="",
        answered_by="",
        merged_by_op="",
        proposed_on=recorded.recorded_on,
        seq=recorded.seq,
        **values,
    )
