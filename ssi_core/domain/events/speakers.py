"""Speakers that activities look for, and who is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class SpeakerWanted(Event):
    """An activity looks for speakers on a subject; `cents` is what is to be covered."""

    id: str
    activity_id: str
    subject: str
    expertise: str
    wanted: int
    by_on: date | None
    cents: int


@dataclass(frozen=True)
class SpeakerNeedChanged(Event):
    """What is looked for is described otherwise."""

    id: str
    subject: str
    expertise: str
    wanted: int
    by_on: date | None
    cents: int


@dataclass(frozen=True)
class SpeakerNeedDropped(Event):
    """Nobody is looked for any more; those who were proposed go with it."""

    id: str


@dataclass(frozen=True)
class SpeakerProposed(Event):
    """Somebody is proposed: through a structure, or a person of the collective."""

    id: str
    need_id: str
    structure_id: str
    speaker_id: str
    about: str


@dataclass(frozen=True)
class SpeakerSettled(Event):
    """They are only thought of, come, or do not come (`state`)."""

    id: str
    state: str


@dataclass(frozen=True)
class SpeakerTakenOff(Event):
    """They are not proposed any more."""

    id: str
