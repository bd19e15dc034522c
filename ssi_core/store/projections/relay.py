"""Relays of information."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.relay import (
    NewsAdded,
    NewsNotPassed,
    NewsPassed,
    NewsRemoved,
    RelayAdded,
    RelayAgreed,
    RelayChanged,
    RelayRemoved,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(RelayAdded)
def add(tables: Tables, event: RelayAdded, recorded: Recorded) -> None:
    """Asked; it has not agreed yet."""
    tables.put(
        "relay",
        event.id,
        edition_id=recorded.edition_id,
        structure_id=event.structure_id,
        to_id=event.to_id,
        to_whom=event.to_whom,
        channel=event.channel,
        agreed=False,
        agreed_on=None,
        seq=recorded.seq,
    )


@projects(RelayChanged)
def change(tables: Tables, event: RelayChanged, recorded: Recorded) -> None:
    """Who, to whom, how."""
    tables.change(
        "relay",
        event.id,
        structure_id=event.structure_id,
        to_id=event.to_id,
        to_whom=event.to_whom,
        channel=event.channel,
    )


@projects(RelayRemoved)
def remove(tables: Tables, event: RelayRemoved, recorded: Recorded) -> None:
    """The relay and what it confirmed."""
    _remove_passed(tables, "relay_id", event.id)
    tables.remove("relay", event.id)


@projects(RelayAgreed)
def agree(tables: Tables, event: RelayAgreed, recorded: Recorded) -> None:
    """Agreed since then, or no longer."""
    tables.change("relay", event.id, agreed=event.agreed, agreed_on=recorded.recorded_on if event.agreed else None)


@projects(NewsAdded)
def add_news(tables: Tables, event: NewsAdded, recorded: Recorded) -> None:
    """To be passed on by every relay."""
    tables.put(
        "relay_news",
        event.id,
        edition_id=recorded.edition_id,
        what=event.what,
        due_on=event.due_on,
        person_id=recorded.person_id,
        added_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(NewsRemoved)
def remove_news(tables: Tables, event: NewsRemoved, recorded: Recorded) -> None:
    """The information and its confirmations."""
    _remove_passed(tables, "news_id", event.id)
    tables.remove("relay_news", event.id)


@projects(NewsPassed)
def passed(tables: Tables, event: NewsPassed, recorded: Recorded) -> None:
    """Passed on, by one relay."""
    tables.put(
        "relay_passed",
        f"{event.news_id}|{event.relay_id}",
        news_id=event.news_id,
        relay_id=event.relay_id,
        person_id=recorded.person_id,
        remark=event.remark,
        passed_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(NewsNotPassed)
def not_passed(tables: Tables, event: NewsNotPassed, recorded: Recorded) -> None:
    """The confirmation goes."""
    tables.remove("relay_passed", f"{event.news_id}|{event.relay_id}")


def _remove_passed(tables: Tables, column: str, row_id: str) -> None:
    sql = f"SELECT id FROM relay_passed WHERE {column} = ? ORDER BY id"  # noqa: S608 - our own names
    for (passed_id,) in tables.cursor.execute(sql, [row_id]).fetchall():
        tables.remove("relay_passed", passed_id)
