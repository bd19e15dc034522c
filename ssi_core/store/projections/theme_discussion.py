"""What people say of a proposed theme: comments and amendments."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.theme import (
    AmendmentAccepted,
    AmendmentProposed,
    AmendmentRefused,
    ThemeCommented,
    ThemeCommentRemoved,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(ThemeCommented)
def comment(tables: Tables, event: ThemeCommented, recorded: Recorded) -> None:
    """A comment under its proposal."""
    tables.put(
        "comment",
        event.id,
        proposal_id=event.proposal_id,
        person_id=recorded.person_id,
        body=event.body,
        written_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(ThemeCommentRemoved)
def remove_comment(tables: Tables, event: ThemeCommentRemoved, recorded: Recorded) -> None:
    """The comment goes."""
    tables.remove("comment", event.id)


@projects(AmendmentProposed)
def amend(tables: Tables, event: AmendmentProposed, recorded: Recorded) -> None:
    """Another wording, waiting for its answer."""
    tables.put(
        "amendment",
        event.id,
        proposal_id=event.proposal_id,
        person_id=recorded.person_id,
        title=event.title,
        why=event.why,
        base_title=event.base_title,
        base_why=event.base_why,
        state="proposed",
        answered_by="",
        proposed_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(AmendmentAccepted)
def accept(tables: Tables, event: AmendmentAccepted, recorded: Recorded) -> None:
    """The proposal takes the wording."""
    tables.change("amendment", event.id, state="accepted", answered_by=recorded.person_id)
    tables.change("proposal", event.proposal_id, title=event.title, why=event.why)


@projects(AmendmentRefused)
def refuse(tables: Tables, event: AmendmentRefused, recorded: Recorded) -> None:
    """The proposal keeps its wording."""
    tables.change("amendment", event.id, state="refused", answered_by=recorded.person_id)
