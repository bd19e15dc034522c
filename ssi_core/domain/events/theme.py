"""Choosing the theme: proposals, what people say of them, their support, adoption."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class ThemeProposed(Event):
    """Someone proposed a theme, with the reasons for it."""

    id: str
    title: str
    why: str


@dataclass(frozen=True)
class ThemeReworded(Event):
    """The wording of a proposal changed."""

    id: str
    title: str
    why: str


@dataclass(frozen=True)
class ThemeWithdrawn(Event):
    """A proposal is no longer on the table."""

    id: str


@dataclass(frozen=True)
class ThemeSupported(Event):
    """A person supports a proposal."""

    proposal_id: str


@dataclass(frozen=True)
class ThemeUnsupported(Event):
    """A person no longer supports a proposal."""

    proposal_id: str


@dataclass(frozen=True)
class ThemeCommented(Event):
    """Someone said something about a proposal."""

    id: str
    proposal_id: str
    body: str


@dataclass(frozen=True)
class ThemeCommentRemoved(Event):
    """A comment was removed."""

    id: str


@dataclass(frozen=True)
class AmendmentProposed(Event):
    """Someone proposed another wording for a proposal; `base_…` is the wording they started from."""

    id: str
    proposal_id: str
    title: str
    why: str
    base_title: str
    base_why: str


@dataclass(frozen=True)
class AmendmentAccepted(Event):
    """An amendment was accepted: `title` and `why` are the proposal's wording from now on."""

    id: str
    proposal_id: str
    title: str
    why: str


@dataclass(frozen=True)
class AmendmentRefused(Event):
    """An amendment was refused, or taken back by who made it."""

    id: str


@dataclass(frozen=True)
class ThemeAdopted(Event):
    """A theme was adopted: with how many supports, which counts if people voted, and which decision if in plenary."""

    id: str
    supporters: int
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    decision_id: str = ""


@dataclass(frozen=True)
class ThemeReopened(Event):
    """An adopted or withdrawn theme is discussed again."""

    id: str
