"""Coming in with a phone, in a real browser: quick, once, and nobody else's page can be taken over."""

from __future__ import annotations

import time

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Subprotocol
from websockets.sync.client import connect

from ssi_core.web.secret import secret_of
from ssi_core.web.signing import COOKIE, Signer
from tests.browser.conftest import PHONE
from tests.conftest import make_town

# A person's own time to type, not the machine's: 20 seconds are allowed in all, typing takes most of them.
MACHINE_SECONDS = 10.0


def fill(database):
    town = make_town(database)
    town.do(town.facilitator, "door.join", first_name="Maëlle", last_name="Castagnet")
    done = town.do(
        town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00",
        agenda="Accueil 10",
    )  # fmt: skip
    town.do(town.facilitator, "plenary.open", plenary_id=done.answer["id"])
    return town.one("SELECT code FROM room")


@pytest.fixture
def room(make_room):
    return make_room(fill)


def test_someone_new_is_in_the_plenary_within_seconds_and_back_with_one_tap(room):
    laptop = room.facilitator()
    laptop.goto(room.server.url + "/rejoindre")
    laptop.wait_for_selector("[data-key=join-present]")
    phone = room.page(room.server.url, **PHONE)
    began = time.monotonic()
    phone.goto(f"{room.server.url}/r/{room.code}")
    assert phone.is_hidden("#new_structure") and phone.is_hidden("#email")
    phone.fill("#first_name", "Rémi")
    phone.fill("#last_name", "O’Connor")
    phone.select_option("#structure", "autre")
    phone.fill("#new_structure", "Cinéma Le Méliès")
    phone.click("button.pl-button--main")
    phone.wait_for_selector(".pl-agenda")
    assert time.monotonic() - began < MACHINE_SECONDS
    laptop.wait_for_selector("text=Rémi O’Connor")
    phone.goto(room.server.url + "/entrer")
    phone.click("text=Entrer comme Rémi O’Connor")
    phone.wait_for_selector(".pl-agenda")
    assert laptop.locator("li.pl-item", has_text="Rémi O’Connor").count() == 2  # the list, and the seats


def test_who_is_sent_out_sees_the_visitors_page_at_once(room):
    laptop, phone = room.facilitator(), room.phone("Zoé")
    laptop.goto(room.server.url + "/rejoindre")
    laptop.click("summary:has-text('Qui est entré')")
    line = laptop.locator("[data-key^=seat-]", has_text="Zoé")
    line.locator("summary").first.click()
    line.locator(".pl-confirm > summary").click()
    line.locator(".pl-confirm-panel button").click()
    phone.wait_for_selector("text=réservé à celles et ceux")


def streamlit_session(url, cookie, wanted=""):
    """The id of the Streamlit session given to a browser with `cookie` that claims to be session `wanted`."""
    protocols = [Subprotocol(name) for name in ("streamlit", "x", wanted) if name]
    headers = {"Cookie": f"{COOKIE}={cookie}"} if cookie else {}
    address = f"ws{url.removeprefix('http')}/_stcore/stream"
    with connect(address, subprotocols=protocols, additional_headers=headers, max_size=None) as socket:
        ask = BackMsg()
        ask.rerun_script.query_string = ""
        socket.send(ask.SerializeToString())
        while True:
            message = ForwardMsg()
            message.ParseFromString(socket.recv(timeout=20))
            if message.WhichOneof("type") == "new_session":
                return message.new_session.initialize.session_id


def test_another_persons_streamlit_session_cannot_be_taken_over(room):
    signer, url = Signer(secret_of(room.server.folder)), room.server.url
    theirs = streamlit_session(url, signer.cookie("facilitator"))
    taken = [streamlit_session(url, cookie, theirs) for cookie in (signer.cookie("alice"), "", "forged")]
    assert theirs and theirs not in taken and all(taken)
    assert streamlit_session(url, signer.cookie("facilitator"), theirs) == theirs


def test_streamlits_own_addresses_are_guarded_or_hidden(room):
    page = room.page(room.server.url)
    for path, status in (("/", 200), ("/_stcore/health", 200), ("/_stcore/metrics", 404), ("/_stcore/agent", 404)):
        answer = page.request.get(room.server.url + path)
        assert answer.status == status, path
        assert "default-src 'self'" in answer.headers["content-security-policy"], path
