"""Tours de table: who asks, who speaks, who has spoken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Round:
    """A tour de table; `begun_on` is an instant."""

    id: str
    plenary_id: str
    item_id: str
    title: str
    seconds_each: int
    state: str
    begun_on: datetime
    seq: int


@dataclass(frozen=True)
class Turn:
    """A person's turn: `state` waiting, speaking or spoken; times are instants."""

    id: str
    round_id: str
    person_id: str
    structure_id: str
    state: str
    began_on: datetime | None
    ended_on: datetime | None
    seq: int

    @property
    def seconds(self) -> int:
        """How long they spoke; 0 until they have."""
        return int((self.ended_on - self.began_on).total_seconds()) if self.began_on and self.ended_on else 0


_ROUND = "SELECT id, plenary_id, item_id, title, seconds_each, state, begun_on, seq FROM speaking_round "
_TURN = "SELECT id, round_id, person_id, structure_id, state, began_on, ended_on, seq FROM speaking_turn "


def open_one(cursor: Cursor, plenary_id: str) -> Round | None:
    """The tour de table that goes on in a plenary."""
    return one(cursor, Round, _ROUND + "WHERE plenary_id = ? AND state = 'open' ORDER BY seq DESC", [plenary_id])


def latest(cursor: Cursor, plenary_id: str) -> Round | None:
    """The last tour de table of a plenary."""
    return one(cursor, Round, _ROUND + "WHERE plenary_id = ? ORDER BY seq DESC", [plenary_id])


def of_plenary(cursor: Cursor, plenary_id: str) -> list[Round]:
    """The tours de table of a plenary, in order."""
    return rows(cursor, Round, _ROUND + "WHERE plenary_id = ? ORDER BY seq", [plenary_id])


def find(cursor: Cursor, round_id: str) -> Round | None:
    """One tour de table."""
    return one(cursor, Round, _ROUND + "WHERE id = ?", [round_id])


def turns(cursor: Cursor, round_id: str) -> list[Turn]:
    """Everybody of a tour de table, in the order in which they asked."""
    return rows(cursor, Turn, _TURN + "WHERE round_id = ? ORDER BY seq", [round_id])
