"""Tours de table."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.speaking import (
    RoundEnded,
    RoundStarted,
    TurnAsked,
    TurnBegun,
    TurnEnded,
    TurnLeft,
)
from ssi_core.store.projections import projects
from ssi_core.store.reading import value
from ssi_core.store.tables import Tables


@projects(RoundStarted)
def start(tables: Tables, event: RoundStarted, recorded: Recorded) -> None:
    """Open, without a speaker."""
    tables.put(
        "speaking_round",
        event.id,
        plenary_id=event.plenary_id,
        item_id=event.item_id,
        title=event.title,
        seconds_each=event.seconds_each,
        state="open",
        begun_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(TurnAsked)
def ask(tables: Tables, event: TurnAsked, recorded: Recorded) -> None:
    """Waiting, after those who asked before."""
    plenary_id = value(tables.cursor, "SELECT plenary_id FROM speaking_round WHERE id = ?", [event.round_id])
    tables.put(
        "speaking_turn",
        event.id,
        round_id=event.round_id,
        plenary_id=str(plenary_id or ""),
        person_id=event.person_id,
        structure_id=event.structure_id,
        state="waiting",
        began_on=None,
        ended_on=None,
        seq=recorded.seq,
    )


@projects(TurnLeft)
def leave(tables: Tables, event: TurnLeft, recorded: Recorded) -> None:
    """Not waiting any more."""
    tables.remove("speaking_turn", event.id)


@projects(TurnBegun)
def begin(tables: Tables, event: TurnBegun, recorded: Recorded) -> None:
    """Their clock starts."""
    tables.change("speaking_turn", event.id, state="speaking", began_on=recorded.recorded_on)


@projects(TurnEnded)
def finish(tables: Tables, event: TurnEnded, recorded: Recorded) -> None:
    """Their clock stops."""
    tables.change("speaking_turn", event.id, state="spoken", ended_on=recorded.recorded_on)


@projects(RoundEnded)
def end(tables: Tables, event: RoundEnded, recorded: Recorded) -> None:
    """Nobody asks any more; what was said stays counted."""
    tables.change("speaking_round", event.id, state="ended")
