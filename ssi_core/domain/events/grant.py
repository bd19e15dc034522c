"""The commission d'aide aux projets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class EnvelopeSet(Event):
    """The envelope of an edition was set, in cents, with the days between which requests are handed in."""

    id: str
    cents: int
    opens_on: date | None
    closes_on: date | None


@dataclass(frozen=True)
class CommissionMemberAdded(Event):
    """Someone became a member of the commission."""

    member_id: str


@dataclass(frozen=True)
class CommissionMemberRemoved(Event):
    """Someone is no more a member of the commission."""

    member_id: str


@dataclass(frozen=True)
class CriterionSet(Event):
    """A criterion was added, or changed."""

    key: str
    label: str
    most: int


@dataclass(frozen=True)
class CriterionRemoved(Event):
    """A criterion was removed."""

    key: str
    label: str
    most: int


@dataclass(frozen=True)
class GrantAsked(Event):
    """A structure began a request for help."""

    id: str
    structure_id: str
    activity_id: str
    title: str
    purpose: str
    asked_cents: int


@dataclass(frozen=True)
class GrantChanged(Event):
    """A request changed."""

    id: str
    activity_id: str
    title: str
    purpose: str
    asked_cents: int


@dataclass(frozen=True)
class GrantLineAdded(Event):
    """A line was added to the budget of a request."""

    line_id: str
    request_id: str
    side: str
    label: str
    cents: int


@dataclass(frozen=True)
class GrantLineRemoved(Event):
    """A line was taken out of a budget."""

    line_id: str
    request_id: str


@dataclass(frozen=True)
class GrantSubmitted(Event):
    """A request was handed to the commission; `gap_reason` says why its budget does not balance."""

    id: str
    gap_reason: str


@dataclass(frozen=True)
class GrantTakenBack(Event):
    """A request went back to its structure before any decision; what members thought of it is wiped."""

    id: str


@dataclass(frozen=True)
class GrantRemoved(Event):
    """A request still being prepared was removed."""

    id: str


@dataclass(frozen=True)
class InterestDeclared(Event):
    """Someone declared an interest in a request: they judge it no more, and what they thought of it goes."""

    id: str


@dataclass(frozen=True)
class InterestWithdrawn(Event):
    """Someone withdrew the interest that they had declared."""

    id: str


@dataclass(frozen=True)
class GrantScored(Event):
    """A member gave points to a request for one criterion."""

    id: str
    criterion_key: str
    points: int


@dataclass(frozen=True)
class GrantCommented(Event):
    """A member said what they think of a request."""

    id: str
    comment: str


@dataclass(frozen=True)
class GrantDecided(Event):
    """The commission decided on a request."""

    id: str
    outcome: str
    granted_cents: int
    reason: str
