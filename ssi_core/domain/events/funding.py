"""Money looked for: cents, whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class FundingSought(Event):
    """A structure is going to ask a funder for money."""

    id: str
    title: str
    funder: str
    asked: int
    by_on: date | None
    carrier_id: str


@dataclass(frozen=True)
class FundingChanged(Event):
    """It is described otherwise."""

    id: str
    title: str
    funder: str
    asked: int
    by_on: date | None
    carrier_id: str


@dataclass(frozen=True)
class FundingSettled(Event):
    """Where the request is, and what was obtained."""

    id: str
    state: str
    obtained: int


@dataclass(frozen=True)
class FundingDropped(Event):
    """It is not looked for any more."""

    id: str
