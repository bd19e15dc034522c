"""Shifts, and who takes them."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.shifts import ShiftChanged, ShiftClosed, ShiftLeft, ShiftOpened, ShiftTaken
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(ShiftOpened)
def start(tables: Tables, event: ShiftOpened, recorded: Recorded) -> None:
    """Nobody yet."""
    tables.put(
        "shift", event.id, edition_id=recorded.edition_id, activity_id=event.activity_id, label=event.label,
        place=event.place, starts=event.starts, ends=event.ends, wanted=event.wanted, reserve=event.reserve,
        seq=recorded.seq,
    )  # fmt: skip


@projects(ShiftChanged)
def change(tables: Tables, event: ShiftChanged, recorded: Recorded) -> None:
    """Its description."""
    tables.change(
        "shift", event.id, label=event.label, place=event.place, starts=event.starts, ends=event.ends,
        wanted=event.wanted, reserve=event.reserve,
    )  # fmt: skip


@projects(ShiftClosed)
def close(tables: Tables, event: ShiftClosed, recorded: Recorded) -> None:
    """With those who had signed up."""
    parts = tables.cursor.execute("SELECT id FROM shift_part WHERE shift_id = ? ORDER BY seq", [event.id]).fetchall()
    for (row_id,) in parts:
        tables.remove("shift_part", row_id)
    tables.remove("shift", event.id)


@projects(ShiftTaken)
def take(tables: Tables, event: ShiftTaken, recorded: Recorded) -> None:
    """In the order of signing up."""
    tables.put("shift_part", event.id, shift_id=event.shift_id, person_id=event.volunteer_id, seq=recorded.seq)


@projects(ShiftLeft)
def leave(tables: Tables, event: ShiftLeft, recorded: Recorded) -> None:
    """Whoever waits in the reserve moves up by itself."""
    tables.remove("shift_part", event.id)
