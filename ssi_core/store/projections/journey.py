"""Journeys between places."""

from __future__ import annotations

from dataclasses import asdict

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.journey import JourneyNoted, JourneyRemoved
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(JourneyNoted)
def note(tables: Tables, event: JourneyNoted, recorded: Recorded) -> None:
    """One line for two places, whatever the order."""
    values = asdict(event)
    tables.put("journey", values.pop("id"), **values)


@projects(JourneyRemoved)
def remove(tables: Tables, event: JourneyRemoved, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("journey", event.id)
