"""Agendas."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.agenda import (
    AgendaItemAdded,
    AgendaItemChanged,
    AgendaItemMarked,
    AgendaItemRemoved,
    AgendaOrdered,
)
from ssi_core.store.projections import projects
from ssi_core.store.reading import value
from ssi_core.store.tables import Tables

UNDER_AN_ITEM = ("note", "decision", "task")


@projects(AgendaItemAdded)
def add(tables: Tables, event: AgendaItemAdded, recorded: Recorded) -> None:
    """After all the others."""
    last = value(tables.cursor, "SELECT max(rank) FROM agenda_item WHERE plenary_id = ?", [event.plenary_id])
    tables.put(
        "agenda_item",
        event.id,
        plenary_id=event.plenary_id,
        title=event.title,
        minutes=event.minutes,
        rank=int(last or 0) + 1,
        done=False,
    )


@projects(AgendaItemChanged)
def change(tables: Tables, event: AgendaItemChanged, recorded: Recorded) -> None:
    """Its title and length."""
    tables.change("agenda_item", event.id, title=event.title, minutes=event.minutes)


@projects(AgendaItemMarked)
def mark(tables: Tables, event: AgendaItemMarked, recorded: Recorded) -> None:
    """Dealt with, or not."""
    tables.change("agenda_item", event.id, done=event.done)


@projects(AgendaItemRemoved)
def remove(tables: Tables, event: AgendaItemRemoved, recorded: Recorded) -> None:
    """The point and what was written under it."""
    for table in UNDER_AN_ITEM:
        sql = f"SELECT id FROM {table} WHERE item_id = ? ORDER BY id"  # noqa: S608 - our own table names
        for (row_id,) in tables.cursor.execute(sql, [event.id]).fetchall():
            tables.remove(table, row_id)
    tables.remove("agenda_item", event.id)


@projects(AgendaOrdered)
def order(tables: Tables, event: AgendaOrdered, recorded: Recorded) -> None:
    """Ranks from 1, in that order."""
    for rank, item_id in enumerate(event.item_ids, start=1):
        tables.change("agenda_item", item_id, rank=rank)
