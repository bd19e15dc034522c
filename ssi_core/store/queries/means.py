"""What is lent, to which activity, when, and who has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.loans import BACK, REFUSED, ROOM, TAKEN, Taken, free
from ssi_core.domain.occasions import Resource
from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows

TABLES = ("means", "loan", "activity", "structure", "edition", "person")


@dataclass(frozen=True)
class Means:
    """Something lent by a structure."""

    id: str
    name: str
    kind: str
    owner_id: str
    quantity: int
    conditions: str


@dataclass(frozen=True)
class Loan:
    """A loan with its activity as it is now: `title` '' once it is off the programme."""

    id: str
    means_id: str
    activity_id: str
    quantity: int
    starts: datetime
    ends: datetime
    state: str
    reason: str
    asked_by: str
    holder_id: str
    seq: int
    title: str
    activity_state: str
    activity_starts: datetime | None
    activity_ends: datetime | None
    structure_id: str

    @property
    def called_off(self) -> bool:
        """Whether its activity does not take place any more."""
        return self.activity_state in ("", "cancelled")

    @property
    def moved(self) -> bool:
        """Whether its activity is at other hours than those it holds."""
        return not self.called_off and (self.activity_starts, self.activity_ends) != (self.starts, self.ends)


_MEANS = "SELECT id, name, kind, owner_id, quantity, conditions FROM means "
_LOAN = (
    "SELECT l.id, l.means_id, l.activity_id, l.quantity, l.starts, l.ends, l.state, l.reason, l.asked_by, l.holder_id, "
    "l.seq, coalesce(a.title, ''), coalesce(a.state, ''), a.starts, a.ends, coalesce(a.holder_id, '') "
    "FROM loan l LEFT JOIN activity a ON a.id = l.activity_id "
)


def find(cursor: Cursor, means_id: str) -> Means | None:
    """One line of the catalogue."""
    return one(cursor, Means, _MEANS + "WHERE id = ?", [means_id])


def catalogue(cursor: Cursor) -> list[Means]:
    """Everything that is lent, rooms first, by name."""
    return rows(cursor, Means, _MEANS + "ORDER BY kind <> 'room', kind, strip_accents(lower(name)), id")


def loan(cursor: Cursor, loan_id: str) -> Loan | None:
    """One loan."""
    return one(cursor, Loan, _LOAN + "WHERE l.id = ?", [loan_id])


def loans(cursor: Cursor, edition_id: str) -> list[Loan]:
    """Those of an edition, by time."""
    return rows(cursor, Loan, _LOAN + "WHERE l.edition_id = ? ORDER BY l.starts, l.seq", [edition_id])


def loans_of(cursor: Cursor, means_id: str) -> list[Loan]:
    """Those of one thing, whatever the edition, in the order they were asked for."""
    return rows(cursor, Loan, _LOAN + "WHERE l.means_id = ? ORDER BY l.seq", [means_id])


def taken(found: list[Loan], *, but: str = "") -> list[Taken]:
    """What loans take of their thing, `but` one."""
    return [Taken(each.starts, each.ends, each.quantity) for each in found if each.state in TAKEN and each.id != but]


def overbooked(found: list[Loan], quantity: int) -> list[Loan]:
    """The loans of one thing that take more than its `quantity` with others: none, whatever happens."""
    everything = taken(found)
    return [each for each in found if each.state in TAKEN and free(quantity, everything, each.starts, each.ends) < 0]


def shared(cursor: Cursor, edition_id: str) -> dict[str, list[Resource]]:
    """What each activity asks for or has, for the rules of clashes; a room clashes by its place already."""
    lent = {each.id: each for each in catalogue(cursor)}
    found: dict[str, list[Resource]] = {}
    for each in loans(cursor, edition_id):
        thing = lent.get(each.means_id)
        if thing is not None and thing.kind != ROOM and each.state not in (REFUSED, BACK):
            resource = Resource("equipment", thing.id, thing.name, each.quantity, thing.quantity)
            found.setdefault(each.activity_id, []).append(resource)
    return found
