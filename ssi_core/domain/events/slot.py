"""Slots proposed to the holders of activities that clash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class SlotProposed(Event):
    """Someone proposed another slot for an activity seen at `from_…`; `gain` is by how much clashes would fall."""

    id: str
    activity_id: str
    starts: datetime
    ends: datetime
    from_starts: datetime
    from_ends: datetime
    gain: int


@dataclass(frozen=True)
class SlotAccepted(Event):
    """The holder accepted the slot."""

    id: str


@dataclass(frozen=True)
class SlotDeclined(Event):
    """The holder declined the slot, or who proposed it took it back."""

    id: str
