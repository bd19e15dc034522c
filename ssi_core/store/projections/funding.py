"""Money looked for."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.funding import FundingChanged, FundingDropped, FundingSettled, FundingSought
from ssi_core.domain.needs import TO_ASK
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(FundingSought)
def seek(tables: Tables, event: FundingSought, recorded: Recorded) -> None:
    """Not asked for yet."""
    tables.put(
        "funding", event.id, edition_id=recorded.edition_id, title=event.title, funder=event.funder, asked=event.asked,
        by_on=event.by_on, carrier_id=event.carrier_id, state=TO_ASK, obtained=0, seq=recorded.seq,
    )  # fmt: skip


@projects(FundingChanged)
def change(tables: Tables, event: FundingChanged, recorded: Recorded) -> None:
    """Its description."""
    tables.change(
        "funding", event.id, title=event.title, funder=event.funder, asked=event.asked, by_on=event.by_on,
        carrier_id=event.carrier_id,
    )  # fmt: skip


@projects(FundingSettled)
def settle(tables: Tables, event: FundingSettled, recorded: Recorded) -> None:
    """Where it is."""
    tables.change("funding", event.id, state=event.state, obtained=event.obtained)


@projects(FundingDropped)
def drop(tables: Tables, event: FundingDropped, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("funding", event.id)
