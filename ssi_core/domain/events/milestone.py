"""The steps of the rétroplanning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class MilestoneAdded(Event):
    """Something to do by a day, by a structure or ('') by everybody."""

    id: str
    title: str
    structure_id: str
    due_on: date


@dataclass(frozen=True)
class MilestoneChanged(Event):
    """Said otherwise, given to another, or moved."""

    id: str
    title: str
    structure_id: str
    due_on: date


@dataclass(frozen=True)
class MilestoneSettled(Event):
    """Done, or not done after all."""

    id: str
    done: bool


@dataclass(frozen=True)
class MilestoneRemoved(Event):
    """It is not needed."""

    id: str
