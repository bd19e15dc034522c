"""Slots proposed to holders."""

from __future__ import annotations

from dataclasses import asdict

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.slot import SlotAccepted, SlotDeclined, SlotProposed
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(SlotProposed)
def propose(tables: Tables, event: SlotProposed, recorded: Recorded) -> None:
    """Waiting for its answer."""
    values = asdict(event)
    tables.put(
        "slot_proposal",
        values.pop("id"),
        edition_id=recorded.edition_id,
        person_id=recorded.person_id,
        state="proposed",
        answered_by="",
        proposed_on=recorded.recorded_on,
        seq=recorded.seq,
        **values,
    )


@projects(SlotAccepted)
def accept(tables: Tables, event: SlotAccepted, recorded: Recorded) -> None:
    """Accepted; the activity is moved by an event of its own."""
    tables.change("slot_proposal", event.id, state="accepted", answered_by=recorded.person_id)


@projects(SlotDeclined)
def decline(tables: Tables, event: SlotDeclined, recorded: Recorded) -> None:
    """Declined or taken back."""
    tables.change("slot_proposal", event.id, state="declined", answered_by=recorded.person_id)
