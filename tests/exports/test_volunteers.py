"""The sheet of volunteers, one's own calendar, and what the compte rendu tells of needs."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from ssi_core.exports import volunteers
from ssi_core.exports.chapters import needs as chapter
from ssi_core.store.queries import needs, plenaries
from tests.actions.test_needs import activity, propose, shift, want


def test_the_sheet_and_the_calendar_are_made(town):
    row = shift(town, activity(town, 1))
    town.do("bruno", "shift.join", id=row)
    with town.desk.database.read() as cursor:
        pdf = volunteers.to_pdf(cursor, town.edition, "samedi", day=date(2026, 11, 14))
        ics = volunteers.to_ics(needs.shifts_of(cursor, "bruno"), town.now[0])
        assert needs.shifts_of(cursor, "alice") == []
    assert pdf.startswith(b"%PDF")
    (event,) = Calendar.from_ical(ics).walk("VEVENT")
    assert (str(event["uid"]), event["dtstart"].dt.hour) == (f"creneau-{row}@pleniere", 18)


def test_an_empty_sheet_is_made_too(town):
    with town.desk.database.read() as cursor:
        assert volunteers.to_pdf(cursor, town.edition, "x", day=date(2026, 11, 14)).startswith(b"%PDF")


def test_the_compte_rendu_tells_the_net_effect_without_names(town):
    row = activity(town, 1)
    town.do(town.facilitator, "plenary.create", title="P1", scheduled_on="2026-09-10T18:00", place="")
    plenary_id = town.one("SELECT id FROM plenary")
    town.do(town.facilitator, "plenary.open", plenary_id=plenary_id)
    town.do("alice", "speaker.settle", id=propose(town, want(town, row)), state="confirmed")
    slot = shift(town, row, wanted="3")
    for verb in ("join", "leave", "join"):
        town.do("bruno", f"shift.{verb}", id=slot)
    with town.desk.database.read() as cursor:
        (section,) = chapter.needs(cursor, plenaries.find(cursor, plenary_id))
    said = [line for block in section.blocks for line in block.lines]
    assert ("L’eau", "intervenant·e cherché·e", "Activité 1") in said
    assert ("L’eau", "trouvé", "") in said
    assert ("Accueil", "bénévoles", "1 de plus") in said
    assert "Bruno" not in str(said)
