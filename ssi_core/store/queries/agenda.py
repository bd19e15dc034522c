"""Agendas of plenaries."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class AgendaItem:
    """One point of an agenda, with its planned length."""

    id: str
    plenary_id: str
    title: str
    minutes: int
    rank: int
    done: bool


_ITEM = "SELECT id, plenary_id, title, minutes, rank, done FROM agenda_item "


def find(cursor: Cursor, item_id: str) -> AgendaItem | None:
    """One point."""
    return one(cursor, AgendaItem, _ITEM + "WHERE id = ?", [item_id])


def of_plenary(cursor: Cursor, plenary_id: str) -> list[AgendaItem]:
    """The points of a plenary, in order."""
    return rows(cursor, AgendaItem, _ITEM + "WHERE plenary_id = ? ORDER BY rank, id", [plenary_id])


def following(items: list[AgendaItem], item_id: str) -> AgendaItem | None:
    """The next point to deal with after `item_id`: the first not done further down, else the first one skipped."""
    position = next((index for index, item in enumerate(items) if item.id == item_id), -1)
    ahead = [item for item in [*items[position + 1 :], *items[: max(position, 0)]] if not item.done]
    return ahead[0] if ahead else None
