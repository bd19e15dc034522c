"""The publication of each edition's programme."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.publication import ProgrammePublished, ProgrammeWithdrawn
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(ProgrammePublished)
def publish(tables: Tables, event: ProgrammePublished, recorded: Recorded) -> None:
    """Published again, it keeps the moment of its publication."""
    before = tables.get("publication", event.edition_id)
    tables.put(
        "publication",
        event.edition_id,
        introduction=event.introduction,
        sites=event.sites,
        published_on=before["published_on"] if before else recorded.recorded_on,
    )


@projects(ProgrammeWithdrawn)
def withdraw(tables: Tables, event: ProgrammeWithdrawn, recorded: Recorded) -> None:
    """Nobody outside the collective sees it any more."""
    tables.remove("publication", event.edition_id)
