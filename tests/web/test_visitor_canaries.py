"""Names, addresses and telephones planted with everybody reach no visitor: public addresses, prints, live messages."""

from __future__ import annotations

import io
import json
import time
from dataclasses import dataclass
from datetime import date, datetime

import pytest
from pypdf import PdfReader
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient

from ssi_core.actions.desk import Desk
from ssi_core.domain.attempts import Attempts
from ssi_core.live.boards import BOARDS
from ssi_core.live.channel import MOST_WATCHED, Channel
from ssi_core.live.gallery import Gallery
from ssi_core.live.revisions import Revisions
from ssi_core.store import journal
from ssi_core.web.agenda import Agenda
from ssi_core.web.door import Door
from ssi_core.web.identity import IdentityMiddleware
from ssi_core.web.opinion import Opinion
from ssi_core.web.programme import PublicProgramme
from ssi_core.web.public_words import PublicWords
from ssi_core.web.signing import Signer
from tests.conftest import loaded_billere
from tests.live.planted import class_of, plant, seen

NAME, LAST, ADDRESS, PHONE = "Zéphyrine{}", "Canarimont{}", "canari-{}@exemple.fr", "0639981{:03d}"
SEEN = ("zéphyrine", "canari", "z\\u00e9phyrine", "0639981", "06 39 98 1", "06\u00a039\u00a098", "06\u202f39\u202f98", "3363998")
DAY = date(2026, 9, 15)


@dataclass
class Town:
    desk: Desk
    channel: Channel
    client: TestClient
    signer: Signer

    def ids(self, sql: str) -> list[str]:
        with self.desk.database.read() as cursor:
            return [row for (row,) in cursor.execute(sql).fetchall()]


@pytest.fixture(scope="module")
def town():
    database = loaded_billere()
    with database.write() as cursor:
        people = [row for (row,) in cursor.execute("SELECT id FROM identity ORDER BY id").fetchall()]
        for number, person in enumerate(people):
            planted = [each.format(number) for each in (NAME, LAST, ADDRESS, PHONE)]
            cursor.execute("INSERT OR REPLACE INTO identity VALUES (?, ?, ?, ?, ?)", [person, *planted])
        cursor.execute("UPDATE person SET shares_contact = true")
        plant(cursor)
        last = journal.last_seq(cursor)
    assert people
    signer, revisions = Signer("a secret of the tests"), Revisions(last)
    desk = Desk(database, now=lambda: datetime(2026, 9, 15, 12, 0))
    channel = Channel(desk, Gallery(database, revisions), revisions)
    app = Starlette(
        routes=[
            WebSocketRoute("/live", channel.endpoint), *Door(desk, signer, Attempts()).routes(),
            *PublicProgramme(desk).routes(), *Opinion(desk).routes(), *PublicWords(desk).routes(),
            *Agenda(desk, signer).routes(),
        ],
        middleware=[Middleware(IdentityMiddleware, signer=signer, desk=desk)],
    )  # fmt: skip
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as client:
        yield Town(desk, channel, client, signer)
    database.close()


def found(text: str, *allowed: str) -> list[str]:
    """What names somebody, and the columns that are not for everybody."""
    others = [".".join(each) for each in sorted(seen(text)) if class_of(*each) not in ("public", *allowed)]
    return others + [each for each in SEEN if each in text.casefold()]


