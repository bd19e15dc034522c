"""The feed that agendas follow, read by other libraries than the one that writes it; the same programme as data."""

from __future__ import annotations

from datetime import UTC, datetime

import ics
import pytest
import vobject

from ssi_core.exports.programme import described, feed
from ssi_core.exports.programme.public import public_programme
from tests.exports.programme_town import ADDRESS, announced


@pytest.fixture
def programme(town):
    announced(town)
    with town.desk.database.read() as cursor:
        return public_programme(cursor)


def written(programme) -> str:
    entries = (*programme.entries, *programme.cancelled)
    return feed.to_ics(entries, programme.edition.name, ADDRESS).decode()


def test_a_second_library_reads_every_entry_with_its_hours(programme):
    calendar = ics.Calendar(written(programme))
    found = {event.name: event for event in calendar.events}
    assert set(found) == {"Bal d’ouverture", "Ciné-débat ; « L’eau, \\ un droit »", "Annulée depuis"}
    # In November, Paris is one hour ahead of UTC.
    assert found["Bal d’ouverture"].begin.datetime.astimezone(UTC) == datetime(2026, 11, 14, 17, 0, tzinfo=UTC)
    assert found["Bal d’ouverture"].end.datetime.astimezone(UTC) == datetime(2026, 11, 14, 20, 0, tzinfo=UTC)
    assert found["Bal d’ouverture"].url == f"{ADDRESS}/programme/bal0000000000000"
    assert found["Bal d’ouverture"].location == "Salle des fêtes"


def test_a_calendar_client_s_parser_finds_states_links_and_versions(programme):
    calendar = vobject.readOne(written(programme))
    events = {event.uid.value: event for event in calendar.vevent_list}
    assert events["activite-annulee000000000@pleniere"].status.value == "CANCELLED"
    bal = events["activite-bal0000000000000@pleniere"]
    assert bal.status.value == "CONFIRMED"
    assert bal.last_modified.value == datetime(2026, 9, 10, 16, 0, tzinfo=UTC)
    assert int(bal.sequence.value) > 0
    assert f"{ADDRESS}/programme/bal0000000000000" in bal.description.value
    assert bal.dtstart.value.utcoffset().total_seconds() == 3600


def test_an_entry_moved_keeps_its_uid_and_takes_a_greater_sequence(town):
    announced(town)

    def bal():
        with town.desk.database.read() as cursor:
            programme = public_programme(cursor)
        calendar = vobject.readOne(written(programme))
        return next(event for event in calendar.vevent_list if event.summary.value == "Bal d’ouverture")

    before = bal()
    town.do("alice", "activity.move", activity_id="bal0000000000000", starts="2026-11-15T18:00", ends="2026-11-15T21:00",
            base_starts="2026-11-14T18:00", base_ends="2026-11-14T21:00")
    after = bal()
    assert after.uid.value == before.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.dtstart.value.day == 15


def test_lines_are_folded_and_ended_as_the_standard_says(programme):
    text = written(programme)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")


def test_the_data_are_events_of_schema_org(programme):
    listed = described.listed(programme, ADDRESS)
    assert listed["@type"] == "EventSeries" and listed["@context"] == "https://schema.org"
    events = {event["name"]: event for event in listed["subEvent"]}
    bal = events["Bal d’ouverture"]
    assert bal["startDate"] == "2026-11-14T18:00:00+01:00"
    assert bal["location"]["name"] == "Salle des fêtes"
    assert bal["organizer"][0]["name"] == "Les Jardins partagés"
    assert events["Annulée depuis"]["eventStatus"] == "https://schema.org/EventCancelled"
