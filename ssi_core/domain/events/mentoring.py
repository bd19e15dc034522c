"""Parrainage: what structures declare, the pairs, what each side answers, follow-up notes."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class MentoringDeclared(Event):
    """A structure said what it may give and what it looks for in parrainage, in this edition."""

    structure_id: str
    standing: str
    wants_mentor: bool
    may_mentor: int
    publics: list[str]
    theme_ids: list[str]
    place: str
    offers: list[str]
    seeks: list[str]
    wished_id: str
    words: str


@dataclass(frozen=True)
class PairProposed(Event):
    """A mentor and a newcomer were proposed to each other, for these reasons."""

    id: str
    mentor_id: str
    newcomer_id: str
    fit: int
    reasons: list[str]
    by_hand: bool


@dataclass(frozen=True)
class PairMentorChanged(Event):
    """Another mentor was given to a newcomer: both have to answer anew."""

    id: str
    mentor_id: str
    fit: int
    reasons: list[str]


@dataclass(frozen=True)
class PairAnswered(Event):
    """One side, `mentor` or `newcomer`, said 'yes' or 'no', or took its answer back ('')."""

    id: str
    side: str
    said: str
    why_not: str


@dataclass(frozen=True)
class PairRemoved(Event):
    """A pair was taken away, with its notes."""

    id: str


@dataclass(frozen=True)
class PairNoteWritten(Event):
    """A follow-up note was written on a pair."""

    id: str
    pairing_id: str
    body: str


@dataclass(frozen=True)
class PairNoteRemoved(Event):
    """A follow-up note was removed."""

    id: str
