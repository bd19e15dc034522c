"""An edition of the event: a Semaine, a Festival, a Quinzaine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class EditionStarted(Event):
    """An edition was started and became the current one."""

    id: str
    name: str
    collective_name: str
    school_zone: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class EditionChanged(Event):
    """The name, dates or school zone of an edition changed."""

    id: str
    name: str
    collective_name: str
    school_zone: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class RetentionDecided(Event):
    """It was decided in an edition how many months names and contacts are kept after the last one taken part in."""

    edition_id: str
    months: int


@dataclass(frozen=True)
class EditionResumed(Event):
    """People came back to an edition: it became the current one again."""

    id: str
