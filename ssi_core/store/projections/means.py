"""The catalogue of what is lent, and the loans."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.means import (
    LoanAsked,
    LoanDropped,
    LoanFollowed,
    LoanHandedOut,
    LoanReturned,
    LoanSettled,
    MeansChanged,
    MeansOffered,
    MeansWithdrawn,
)
from ssi_core.domain.loans import ASKED, BACK, OUT
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(MeansOffered)
def offer(tables: Tables, event: MeansOffered, recorded: Recorded) -> None:
    """A line of the catalogue."""
    tables.put(
        "means", event.id, name=event.name, kind=event.kind, owner_id=event.owner_id, quantity=event.quantity,
        conditions=event.conditions,
    )  # fmt: skip


@projects(MeansChanged)
def change(tables: Tables, event: MeansChanged, recorded: Recorded) -> None:
    """Its description."""
    tables.change("means", event.id, name=event.name, quantity=event.quantity, conditions=event.conditions)


@projects(MeansWithdrawn)
def withdraw(tables: Tables, event: MeansWithdrawn, recorded: Recorded) -> None:
    """Its loans that are over stay known by their images."""
    tables.remove("means", event.id)


@projects(LoanAsked)
def ask(tables: Tables, event: LoanAsked, recorded: Recorded) -> None:
    """Nothing is taken yet."""
    tables.put(
        "loan", event.id, edition_id=recorded.edition_id, means_id=event.means_id, activity_id=event.activity_id,
        quantity=event.quantity, starts=event.starts, ends=event.ends, state=ASKED, reason="",
        asked_by=recorded.person_id, holder_id="", seq=recorded.seq,
    )  # fmt: skip


@projects(LoanSettled)
def settle(tables: Tables, event: LoanSettled, recorded: Recorded) -> None:
    """Granted, refused or waiting."""
    tables.change("loan", event.id, state=event.state, reason=event.reason)


@projects(LoanFollowed)
def follow(tables: Tables, event: LoanFollowed, recorded: Recorded) -> None:
    """The slot of its activity."""
    tables.change("loan", event.id, starts=event.starts, ends=event.ends, state=event.state)


@projects(LoanHandedOut)
def hand_out(tables: Tables, event: LoanHandedOut, recorded: Recorded) -> None:
    """Somebody has it."""
    tables.change("loan", event.id, state=OUT, holder_id=event.holder_id)


@projects(LoanReturned)
def give_back(tables: Tables, event: LoanReturned, recorded: Recorded) -> None:
    """Nobody has it any more."""
    tables.change("loan", event.id, state=BACK, holder_id="")


@projects(LoanDropped)
def drop(tables: Tables, event: LoanDropped, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("loan", event.id)
