"""Parrainage."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.mentoring import (
    MentoringDeclared,
    PairAnswered,
    PairMentorChanged,
    PairNoteRemoved,
    PairNoteWritten,
    PairProposed,
    PairRemoved,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(MentoringDeclared)
def declare(tables: Tables, event: MentoringDeclared, recorded: Recorded) -> None:
    """One line per structure and edition."""
    tables.put(
        "mentoring_profile",
        f"{recorded.edition_id}|{event.structure_id}",
        edition_id=recorded.edition_id,
        structure_id=event.structure_id,
        standing=event.standing,
        wants_mentor=event.wants_mentor,
        may_mentor=event.may_mentor,
        publics=event.publics,
        theme_ids=event.theme_ids,
        place=event.place,
        offers=event.offers,
        seeks=event.seeks,
        wished_id=event.wished_id,
        words=event.words,
    )


@projects(PairProposed)
def propose(tables: Tables, event: PairProposed, recorded: Recorded) -> None:
    """Nobody has answered yet."""
    tables.put(
        "pairing",
        event.id,
        edition_id=recorded.edition_id,
        mentor_id=event.mentor_id,
        newcomer_id=event.newcomer_id,
        fit=event.fit,
        reasons=event.reasons,
        by_hand=event.by_hand,
        mentor_said="",
        newcomer_said="",
        why_not="",
        proposed_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(PairMentorChanged)
def change_mentor(tables: Tables, event: PairMentorChanged, recorded: Recorded) -> None:
    """The other mentor, by hand; what was answered to the first one no longer counts."""
    tables.change(
        "pairing",
        event.id,
        mentor_id=event.mentor_id,
        fit=event.fit,
        reasons=event.reasons,
        by_hand=True,
        mentor_said="",
        newcomer_said="",
        why_not="",
    )


@projects(PairAnswered)
def answer(tables: Tables, event: PairAnswered, recorded: Recorded) -> None:
    """The answer of that side."""
    tables.change("pairing", event.id, **{f"{event.side}_said": event.said}, why_not=event.why_not)


@projects(PairRemoved)
def remove(tables: Tables, event: PairRemoved, recorded: Recorded) -> None:
    """The pair and its notes."""
    notes = tables.cursor.execute("SELECT id FROM pairing_note WHERE pairing_id = ? ORDER BY id", [event.id]).fetchall()
    for (note,) in notes:
        tables.remove("pairing_note", note)
    tables.remove("pairing", event.id)


@projects(PairNoteWritten)
def write_note(tables: Tables, event: PairNoteWritten, recorded: Recorded) -> None:
    """Under its pair."""
    tables.put(
        "pairing_note",
        event.id,
        pairing_id=event.pairing_id,
        person_id=recorded.person_id,
        body=event.body,
        written_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(PairNoteRemoved)
def remove_note(tables: Tables, event: PairNoteRemoved, recorded: Recorded) -> None:
    """The note goes."""
    tables.remove("pairing_note", event.id)
