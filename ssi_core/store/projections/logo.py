"""The logo of each edition."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.logo import LogoChosen, LogoRemoved
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(LogoChosen)
def choose(tables: Tables, event: LogoChosen, recorded: Recorded) -> None:
    """In the place of the former."""
    tables.put("logo", event.edition_id, digest=event.digest, told=event.told)


@projects(LogoRemoved)
def remove(tables: Tables, event: LogoRemoved, recorded: Recorded) -> None:
    """None any more."""
    tables.remove("logo", event.edition_id)
