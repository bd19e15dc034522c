"""Whatever everybody typed, and was accepted, stays text: on every board, in every file, feed, letter and public page."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, datetime
from email import message_from_bytes, policy

import lxml.html
import openpyxl
import pytest
from icalendar import Calendar
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ssi_core.actions.desk import Desk
from ssi_core.domain.permissions import Role
from ssi_core.exports import bilan, boost_file, directory, grant_letter, minutes_file, paper_pack
from ssi_core.exports.lists import list_files
from ssi_core.exports.minutes_lengths import LENGTHS
from ssi_core.exports.spreadsheet import to_csv, to_xlsx
from ssi_core.mail.letter_text import message_to
from ssi_core.mail.round import enclosed_about
from ssi_core.store import rebuild
from ssi_core.store.database import Database
from ssi_core.store.mail_account import MailAccount
from ssi_core.store.queries import editions, lines, plenaries
from ssi_core.store.queries.mailings import Letter, Recipient
from ssi_core.web.programme import PublicProgramme
from tests.actions.board_commands import drawings, parts
from tests.exports.hostile_town import fill

DAY = date(2026, 9, 15)


@pytest.fixture(scope="module")
def hostile():
    database = Database()
    assert fill(database, DAY) > 300
    yield database
    assert rebuild.differences(database) == []
    database.close()


def hostile_in(html: str) -> list[str]:
    """What would run, load or follow, in a piece of HTML."""
    found = []
    for element in parts(html):
        runs = [name for name in element.attrib if name.lower().startswith("on")]
        leads = [value for value in element.attrib.values() if re.match(r"\s*(javascript|vbscript):", value, re.I)]
        if element.tag == "script" and element.get("type") != "application/ld+json" and not element.get("src"):
            found.append("script")
        if (element.tag == "img" and element.get("src") == "x") or runs or leads or "evil.example" in (
            element.get("src", "") + element.get("href", "")
        ):
            found.append(lxml.html.tostring(element, encoding="unicode")[:200])
    return found


def test_what_is_looked_for_would_be_found():
    for end in ("<img src=x>", "<script>1</script>", "<svg/onload=1>", '<a href="javascript:1">a</a>'):
        late = end.replace('"', "&quot;").replace("<", "&lt;")
        assert hostile_in(f"<p>a {end}</p>") and hostile_in(f'<p data-late="{late}"></p>'), end


def test_no_board_holds_anything_that_runs(hostile):
    with hostile.read() as cursor:
        told = 0
        for name, params, html in drawings(cursor, Role):
            assert not hostile_in(html), (name, params)
            told += "__executed" in html
        assert told > 50, "most of them really show it"


def ids(database: Database, sql: str) -> list[str]:
    with database.read() as cursor:
        return [row for (row,) in cursor.execute(sql).fetchall()]


@pytest.mark.parametrize("kind", ["md", "docx", "odt", "pdf"])
def test_comptes_rendus_bilan_and_letters_are_made(hostile, kind):
    with hostile.read() as cursor:
        edition = editions.current(cursor)
        assert edition is not None
        made = [
            minutes_file.render(cursor, each, kind, length)[1]
            for each in ids(hostile, "SELECT id FROM plenary WHERE state = 'closed' ORDER BY rowid LIMIT 1") for length in LENGTHS
        ]  # fmt: skip
        made += [bilan.render(cursor, edition, kind), boost_file.render(cursor, edition, DAY, kind)]
        made += [
            grant_letter.render(cursor, each, kind)
            for each in ids(hostile, "SELECT id FROM grant_request WHERE decided_on IS NOT NULL LIMIT 2")
        ]
    assert len(made) > 4 and all(made)
    if kind == "md":
        for text in (each.decode() for each in made):
            assert not re.search(r"(?<!\\)<(img|script|svg)|(?<!\\)!\[\]\(http://evil", text)


def test_a_letter_has_its_own_headers_and_its_calendar_calls_nobody(hostile):
    account = MailAccount("localhost", 25, "none", "", "", "mairie@exemple.fr", "Collectif")
    now, seen = datetime(2026, 9, 15, 12), 0
    with hostile.read() as cursor:
        people = cursor.execute("SELECT id, first_name, last_name FROM identity ORDER BY id").fetchall()
        for number, plenary_id in enumerate(ids(hostile, "SELECT id FROM plenary ORDER BY id")):
            plenary = plenaries.find(cursor, plenary_id)
            assert plenary is not None
            enclosed, tasks = enclosed_about(cursor, plenary, "complet"), lines.tasks(cursor, plenary_id)
            for person, first, last in people if number == 0 else people[:2]:
                letter = Letter("l", "m", plenary_id, person, "waiting", 0, None, "", now, "provisional", "complet", "all")
                sent = message_to(letter, Recipient(person, f"{first} {last}", "zoe@exemple.fr"), account, enclosed, tasks, now)
                arrived = message_from_bytes(sent.as_bytes(), policy=policy.default)
                assert set(arrived.keys()) <= {
                    "From", "To", "Date", "Message-ID", "Auto-Submitted", "Subject", "MIME-Version", "Content-Type",
                }  # fmt: skip
                assert arrived["To"].addresses[0].addr_spec == "zoe@exemple.fr" and len(arrived["To"].addresses) == 1
                for part in arrived.walk():
                    if part.get_content_type() == "text/calendar":
                        calendar = Calendar.from_ical(part.get_content())
                        assert not [event for event in calendar.walk() if "ATTENDEE" in event]
                        seen += 1
    assert seen and any("evil.example" in title for title in ids(hostile, "SELECT title FROM plenary"))


def test_no_cell_of_a_list_is_a_formula(hostile):
    with hostile.read() as cursor:
        tables = [(each.headers, each.rows(cursor)) for each in list_files().values()]
        tables.append((directory.headers(), directory.rows(cursor)))
        assert paper_pack.paper_pack(cursor, ids(hostile, "SELECT id FROM plenary LIMIT 1")[0])
        assert directory.pdf(cursor, DAY)
    for headers, rows in tables:
        for row in csv.reader(io.StringIO(to_csv(headers, rows).decode("utf-8-sig")), delimiter=";"):
            assert not [cell for cell in row if cell.startswith(tuple("=+-@\t\r"))]
        for row in openpyxl.load_workbook(io.BytesIO(to_xlsx("Liste", headers, rows))).worksheets[0].iter_rows():
            assert not [cell.value for cell in row if cell.data_type == "f"]


def test_the_public_programme_holds_nothing_that_runs(hostile):
    desk = Desk(hostile, now=lambda: datetime(2026, 9, 15, 12, 0))
    with TestClient(Starlette(routes=PublicProgramme(desk).routes())) as client:
        calendar = Calendar.from_ical(client.get("/programme.ics").content)
        events = calendar.walk("VEVENT")
        assert events and not [each for each in events if "attendee" in each]
        assert json.loads(client.get("/programme.json").text)["subEvent"]
        assert client.get("/programme.pdf?format=livret").content.startswith(b"%PDF")
        for address in ["/programme", *(str(each["URL"]) for each in events)]:
            answer = client.get(address)
            assert answer.status_code == 200 and not hostile_in(answer.text), address
