"""The logo of the collective, for an edition."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class LogoChosen(Event):
    """A picture became the logo of an edition; `digest` names it, `told` says what it shows."""

    edition_id: str
    digest: str
    told: str


@dataclass(frozen=True)
class LogoRemoved(Event):
    """An edition has no logo any more."""

    edition_id: str
