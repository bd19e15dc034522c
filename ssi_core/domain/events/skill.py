"""Skills: the words for them, who offers them, what needs them, who is asked for them."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class SkillNamed(Event):
    """A skill entered the vocabulary."""

    id: str
    name: str


@dataclass(frozen=True)
class SkillRenamed(Event):
    """A skill is called otherwise."""

    id: str
    name: str


@dataclass(frozen=True)
class SkillMerged(Event):
    """A skill was another word for `into_id`, which stays; what was offered and needed was moved before."""

    id: str
    into_id: str


@dataclass(frozen=True)
class SkillOffered(Event):
    """An actor (`actor_kind` structure or person) offers a skill at a level: 1 discovers, 2 practises, 3 can train."""

    skill_id: str
    actor_kind: str
    actor_id: str
    level: int


@dataclass(frozen=True)
class SkillOfferWithdrawn(Event):
    """An actor no longer offers a skill."""

    skill_id: str
    actor_kind: str
    actor_id: str


@dataclass(frozen=True)
class SkillNeeded(Event):
    """A subject (`subject_kind` activity, role, edition) needs `people` people with a skill."""

    skill_id: str
    subject_kind: str
    subject_id: str
    people: int


@dataclass(frozen=True)
class SkillNoLongerNeeded(Event):
    """A subject no longer needs a skill."""

    skill_id: str
    subject_kind: str
    subject_id: str


@dataclass(frozen=True)
class SkillAsked(Event):
    """An actor was asked for a skill, for a subject ('' for none in particular)."""

    id: str
    skill_id: str
    subject_kind: str
    subject_id: str
    asked_kind: str
    asked_id: str
    message: str


@dataclass(frozen=True)
class SkillAskAnswered(Event):
    """The one who was asked said yes (`state` accepted) or no (declined), with a word."""

    id: str
    state: str
    answer: str


@dataclass(frozen=True)
class SkillAskTakenBack(Event):
    """Who asked no longer asks."""

    id: str
