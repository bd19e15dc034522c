"""The programme as a calendar that agendas follow, and one activity as a file that they take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ssi_core.domain import clock
from ssi_core.domain.french import joined
from ssi_core.exports.programme.public import Entry
from ssi_core.locale import _

DOMAIN = "pleniere"
REFRESH = timedelta(hours=1)


def to_ics(entries: Iterable[Entry], name: str, address: str) -> bytes:
    """The bytes of an .ics called `name`; each entry links back to its page under `address`.

    An entry keeps its UID, and its SEQUENCE grows at each change: an agenda that follows moves it, and strikes out what
    was cancelled. Nothing depends on the hour: who asks again is told that nothing changed.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Plénière//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("x-wr-timezone", clock.PLACE.key)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    calendar.add("url", f"{address}/programme")
    for entry in entries:
        calendar.add_component(_event(entry, address))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def page_of(entry: Entry, address: str) -> str:
    """The address of an entry's page."""
    return f"{address}/programme/{entry.id}"


def _event(entry: Entry, address: str) -> Event:
    event = Event()
    event.add("uid", f"activite-{entry.id}@{DOMAIN}")
    changed = entry.changed_on.replace(tzinfo=ZoneInfo("UTC"), microsecond=0)
    event.add("dtstamp", changed)
    event.add("sequence", entry.version)
    event.add("last-modified", changed)
    event.add("summary", entry.title)
    event.add("dtstart", entry.starts.replace(tzinfo=clock.PLACE))
    event.add("dtend", entry.ends.replace(tzinfo=clock.PLACE))
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if entry.place:
        event.add("location", entry.place)
    link = page_of(entry, address)
    told = [entry.description]
    if entry.holders:
        told.append(_("Proposé par {names}").format(names=joined(entry.holders)))
    event.add("description", "\n\n".join(filter(None, [*told, link])))
    event.add("url", link)
    if categories := [*entry.publics, *entry.themes]:
        event.add("categories", categories)
    return event
