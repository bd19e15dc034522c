"""Decisions."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.decision import DecisionChanged, DecisionRecorded, DecisionRemoved
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(DecisionRecorded)
def record(tables: Tables, event: DecisionRecorded, recorded: Recorded) -> None:
    """A decision under its point."""
    tables.put(
        "decision",
        event.id,
        plenary_id=event.plenary_id,
        item_id=event.item_id,
        person_id=recorded.person_id,
        body=event.body,
        votes_for=event.votes_for,
        votes_against=event.votes_against,
        abstained=event.abstained,
        proposal_id=event.proposal_id,
        decided_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(DecisionChanged)
def change(tables: Tables, event: DecisionChanged, recorded: Recorded) -> None:
    """Its words and counts."""
    tables.change(
        "decision",
        event.id,
        body=event.body,
        votes_for=event.votes_for,
        votes_against=event.votes_against,
        abstained=event.abstained,
    )


@projects(DecisionRemoved)
def remove(tables: Tables, event: DecisionRemoved, recorded: Recorded) -> None:
    """The decision goes."""
    tables.remove("decision", event.id)
