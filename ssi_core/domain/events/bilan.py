"""What an edition leaves for the next: things learned, activities evaluated, figures of earlier editions."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class LessonWritten(Event):
    """Something to keep or to change (`bearing`) was written down, about a subject ('' for the whole edition)."""

    id: str
    bearing: str
    body: str
    subject_kind: str
    subject_id: str


@dataclass(frozen=True)
class LessonChanged(Event):
    """It is said otherwise."""

    id: str
    bearing: str
    body: str


@dataclass(frozen=True)
class LessonWithdrawn(Event):
    """It is not to be kept in mind any more."""

    id: str


@dataclass(frozen=True)
class EvaluationGiven(Event):
    """Someone told how an activity went."""

    id: str
    activity_id: str
    attendance: int | None
    publics: list[str]
    worked: str
    to_change: str
    verdict: str


@dataclass(frozen=True)
class EvaluationRemoved(Event):
    """An evaluation was set aside: a trial, a double, an insult."""

    id: str


@dataclass(frozen=True)
class PastEditionNoted(Event):
    """The figures of an earlier edition; None for what nobody knows, `co_carried` in percent."""

    id: str
    name: str
    held_in: int
    activities: int | None
    structures: int | None
    publics: int | None
    co_carried: int | None
    newcomers: int | None
    attendance: int | None


@dataclass(frozen=True)
class PastEditionRemoved(Event):
    """The figures of an earlier edition are taken away."""

    id: str
