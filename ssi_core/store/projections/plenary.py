"""Plenaries."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.plenary import (
    ItemStarted,
    PlenaryChanged,
    PlenaryClosed,
    PlenaryCreated,
    PlenaryOpened,
    PlenaryRemoved,
    PlenaryReopened,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables

OF_A_PLENARY = (
    "note", "decision", "task", "agenda_item", "attendance", "invitation", "secretary", "minutes_correction",
    "minutes_approval", "erratum", "mailing", "letter",
    "vote", "roll", "ballot", "paper_ballot", "speaking_turn", "speaking_round",
)  # fmt: skip


@projects(PlenaryCreated)
def create(tables: Tables, event: PlenaryCreated, recorded: Recorded) -> None:
    """Planned, without agenda."""
    tables.put(
        "plenary",
        event.id,
        edition_id=recorded.edition_id,
        title=event.title,
        place=event.place,
        scheduled_on=event.scheduled_on,
        state="planned",
        opened_on=None,
        closed_on=None,
        opened_seq=None,
        closed_seq=None,
        current_item_id="",
        item_started_on=None,
        group_id=event.group_id,
    )


@projects(PlenaryChanged)
def change(tables: Tables, event: PlenaryChanged, recorded: Recorded) -> None:
    """Its description."""
    tables.change("plenary", event.id, title=event.title, place=event.place, scheduled_on=event.scheduled_on)


@projects(PlenaryRemoved)
def remove(tables: Tables, event: PlenaryRemoved, recorded: Recorded) -> None:
    """The plenary and all that hangs on it."""
    for table in OF_A_PLENARY:
        sql = f"SELECT id FROM {table} WHERE plenary_id = ? ORDER BY id"  # noqa: S608 - our own table names
        for (row_id,) in tables.cursor.execute(sql, [event.id]).fetchall():
            tables.remove(table, row_id)
    tables.remove("plenary", event.id)


@projects(PlenaryOpened)
def open_it(tables: Tables, event: PlenaryOpened, recorded: Recorded) -> None:
    """Open, from this event on."""
    tables.change("plenary", event.id, state="open", opened_on=recorded.recorded_on, opened_seq=recorded.seq)


@projects(PlenaryClosed)
def close(tables: Tables, event: PlenaryClosed, recorded: Recorded) -> None:
    """Closed, up to this event; no point is current any more."""
    tables.change(
        "plenary",
        event.id,
        state="closed",
        closed_on=recorded.recorded_on,
        closed_seq=recorded.seq,
        current_item_id="",
        item_started_on=None,
    )


@projects(PlenaryReopened)
def reopen(tables: Tables, event: PlenaryReopened, recorded: Recorded) -> None:
    """Open again, since its first opening."""
    tables.change("plenary", event.id, state="open", closed_on=None, closed_seq=None)


@projects(ItemStarted)
def start_item(tables: Tables, event: ItemStarted, recorded: Recorded) -> None:
    """The current point; its clock starts."""
    tables.change("plenary", event.plenary_id, current_item_id=event.item_id, item_started_on=recorded.recorded_on)
