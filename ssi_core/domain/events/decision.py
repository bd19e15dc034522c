"""Decisions taken in plenary."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class DecisionRecorded(Event):
    """A decision was taken; the counts are None when nobody voted, `proposal_id` names the theme it adopts."""

    id: str
    plenary_id: str
    item_id: str
    body: str
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    proposal_id: str = ""


@dataclass(frozen=True)
class DecisionChanged(Event):
    """The wording or the counts of a decision changed."""

    id: str
    body: str
    votes_for: int | None
    votes_against: int | None
    abstained: int | None


@dataclass(frozen=True)
class DecisionRemoved(Event):
    """A decision noted by mistake was removed."""

    id: str
