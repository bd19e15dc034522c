"""The communication kit, its distribution and who is seen in it."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.kit import (
    DistributionAdded,
    DistributionChanged,
    DistributionDropped,
    DistributionSettled,
    KitItemAdded,
    KitItemChanged,
    KitItemRemoved,
    VisibilitySet,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(KitItemAdded)
def add(tables: Tables, event: KitItemAdded, recorded: Recorded) -> None:
    """One more."""
    tables.put("kit_item", event.id, edition_id=recorded.edition_id, seq=recorded.seq, **_item(event))


@projects(KitItemChanged)
def change(tables: Tables, event: KitItemChanged, recorded: Recorded) -> None:
    """Its description."""
    tables.change("kit_item", event.id, **_item(event))


@projects(KitItemRemoved)
def remove(tables: Tables, event: KitItemRemoved, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("kit_item", event.id)


@projects(DistributionAdded)
def distribute(tables: Tables, event: DistributionAdded, recorded: Recorded) -> None:
    """To be done."""
    tables.put(
        "distribution", event.id, edition_id=recorded.edition_id, item_id=event.item_id, place=event.place,
        quantity=event.quantity, structure_id=event.structure_id, due_on=event.due_on, done=False, seq=recorded.seq,
    )  # fmt: skip


@projects(DistributionChanged)
def redistribute(tables: Tables, event: DistributionChanged, recorded: Recorded) -> None:
    """Where, how many, by whom, by when."""
    tables.change(
        "distribution", event.id, place=event.place, quantity=event.quantity, structure_id=event.structure_id,
        due_on=event.due_on,
    )  # fmt: skip


@projects(DistributionSettled)
def settle(tables: Tables, event: DistributionSettled, recorded: Recorded) -> None:
    """Done or not."""
    tables.change("distribution", event.id, done=event.done)


@projects(DistributionDropped)
def drop(tables: Tables, event: DistributionDropped, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("distribution", event.id)


@projects(VisibilitySet)
def show(tables: Tables, event: VisibilitySet, recorded: Recorded) -> None:
    """One row for each structure seen in each item."""
    if not event.state:
        tables.remove("visibility", event.id)
    elif tables.get("visibility", event.id) is None:
        tables.put(
            "visibility", event.id, edition_id=recorded.edition_id, item_id=event.item_id,
            structure_id=event.structure_id, state=event.state,
        )  # fmt: skip
    else:
        tables.change("visibility", event.id, state=event.state)


def _item(event: KitItemAdded | KitItemChanged) -> dict[str, object]:
    return {
        "name": event.name, "kind": event.kind, "supplier_id": event.supplier_id, "deadline": event.deadline,
        "quantity": event.quantity, "usual_cents": event.usual_cents, "rate_cents": event.rate_cents,
        "conditions": event.conditions,
    }  # fmt: skip
