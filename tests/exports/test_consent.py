"""Nobody's contact is shown or leaves without their agreement: on no board, in no file, to no visitor."""

from __future__ import annotations

import io
import json
from datetime import date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from ssi_core.domain.events.room import PersonAdded, PersonBelongs
from ssi_core.domain.permissions import Role
from ssi_core.exports import directory as files
from ssi_core.exports import my_data
from ssi_core.exports.lists import list_files
from ssi_core.live import boards as gallery
from ssi_core.live import views
from ssi_core.live.boards import BOARDS, View
from ssi_core.store import identities, journal
from tests.conftest import make_town

gallery.load_all()
views.load_all()

PEOPLE = st.lists(
    st.tuples(st.booleans(), st.booleans(), st.booleans(), st.integers(min_value=0, max_value=3)), min_size=1, max_size=6
)


def fill(town, people):
    """Write people down: (agrees, has an address, has a telephone, structure or none)."""
    structures = [*sorted(town.structures.values()), ""]
    written = []
    for number, (agrees, has_email, has_phone, place) in enumerate(people):
        person_id = f"somebody{number}"
        email = f"adresse{number}@example.org" if has_email else ""
        phone = f"05 59 00 00 {number:02d}" if has_phone else ""
        events = [PersonAdded(person_id, agrees)]
        if structures[place]:
            events.append(PersonBelongs(person_id, structures[place]))
        with town.desk.database.write() as cursor:
            identities.write(cursor, person_id, f"Prénom{number}", f"Nom{number}", email, phone)
            for event in events:
                journal.append(
                    cursor, event, op_id=f"op-{number}", edition_id=town.edition, person_id="",
                    recorded_on=datetime(2026, 9, 10),
                )  # fmt: skip
        written.append((person_id, agrees, f"Prénom{number}", [each for each in (email, phone) if each]))
    return written


def pages(cursor, ids):
    """The HTML of each board, of each thing and person asked for, and of each view of the big screen, by audience."""
    for audience in (Role.VISITOR, Role.PARTICIPANT, Role.FACILITATOR):
        for name, board in BOARDS.items():
            for params in ({}, *({"id": each} for each in ids)):
                yield name, audience, board.render(View(cursor, params, audience))
        for name, view in views.VIEWS.items():
            yield name, audience, view.render(View(cursor, {}, audience))


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))  # ten thousand drawings each
@given(PEOPLE)
def test_no_page_shows_a_contact_without_consent_and_no_visitor_sees_one(people):
    town = make_town()
    written = fill(town, people)
    with town.desk.database.read() as cursor:
        directories = ""
        for name, audience, html in pages(cursor, [*town.structures.values(), *(each[0] for each in written)]):
            if audience is Role.VISITOR:
                assert not any(first in html for _id, _agrees, first, _contacts in written), name
            for _person, agrees, _first, contacts in written:
                hidden = not agrees or audience is Role.VISITOR
                assert not (hidden and any(contact in html for contact in contacts)), (name, audience)
            directories += html if name == "directory" and audience is Role.PARTICIPANT else ""
    # And those who agreed are found, or the test would hold an empty page to be right.
    assert all(contact in directories for _id, agrees, _f, contacts in written if agrees for contact in contacts)
    town.desk.database.close()


def text_of(cursor):
    """What each file of the shared list says."""
    yield files.csv(cursor).decode("utf-8-sig")
    sheet = load_workbook(io.BytesIO(files.xlsx(cursor))).active
    yield "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    read = PdfReader(io.BytesIO(files.pdf(cursor, date(2026, 9, 10))))
    assert "/StructTreeRoot" in read.trailer["/Root"]
    yield "\n".join(page.extract_text() for page in read.pages)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(PEOPLE)
def test_the_shared_list_holds_consenting_people_and_no_others(people):
    town = make_town()
    written = fill(town, people)
    with town.desk.database.read() as cursor:
        for text in text_of(cursor):
            for _person, agrees, first, contacts in written:
                assert (first in text) == agrees
                assert all((contact in text) == agrees for contact in contacts)
        lists = [file.csv(cursor).decode("utf-8-sig") for file in list_files().values()]
        for _person, agrees, _first, contacts in written:
            assert agrees or not any(contact in text for contact in contacts for text in lists)
        for person_id, _agrees, _first, contacts in written:
            held = my_data.to_json(cursor, person_id).decode()
            assert all(contact in held for contact in contacts)
            others = [each for other, _a, _f, each in written if other != person_id]
            assert not any(contact in held for each in others for contact in each)
    town.desk.database.close()


def test_a_consent_taken_back_takes_the_person_off_the_list(town):
    town.do(town.alice, "person.change", first_name="Alice", last_name="Larrieu", email="alice@example.org")
    for shares in ("1", ""):
        town.do(town.alice, "person.change_consent", shares=shares)
        with town.desk.database.read() as cursor:
            assert all(("alice@example.org" in text) == bool(shares) for text in text_of(cursor))
    with town.desk.database.read() as cursor:
        assert all("Larrieu" not in text and "Les Jardins partagés" in text for text in text_of(cursor))


def test_what_is_held_about_oneself_is_whole_and_readable(town):
    town.do(town.alice, "person.change", first_name="Alice", last_name="Larrieu", email="alice@example.org")
    town.do(town.alice, "theme.propose", title="L’eau", why="Elle manque")
    with town.desk.database.read() as cursor:
        held = json.loads(my_data.to_json(cursor, town.alice))
        pdf = PdfReader(io.BytesIO(my_data.to_pdf(cursor, town.alice, datetime(2026, 9, 10))))
    kept = held["ce qui est gardé"]
    assert kept["identity"][0]["email"] == "alice@example.org" and kept["belonging"] and kept["seat"]
    assert any("a proposé le thème" in each["quoi"] for each in held["ce que vous avez fait"])
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert "alice@example.org" in text and "Les Jardins partagés" in text and "a proposé le thème" in text


def test_nothing_is_left_to_download_after_an_erasure(town):
    town.do(town.bruno, "person.erase_me")
    with town.desk.database.read() as cursor:
        try:
            my_data.to_json(cursor, town.bruno)
        except LookupError:
            return
    raise AssertionError("someone erased is still told")


def test_odd_letters_do_not_stop_the_printed_list(town):
    for name in ("Amis 🌍", "مرحبا", "#let x = 1"):
        town.do(town.alice, "structure.add", name=name, kind="association")
    with town.desk.database.read() as cursor:
        pages = PdfReader(io.BytesIO(files.pdf(cursor, date(2026, 9, 10)))).pages
    assert "#let x = 1" in "".join(page.extract_text() for page in pages)
