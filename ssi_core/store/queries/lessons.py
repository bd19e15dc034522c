"""What was learned in an edition: things to keep in mind, evaluations of its activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Lesson:
    """Something to keep or to change; `subject` is the title of what it is about ('' for the whole edition)."""

    id: str
    edition_id: str
    bearing: str
    body: str
    subject_kind: str
    subject_id: str
    person_id: str
    written_on: datetime
    subject: str


@dataclass(frozen=True)
class Evaluation:
    """How an activity went, as someone who was there tells it."""

    id: str
    activity_id: str
    attendance: int | None
    publics: list[str]
    worked: str
    to_change: str
    verdict: str
    answered_on: datetime
    title: str


_LESSON = (
    "SELECT l.id, l.edition_id, l.bearing, l.body, l.subject_kind, l.subject_id, l.person_id, l.written_on, "
    "coalesce(CASE l.subject_kind WHEN 'activity' THEN a.title WHEN 'role' THEN r.title WHEN 'decision' THEN d.body "
    "END, '') FROM lesson l LEFT JOIN activity a ON a.id = l.subject_id LEFT JOIN role r ON r.id = l.subject_id "
    "LEFT JOIN decision d ON d.id = l.subject_id "
)
_EVALUATION = (
    "SELECT e.id, e.activity_id, e.attendance, e.publics, e.worked, e.to_change, e.verdict, e.answered_on, "
    "coalesce(a.title, '') FROM evaluation e LEFT JOIN activity a ON a.id = e.activity_id "
)


def find(cursor: Cursor, lesson_id: str) -> Lesson | None:
    """One lesson."""
    return one(cursor, Lesson, _LESSON + "WHERE l.id = ?", [lesson_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Lesson]:
    """Those of an edition, in the order they were written."""
    return rows(cursor, Lesson, _LESSON + "WHERE l.edition_id = ? ORDER BY l.seq", [edition_id])


def evaluation(cursor: Cursor, evaluation_id: str) -> Evaluation | None:
    """One evaluation."""
    return one(cursor, Evaluation, _EVALUATION + "WHERE e.id = ?", [evaluation_id])


def evaluations(cursor: Cursor, edition_id: str) -> list[Evaluation]:
    """Those of an edition, activity by activity in the order of time."""
    return rows(
        cursor, Evaluation, _EVALUATION + "WHERE e.edition_id = ? ORDER BY a.starts, a.title, e.seq", [edition_id]
    )
