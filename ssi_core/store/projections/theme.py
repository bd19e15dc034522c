"""Proposals of themes, from first wording to adoption."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.theme import (
    ThemeAdopted,
    ThemeProposed,
    ThemeReopened,
    ThemeReworded,
    ThemeSupported,
    ThemeUnsupported,
    ThemeWithdrawn,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(ThemeProposed)
def propose(tables: Tables, event: ThemeProposed, recorded: Recorded) -> None:
    """A proposal, open."""
    tables.put(
        "proposal",
        event.id,
        edition_id=recorded.edition_id,
        title=event.title,
        why=event.why,
        person_id=recorded.person_id,
        state="open",
        proposed_on=recorded.recorded_on,
        adopted_on=None,
        seq=recorded.seq,
    )


@projects(ThemeReworded)
def reword(tables: Tables, event: ThemeReworded, recorded: Recorded) -> None:
    """Its words; it stays its first author's."""
    tables.change("proposal", event.id, title=event.title, why=event.why)


@projects(ThemeWithdrawn)
def withdraw(tables: Tables, event: ThemeWithdrawn, recorded: Recorded) -> None:
    """Withdrawn; what was said of it stays."""
    tables.change("proposal", event.id, state="withdrawn")


@projects(ThemeSupported)
def support(tables: Tables, event: ThemeSupported, recorded: Recorded) -> None:
    """One per person."""
    tables.put(
        "support",
        f"{event.proposal_id}|{recorded.person_id}",
        proposal_id=event.proposal_id,
        person_id=recorded.person_id,
        given_on=recorded.recorded_on,
    )


@projects(ThemeUnsupported)
def unsupport(tables: Tables, event: ThemeUnsupported, recorded: Recorded) -> None:
    """The support goes."""
    tables.remove("support", f"{event.proposal_id}|{recorded.person_id}")


@projects(ThemeAdopted)
def adopt(tables: Tables, event: ThemeAdopted, recorded: Recorded) -> None:
    """Adopted, with its counts."""
    tables.change("proposal", event.id, state="adopted", adopted_on=recorded.recorded_on)
    tables.put(
        "adoption",
        event.id,
        person_id=recorded.person_id,
        supporters=event.supporters,
        votes_for=event.votes_for,
        votes_against=event.votes_against,
        abstained=event.abstained,
        decision_id=event.decision_id,
    )


@projects(ThemeReopened)
def reopen(tables: Tables, event: ThemeReopened, recorded: Recorded) -> None:
    """Open again; its adoption no longer holds."""
    tables.change("proposal", event.id, state="open", adopted_on=None)
    tables.remove("adoption", event.id)
