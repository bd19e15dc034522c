"""The commission d'aide aux projets: its envelope, members, criteria, and the requests that it examines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from ssi_core.domain import grants as rules
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people
from ssi_core.store.reading import one, rows, value

TABLES = (
    "edition", "structure", "activity", "person", "belonging", "seat", "grant_envelope", "grant_member",
    "grant_criterion", "grant_request", "grant_line", "grant_interest", "grant_score", "grant_opinion",
)  # fmt: skip


@dataclass(frozen=True)
class Request:
    """A request; sums in cents, `decided_on` an instant, `activity_id` '' for none."""

    id: str
    edition_id: str
    structure_id: str
    activity_id: str
    title: str
    purpose: str
    asked_cents: int
    gap_reason: str
    state: str
    granted_cents: int
    reason: str
    submitted_on: datetime | None
    decided_by: str
    decided_on: datetime | None
    person_id: str

    @property
    def is_decided(self) -> bool:
        """Whether the commission decided."""
        return self.state in rules.OUTCOMES


@dataclass(frozen=True)
class Line:
    """A line of a budget; `side` is `in` or `out`."""

    id: str
    request_id: str
    side: str
    label: str
    cents: int


@dataclass(frozen=True)
class Envelope:
    """What an edition may grant in all, and the days between which requests are handed in."""

    cents: int
    opens_on: date | None
    closes_on: date | None


@dataclass(frozen=True)
class Criterion:
    """What the commission looks at, and the points at most."""

    key: str
    label: str
    most: int


_REQUEST = (
    "SELECT id, edition_id, structure_id, activity_id, title, purpose, asked_cents, gap_reason, state, granted_cents, "
    "reason, submitted_on, decided_by, decided_on, person_id FROM grant_request "
)


def find(cursor: Cursor, request_id: str) -> Request | None:
    """One."""
    return one(cursor, Request, _REQUEST + "WHERE id = ?", [request_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Request]:
    """Those of an edition, in the order in which they came."""
    return rows(cursor, Request, _REQUEST + "WHERE edition_id = ? ORDER BY seq", [edition_id])


def lines(cursor: Cursor, request_id: str) -> list[Line]:
    """The budget of a request, in order."""
    sql = "SELECT id, request_id, side, label, cents FROM grant_line WHERE request_id = ? ORDER BY seq"
    return rows(cursor, Line, sql, [request_id])


def balance(cursor: Cursor, request: Request) -> rules.Balance:
    """What the budget of a request spends and receives."""
    return rules.balance(request.asked_cents, [(each.side, each.cents) for each in lines(cursor, request.id)])


def envelope(cursor: Cursor, edition_id: str) -> Envelope | None:
    """None when nobody set it."""
    return one(cursor, Envelope, "SELECT cents, opens_on, closes_on FROM grant_envelope WHERE id = ?", [edition_id])


def granted(cursor: Cursor, edition_id: str, *, but: str = "") -> int:
    """What an edition granted in all, in cents, but for one request."""
    sql = "SELECT coalesce(sum(granted_cents), 0) FROM grant_request WHERE edition_id = ? AND id <> ?"
    return int(value(cursor, sql, [edition_id, but]))


def members(cursor: Cursor, edition_id: str) -> list[str]:
    """The people of the commission, in the order in which they came."""
    sql = "SELECT person_id FROM grant_member WHERE edition_id = ? ORDER BY seq"
    return [person for (person,) in cursor.execute(sql, [edition_id]).fetchall()]


def criteria(cursor: Cursor, edition_id: str) -> list[Criterion]:
    """Of an edition: the usual ones as they were changed, then those that were added."""
    found = {key: Criterion(key, *usual) for key, usual in rules.usual_criteria().items()}
    sql = "SELECT key, label, most, removed FROM grant_criterion WHERE edition_id = ? ORDER BY seq"
    for key, label, most, removed in cursor.execute(sql, [edition_id]).fetchall():
        found[key] = Criterion(key, label, most)
        if removed:
            del found[key]
    return list(found.values())


def interests(cursor: Cursor, request_id: str) -> list[str]:
    """Who declared an interest in a request."""
    sql = "SELECT person_id FROM grant_interest WHERE request_id = ? ORDER BY seq"
    return [person for (person,) in cursor.execute(sql, [request_id]).fetchall()]


def scores(cursor: Cursor, request_id: str) -> dict[str, dict[str, int]]:
    """The points by person, then by criterion."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    sql = "SELECT person_id, criterion_key, points FROM grant_score WHERE request_id = ?"
    for person, criterion, points in cursor.execute(sql, [request_id]).fetchall():
        found[person][criterion] = points
    return dict(found)


def opinions(cursor: Cursor, request_id: str) -> dict[str, str]:
    """What members said of a request, by person."""
    sql = "SELECT person_id, comment FROM grant_opinion WHERE request_id = ? ORDER BY id"
    return dict(cursor.execute(sql, [request_id]).fetchall())


def examined(cursor: Cursor, edition_id: str) -> bool:
    """Whether anyone gave points in an edition: from then on its criteria stay."""
    sql = "SELECT 1 FROM grant_score s JOIN grant_request r ON r.id = s.request_id WHERE r.edition_id = ? LIMIT 1"
    return value(cursor, sql, [edition_id]) is not None


def is_barred(cursor: Cursor, request: Request, person_id: str) -> bool:
    """Whether a person may not judge a request."""
    mine = people.structures_of(cursor, person_id)
    return rules.barred(person_id, request.structure_id, mine, interests(cursor, request.id))


def barred(cursor: Cursor, request: Request) -> list[str]:
    """The members who may not judge a request, and those who gave points before they could not."""
    known = [*members(cursor, request.edition_id), *scores(cursor, request.id)]
    return [each for each in dict.fromkeys(known) if is_barred(cursor, request, each)]


def mean(cursor: Cursor, request: Request) -> float | None:
    """Over 20, of those who may judge."""
    most = {each.key: each.most for each in criteria(cursor, request.edition_id)}
    return rules.mean(scores(cursor, request.id), most, barred(cursor, request))