def test_no_public_address_shows_a_name_nor_a_contact(town):
    activities = town.ids("SELECT id FROM activity")
    code, structures = town.ids("SELECT code FROM room")[0], town.ids("SELECT id FROM structure")
    addresses = [
        "/programme", "/programme.ics", "/programme.json", "/programme?apercu=1", "/programme?integre=1", "/donnees",
        "/accessibilite", "/agenda", "/entrer", f"/r/{code}",
        *(f"/agenda/{town.signer.agenda(each)}.ics" for each in ("", *structures)),
        *(f"/{page}" for each in activities for page in (f"programme/{each}", f"programme/{each}.ics", f"avis/{each}")),
    ]  # fmt: skip
    read, shown = 0, set()
    for address in addresses:
        answer = town.client.get(address)
        # Who was given the address of the rétroplanning by a member reads its steps, and no name.
        allowed = ["room"] if address.startswith("/agenda/") else []
        assert not found(answer.text, *allowed) and not found(str(answer.headers)), address
        read, shown = read + (answer.status_code == 200), shown | seen(answer.text)
    assert read > len(activities), "most of them were really shown"
    assert {("activity", "title"), ("structure", "name"), ("publication", "introduction")} <= shown
    for each in activities[:5]:
        assert not found(town.client.post(f"/avis/{each}", data={"attendance": "plein"}).text)


@pytest.mark.parametrize("form", ["a4", "livret", "affiche"])
def test_no_print_of_the_programme_holds_a_name_nor_a_contact(town, form):
    answer = town.client.get(f"/programme.pdf?format={form}")
    assert answer.status_code == 200 and answer.headers["content-type"] == "application/pdf"
    pdf = PdfReader(io.BytesIO(answer.content))
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "novembre" in text
    kept_beside = [str(pdf.metadata), str(pdf.xmp_metadata and pdf.xmp_metadata.stream.get_data())]
    assert not [each for each in (text, *kept_beside) if found(each)]


def change_much(town: Town, number: int) -> str:
    """What touches most tables that speak of people; gives a word to be seen in the last push."""
    person = town.ids("SELECT p.id FROM person p JOIN seat s ON s.id = p.id WHERE NOT s.revoked ORDER BY p.id")[0]
    given = {"first_name": NAME.format(700 + number), "last_name": LAST.format(700 + number), "email": ADDRESS.format(700 + number)}
    town.desk.perform(person, "person.change", {**given, "person_id": person, "phone": PHONE.format(700 + number)})
    town.desk.perform_as_software("person.add", {**given, "last_name": f"Canarimont-{number}", "shares": "1"})
    town.desk.perform(person, "theme.propose", {"title": f"Thème {number}", "why": "Parce que"})
    marker = f"Structure dite {number}"
    added = town.desk.perform(person, "structure.add", {"name": marker, "kind": "association"}).answer["id"]
    town.desk.perform_as_software("structure.enter", {"structure_id": added, "joined_on": "2026-09-01"})
    return marker


# `structures` is always watched: the last change is seen there.
OTHERS = sorted(set(BOARDS) - {"structures"})
SOME = [OTHERS[start : start + MOST_WATCHED - 1] for start in range(0, len(OTHERS), MOST_WATCHED - 1)]


@pytest.mark.parametrize("number", range(len(SOME)))
def test_no_live_message_to_a_visitor_holds_a_name_nor_a_contact(town, number):
    frames: list[str] = []
    with town.client.websocket_connect("/live") as socket:
        for board in (*SOME[number], "structures"):
            socket.send_text(json.dumps({"type": "watch", "name": board, "board": board, "params": {}, "revision": -1}))
        socket.send_json({"type": "hint", "hint": "skill", "field": "f", "text": "Zéphyrine0"})
        until_quiet(town, socket, frames)
        drawn = len(frames)
        marker = change_much(town, number)
        until_quiet(town, socket, frames)
    assert drawn > len(SOME[number])
    assert any(marker in frame for frame in frames[drawn:]), "the change was pushed"
    for frame in frames:
        assert not found(frame), (json.loads(frame).get("name"), found(frame))


def until_quiet(town: Town, socket, frames: list[str]) -> None:
    """Everything sent until nothing is left to push."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        time.sleep(0.05)
        quiet = not (town.channel._pushing or town.channel._stale)
        socket.send_text('{"type": "ping"}')
        while (text := socket.receive_text()) != '{"type": "pong"}':
            frames.append(text)
        if quiet and not (town.channel._pushing or town.channel._stale):
            return
    raise AssertionError("still pushing")
