"""Lessons, evaluations and figures of earlier editions."""

from __future__ import annotations

from dataclasses import asdict

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.bilan import (
    EvaluationGiven,
    EvaluationRemoved,
    LessonChanged,
    LessonWithdrawn,
    LessonWritten,
    PastEditionNoted,
    PastEditionRemoved,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(LessonWritten)
def write(tables: Tables, event: LessonWritten, recorded: Recorded) -> None:
    """In the edition that was being prepared."""
    tables.put(
        "lesson", event.id, edition_id=recorded.edition_id, bearing=event.bearing, body=event.body,
        subject_kind=event.subject_kind, subject_id=event.subject_id, person_id=recorded.person_id,
        written_on=recorded.recorded_on, seq=recorded.seq,
    )  # fmt: skip


@projects(LessonChanged)
def change(tables: Tables, event: LessonChanged, recorded: Recorded) -> None:
    """Its first writer stays."""
    tables.change("lesson", event.id, bearing=event.bearing, body=event.body)


@projects(LessonWithdrawn)
def withdraw(tables: Tables, event: LessonWithdrawn, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("lesson", event.id)


@projects(EvaluationGiven)
def evaluate(tables: Tables, event: EvaluationGiven, recorded: Recorded) -> None:
    """Without who gave it."""
    tables.put(
        "evaluation", event.id, edition_id=recorded.edition_id, activity_id=event.activity_id,
        attendance=event.attendance, publics=event.publics, worked=event.worked, to_change=event.to_change,
        verdict=event.verdict, answered_on=recorded.recorded_on, seq=recorded.seq,
    )  # fmt: skip


@projects(EvaluationRemoved)
def set_aside(tables: Tables, event: EvaluationRemoved, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("evaluation", event.id)


@projects(PastEditionNoted)
def note_past(tables: Tables, event: PastEditionNoted, recorded: Recorded) -> None:
    """In the place of the former figures."""
    values = asdict(event)
    tables.put("past_edition", values.pop("id"), **values)


@projects(PastEditionRemoved)
def remove_past(tables: Tables, event: PastEditionRemoved, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("past_edition", event.id)
