"""Relays of information, what they are given to pass on, what they confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Relay:
    """A structure that relays to another one (`to_id`) or to others (`to_whom`), by a channel."""

    id: str
    structure_id: str
    to_id: str
    to_whom: str
    channel: str
    agreed: bool


@dataclass(frozen=True)
class News:
    """A piece of information to pass on."""

    id: str
    what: str
    due_on: date | None
    person_id: str
    added_on: datetime


@dataclass(frozen=True)
class Passed:
    """A relay's confirmation that it passed a piece of information on."""

    news_id: str
    relay_id: str
    person_id: str
    remark: str
    passed_on: datetime


_RELAY = "SELECT r.id, r.structure_id, r.to_id, r.to_whom, r.channel, r.agreed FROM relay r "
_NEWS = "SELECT id, what, due_on, person_id, added_on FROM relay_news "
_PASSED = "SELECT p.news_id, p.relay_id, p.person_id, p.remark, p.passed_on FROM relay_passed p "


def find(cursor: Cursor, relay_id: str) -> Relay | None:
    """One relay."""
    return one(cursor, Relay, _RELAY + "WHERE r.id = ?", [relay_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Relay]:
    """The relays of an edition, those of one structure together, by name."""
    return rows(
        cursor,
        Relay,
        _RELAY + "LEFT JOIN structure s ON s.id = r.structure_id WHERE r.edition_id = ? "
        "ORDER BY strip_accents(lower(s.name)), r.seq",
        [edition_id],
    )


def find_news(cursor: Cursor, news_id: str) -> News | None:
    """One piece of information."""
    return one(cursor, News, _NEWS + "WHERE id = ?", [news_id])


def news(cursor: Cursor, edition_id: str) -> list[News]:
    """What the relays of an edition were given, the latest first."""
    return rows(cursor, News, _NEWS + "WHERE edition_id = ? ORDER BY seq DESC", [edition_id])


def find_passed(cursor: Cursor, news_id: str, relay_id: str) -> Passed | None:
    """A relay's confirmation for one piece of information."""
    return one(cursor, Passed, _PASSED + "WHERE p.id = ?", [f"{news_id}|{relay_id}"])


def passed(cursor: Cursor, edition_id: str) -> dict[tuple[str, str], Passed]:
    """Every confirmation of an edition, by information and relay."""
    found = rows(
        cursor, Passed, _PASSED + "JOIN relay_news n ON n.id = p.news_id WHERE n.edition_id = ?", [edition_id]
    )
    return {(each.news_id, each.relay_id): each for each in found}
