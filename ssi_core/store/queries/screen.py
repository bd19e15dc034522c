"""What the projector shows, as the facilitator chose it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one


@dataclass(frozen=True)
class Shown:
    """`view` '' : it follows the plenary. `chosen_on` is an instant, None when nobody chose anything yet."""

    view: str
    subject: str
    frozen: bool
    chosen_on: datetime | None


def shown(cursor: Cursor) -> Shown:
    """What was chosen last."""
    found = one(cursor, Shown, "SELECT view, subject, frozen, chosen_on FROM room_shown WHERE id = 'room'")
    return found or Shown("", "", frozen=False, chosen_on=None)


def view_of_items(cursor: Cursor) -> dict[str, str]:
    """The view that points of agendas bring with them, by point."""
    return dict(cursor.execute("SELECT id, view FROM item_view").fetchall())
