"""Speakers looked for, and proposed."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.speakers import (
    SpeakerNeedChanged,
    SpeakerNeedDropped,
    SpeakerProposed,
    SpeakerSettled,
    SpeakerTakenOff,
    SpeakerWanted,
)
from ssi_core.domain.needs import SUGGESTED
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(SpeakerWanted)
def want(tables: Tables, event: SpeakerWanted, recorded: Recorded) -> None:
    """Nobody is proposed yet."""
    tables.put(
        "speaker_need", event.id, edition_id=recorded.edition_id, activity_id=event.activity_id, subject=event.subject,
        expertise=event.expertise, wanted=event.wanted, by_on=event.by_on, cents=event.cents,
        person_id=recorded.person_id, seq=recorded.seq,
    )  # fmt: skip


@projects(SpeakerNeedChanged)
def change(tables: Tables, event: SpeakerNeedChanged, recorded: Recorded) -> None:
    """Its description."""
    tables.change(
        "speaker_need", event.id, subject=event.subject, expertise=event.expertise, wanted=event.wanted,
        by_on=event.by_on, cents=event.cents,
    )  # fmt: skip


@projects(SpeakerNeedDropped)
def drop(tables: Tables, event: SpeakerNeedDropped, recorded: Recorded) -> None:
    """With those proposed."""
    proposed = tables.cursor.execute("SELECT id FROM speaker WHERE need_id = ? ORDER BY seq", [event.id]).fetchall()
    for (row_id,) in proposed:
        tables.remove("speaker", row_id)
    tables.remove("speaker_need", event.id)


@projects(SpeakerProposed)
def propose(tables: Tables, event: SpeakerProposed, recorded: Recorded) -> None:
    """Thought of, not sure yet."""
    tables.put(
        "speaker", event.id, need_id=event.need_id, structure_id=event.structure_id, person_id=event.speaker_id,
        about=event.about, state=SUGGESTED, seq=recorded.seq,
    )  # fmt: skip


@projects(SpeakerSettled)
def settle(tables: Tables, event: SpeakerSettled, recorded: Recorded) -> None:
    """Comes, or not."""
    tables.change("speaker", event.id, state=event.state)


@projects(SpeakerTakenOff)
def take_off(tables: Tables, event: SpeakerTakenOff, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("speaker", event.id)
