"""The « coup de pouce »: its rules, the file, what counts for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class BoostRulesSet(Event):
    """The rules of an edition's « coup de pouce » were written down."""

    id: str
    structures: int
    first_year: int
    awareness: bool
    activities: int
    starts_on: date
    ends_on: date
    in_france: bool
    listed_by: date
    flat_cents: int
    share: int


@dataclass(frozen=True)
class BoostFileSet(Event):
    """What the file says besides the programme was written down."""

    id: str
    structure_id: str
    is_first: bool
    presentation: str
    budget_cents: int
    elsewhere_cents: int


@dataclass(frozen=True)
class BoostStructureTicked(Event):
    """A structure does, or does not, awareness of international solidarity."""

    structure_id: str
    ticked: bool


@dataclass(frozen=True)
class BoostActivityTicked(Event):
    """An activity is, or is not, a participatory one."""

    activity_id: str
    ticked: bool


@dataclass(frozen=True)
class BoostActivityDescribed(Event):
    """How the public of a participatory activity takes part, where it is held, when it was listed."""

    activity_id: str
    how: str
    abroad: bool
    listed_on: date | None
