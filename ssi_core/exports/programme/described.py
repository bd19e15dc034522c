"""The programme in the words of machines: schema.org Event, so that agendas and search engines take it over."""

from __future__ import annotations

from typing import Any

from ssi_core.domain import clock
from ssi_core.exports.programme.feed import page_of
from ssi_core.exports.programme.public import Entry, Programme

STATUS = {False: "https://schema.org/EventScheduled", True: "https://schema.org/EventCancelled"}
Described = dict[str, Any]


def event_of(entry: Entry, town: str, address: str) -> Described:
    """An entry as a schema.org Event (https://schema.org/Event), times with their offset."""
    described: Described = {
        "@type": "Event",
        "@id": page_of(entry, address),
        "url": page_of(entry, address),
        "name": entry.title,
        "startDate": entry.starts.replace(tzinfo=clock.PLACE).isoformat(),
        "endDate": entry.ends.replace(tzinfo=clock.PLACE).isoformat(),
        "eventStatus": STATUS[entry.cancelled],
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": "fr",
        "location": {"@type": "Place", "name": entry.place or town, "address": entry.place or town},
    }
    if entry.description:
        described["description"] = entry.description
    if entry.holders:
        described["organizer"] = [{"@type": "Organization", "name": name} for name in entry.holders]
    if entry.publics:
        described["audience"] = [{"@type": "Audience", "audienceType": name} for name in entry.publics]
    if entry.themes:
        described["about"] = list(entry.themes)
    return described


def listed(programme: Programme, address: str) -> Described:
    """The whole programme, what was cancelled too."""
    edition = programme.edition
    return {
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "name": edition.name,
        "url": f"{address}/programme",
        "startDate": edition.starts_on.isoformat(),
        "endDate": edition.ends_on.isoformat(),
        "organizer": {"@type": "Organization", "name": edition.collective_name},
        "subEvent": [
            event_of(entry, edition.collective_name, address) for entry in (*programme.entries, *programme.cancelled)
        ],
    }
