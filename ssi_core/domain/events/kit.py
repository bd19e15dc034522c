"""The communication kit, who distributes it, and who is seen in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class KitItemAdded(Event):
    """An item of the kit; prices in cents, None when not said."""

    id: str
    name: str
    kind: str
    supplier_id: str
    deadline: date | None
    quantity: int | None
    usual_cents: int | None
    rate_cents: int | None
    conditions: str


@dataclass(frozen=True)
class KitItemChanged(Event):
    """It is described otherwise."""

    id: str
    name: str
    kind: str
    supplier_id: str
    deadline: date | None
    quantity: int | None
    usual_cents: int | None
    rate_cents: int | None
    conditions: str


@dataclass(frozen=True)
class KitItemRemoved(Event):
    """It will not be made."""

    id: str


@dataclass(frozen=True)
class DistributionAdded(Event):
    """Some of an item are to be brought to a place; `structure_id` '' while nobody took it."""

    id: str
    item_id: str
    place: str
    quantity: int | None
    structure_id: str
    due_on: date | None


@dataclass(frozen=True)
class DistributionChanged(Event):
    """Elsewhere, by somebody else, another day."""

    id: str
    place: str
    quantity: int | None
    structure_id: str
    due_on: date | None


@dataclass(frozen=True)
class DistributionSettled(Event):
    """Done, or not done after all."""

    id: str
    done: bool


@dataclass(frozen=True)
class DistributionDropped(Event):
    """It is not needed."""

    id: str


@dataclass(frozen=True)
class VisibilitySet(Event):
    """A structure is planned in an item, published there, or not seen in it ('')."""

    id: str
    item_id: str
    structure_id: str
    state: str
