"""Skills: the vocabulary, what is offered, needed and asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Skill:
    """A skill that stands: not merged into another."""

    id: str
    name: str


@dataclass(frozen=True)
class Offer:
    """That an actor (structure or person) offers a skill, at a level from 1 to 3."""

    id: str
    skill_id: str
    actor_kind: str
    actor_id: str
    level: int

    @property
    def actor(self) -> str:
        """kind:id, as forms carry it."""
        return f"{self.actor_kind}:{self.actor_id}"


@dataclass(frozen=True)
class Need:
    """That a subject of an edition needs `people` people with a skill."""

    id: str
    edition_id: str
    skill_id: str
    subject_kind: str
    subject_id: str
    people: int

    @property
    def subject(self) -> str:
        """kind:id, as forms carry it."""
        return f"{self.subject_kind}:{self.subject_id}"


@dataclass(frozen=True)
class Request:
    """A link proposed by `person_id` to an actor; `state` proposed, accepted or declined; `subject_kind` may be ''."""

    id: str
    edition_id: str
    skill_id: str
    subject_kind: str
    subject_id: str
    asked_kind: str
    asked_id: str
    message: str
    person_id: str
    asked_on: datetime
    state: str
    answer: str
    answered_by: str

    @property
    def asked(self) -> str:
        """The actor, kind:id."""
        return f"{self.asked_kind}:{self.asked_id}"

    @property
    def subject(self) -> str:
        """What it is for, kind:id; '' for nothing in particular."""
        return f"{self.subject_kind}:{self.subject_id}" if self.subject_kind else ""


# Offers of structures that are known and of people who were not forgotten.
_OFFER = (
    "SELECT o.id, o.skill_id, o.actor_kind, o.actor_id, o.level FROM skill_offer o "
    "WHERE ((o.actor_kind = 'structure' AND EXISTS (SELECT 1 FROM structure s WHERE s.id = o.actor_id)) "
    "OR (o.actor_kind = 'person' AND EXISTS (SELECT 1 FROM person p WHERE p.id = o.actor_id AND NOT p.forgotten))) "
)
_NEED = "SELECT id, edition_id, skill_id, subject_kind, subject_id, people FROM skill_need "
_REQUEST = (
    "SELECT id, edition_id, skill_id, subject_kind, subject_id, asked_kind, asked_id, message, person_id, asked_on, "
    "state, answer, answered_by FROM skill_request "
)


def vocabulary(cursor: Cursor) -> list[Skill]:
    """Every skill that stands, by name."""
    return rows(
        cursor, Skill, "SELECT id, name FROM skill WHERE merged_into = '' ORDER BY strip_accents(lower(name)), id"
    )


def find(cursor: Cursor, skill_id: str) -> Skill | None:
    """One skill that stands."""
    return one(cursor, Skill, "SELECT id, name FROM skill WHERE merged_into = '' AND id = ?", [skill_id])


def offers(cursor: Cursor) -> list[Offer]:
    """Everything that is offered, the best level first."""
    return rows(cursor, Offer, _OFFER + "ORDER BY o.level DESC, o.noted_on, o.id")


def offers_of(cursor: Cursor, actor_kind: str, actor_id: str) -> list[Offer]:
    """What one actor offers, the best level first."""
    return rows(
        cursor,
        Offer,
        _OFFER + "AND o.actor_kind = ? AND o.actor_id = ? ORDER BY o.level DESC, o.noted_on, o.id",
        [actor_kind, actor_id],
    )


def needs(cursor: Cursor, edition_id: str) -> list[Need]:
    """Everything an edition needs, in the order it was said."""
    return rows(cursor, Need, _NEED + "WHERE edition_id = ? ORDER BY noted_on, id", [edition_id])


def needs_of(cursor: Cursor, subject_kind: str, subject_id: str) -> list[Need]:
    """What one subject needs, in the order it was said."""
    return rows(
        cursor,
        Need,
        _NEED + "WHERE subject_kind = ? AND subject_id = ? ORDER BY noted_on, id",
        [subject_kind, subject_id],
    )


def need(cursor: Cursor, need_id: str) -> Need | None:
    """One need."""
    return one(cursor, Need, _NEED + "WHERE id = ?", [need_id])


def offer(cursor: Cursor, offer_id: str) -> Offer | None:
    """One offer."""
    # Most often there is none yet, and whether its actor still stands costs ten times this question.
    if value(cursor, "SELECT 1 FROM skill_offer WHERE id = ?", [offer_id]) is None:
        return None
    return one(cursor, Offer, _OFFER + "AND o.id = ?", [offer_id])


def requests(cursor: Cursor, edition_id: str) -> list[Request]:
    """Every link proposed in an edition: those that wait first, then the latest."""
    return rows(
        cursor, Request, _REQUEST + "WHERE edition_id = ? ORDER BY state <> 'proposed', asked_on DESC, id", [edition_id]
    )


def request(cursor: Cursor, request_id: str) -> Request | None:
    """One link."""
    return one(cursor, Request, _REQUEST + "WHERE id = ?", [request_id])


def offers_under(cursor: Cursor, skill_id: str) -> list[Offer]:
    """Every offer of one skill, whoever made it."""
    return rows(
        cursor,
        Offer,
        "SELECT id, skill_id, actor_kind, actor_id, level FROM skill_offer WHERE skill_id = ? ORDER BY noted_on, id",
        [skill_id],
    )


def needs_under(cursor: Cursor, skill_id: str) -> list[Need]:
    """Every need of one skill, of every edition."""
    return rows(cursor, Need, _NEED + "WHERE skill_id = ? ORDER BY noted_on, id", [skill_id])


def is_spoken_of(cursor: Cursor, skill_id: str) -> bool:
    """Whether someone offers, needs or was asked for a skill, or another word was merged into it."""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM skill_offer WHERE skill_id = $1) "
        "OR EXISTS (SELECT 1 FROM skill_need WHERE skill_id = $1) "
        "OR EXISTS (SELECT 1 FROM skill_request WHERE skill_id = $1) "
        "OR EXISTS (SELECT 1 FROM skill WHERE merged_into = $1)"
    )
    return bool(value(cursor, sql, [skill_id]))
