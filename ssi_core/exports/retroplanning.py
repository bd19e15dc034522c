"""The rétroplanning as a calendar that agendas follow: one whole day for each thing to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ssi_core.locale import _
from ssi_core.store.queries.retroplanning import Due

DOMAIN = "pleniere"


def to_ics(dues: Iterable[Due], name: str, address: str, now: datetime) -> bytes:
    """The bytes of an .ics called `name`; each entry links back under `address`. `now` is an instant (UTC).

    What is done says so in its title, and keeps its UID: an agenda that follows does not show it twice.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Plénière//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    for due in dues:
        event = Event()
        event.add("uid", f"{due.key}@{DOMAIN}")
        event.add("dtstamp", now.replace(tzinfo=ZoneInfo("UTC"), microsecond=0))
        event.add("summary", _("Fait : {what}").format(what=due.title) if due.done else due.title)
        event.add("dtstart", due.due_on)
        event.add("dtend", due.due_on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("url", f"{address}{due.page}")
        event.add("description", f"{address}{due.page}")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
