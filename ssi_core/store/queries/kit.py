"""The communication kit of an edition: its items, who distributes them where, who is seen in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows

TABLES = ("kit_item", "distribution", "visibility", "structure", "membership", "edition")


@dataclass(frozen=True)
class Item:
    """A poster, a page of the town's magazine…; prices in cents, None when not said."""

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
class Distribution:
    """Some of an item for a place; `structure_id` '' while nobody took it."""

    id: str
    item_id: str
    place: str
    quantity: int | None
    structure_id: str
    due_on: date | None
    done: bool


@dataclass(frozen=True)
class Visibility:
    """A structure seen in an item."""

    id: str
    item_id: str
    structure_id: str
    state: str


_ITEM = "SELECT id, name, kind, supplier_id, deadline, quantity, usual_cents, rate_cents, conditions FROM kit_item "
_DISTRIBUTION = "SELECT id, item_id, place, quantity, structure_id, due_on, done FROM distribution "
_VISIBILITY = "SELECT id, item_id, structure_id, state FROM visibility "


def item(cursor: Cursor, item_id: str) -> Item | None:
    """One item."""
    return one(cursor, Item, _ITEM + "WHERE id = ?", [item_id])


def items(cursor: Cursor, edition_id: str) -> list[Item]:
    """Those of an edition, first what must be given first."""
    return rows(cursor, Item, _ITEM + "WHERE edition_id = ? ORDER BY deadline NULLS LAST, seq", [edition_id])


def distribution(cursor: Cursor, distribution_id: str) -> Distribution | None:
    """One of them."""
    return one(cursor, Distribution, _DISTRIBUTION + "WHERE id = ?", [distribution_id])


def distributions(cursor: Cursor, edition_id: str) -> list[Distribution]:
    """Those of an edition: what nobody took, then what comes first; what is done last."""
    order = "WHERE edition_id = ? ORDER BY done, structure_id <> '', due_on NULLS LAST, seq"
    return rows(cursor, Distribution, _DISTRIBUTION + order, [edition_id])


def visibilities(cursor: Cursor, edition_id: str) -> list[Visibility]:
    """Who is seen where in an edition."""
    return rows(cursor, Visibility, _VISIBILITY + "WHERE edition_id = ? ORDER BY id", [edition_id])


def visibility(cursor: Cursor, item_id: str, structure_id: str) -> Visibility | None:
    """How a structure is seen in an item."""
    return one(cursor, Visibility, _VISIBILITY + "WHERE item_id = ? AND structure_id = ?", [item_id, structure_id])


def slots(cursor: Cursor, edition_id: str) -> dict[str, int] | None:
    """In how many items each structure is seen; None while the edition has no kit."""
    if not items(cursor, edition_id):
        return None
    return dict(Counter(each.structure_id for each in visibilities(cursor, edition_id)))
