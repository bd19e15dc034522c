"""Structures and their stays in the collective."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.structure import (
    CharterSigned,
    StructureAdded,
    StructureChanged,
    StructureEntered,
    StructureLeft,
    StructureRemoved,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(StructureAdded)
def add(tables: Tables, event: StructureAdded, recorded: Recorded) -> None:
    """A new structure, charter not signed."""
    tables.put(
        "structure",
        event.id,
        name=event.name,
        kind=event.kind,
        description=event.description,
        website=event.website,
        commune=event.commune,
        charter_signed_on=None,
        added_on=recorded.recorded_on,
    )


@projects(StructureChanged)
def change(tables: Tables, event: StructureChanged, recorded: Recorded) -> None:
    """Its description."""
    tables.change(
        "structure",
        event.id,
        name=event.name,
        kind=event.kind,
        description=event.description,
        website=event.website,
        commune=event.commune,
    )


@projects(StructureRemoved)
def remove(tables: Tables, event: StructureRemoved, recorded: Recorded) -> None:
    """The structure and its stays."""
    stays = tables.cursor.execute("SELECT id FROM membership WHERE structure_id = ?", [event.id]).fetchall()
    for (stay,) in stays:
        tables.remove("membership", stay)
    tables.remove("structure", event.id)


@projects(StructureEntered)
def enter(tables: Tables, event: StructureEntered, recorded: Recorded) -> None:
    """A stay begins."""
    tables.put(
        "membership",
        event.membership_id,
        structure_id=event.structure_id,
        joined_on=event.joined_on,
        left_on=None,
    )


@projects(StructureLeft)
def leave(tables: Tables, event: StructureLeft, recorded: Recorded) -> None:
    """The stay ends."""
    tables.change("membership", event.membership_id, left_on=event.left_on)


@projects(CharterSigned)
def sign(tables: Tables, event: CharterSigned, recorded: Recorded) -> None:
    """The day of the signature."""
    tables.change("structure", event.structure_id, charter_signed_on=event.signed_on)
