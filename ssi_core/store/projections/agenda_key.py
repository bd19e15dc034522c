"""Which addresses agendas may still follow."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.agenda_key import AgendaAddressRenewed
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(AgendaAddressRenewed)
def renew(tables: Tables, event: AgendaAddressRenewed, recorded: Recorded) -> None:
    """The present version, alone."""
    tables.put("agenda_key", event.whose, version=event.version)
