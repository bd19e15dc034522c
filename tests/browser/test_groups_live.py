"""A working group on two phones: what one presses the other sees; only the chef de file runs the meeting."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import COOKIE, Signer
from tests.actions.test_group import make, meet
from tests.browser.conftest import PHONE
from tests.conftest import make_town


def a_group_that_will_meet(database: Database) -> str:
    """Alice leads it, alone in it for now; gives the code of the room."""
    town = make_town(database)
    meet(town, make(town), on="2099-01-05T18:00")
    return str(town.one("SELECT code FROM room"))


def phone_of(room, person: str) -> Page:
    """The phone of someone who came in before."""
    page = room.page(room.server.url, **PHONE)
    cookie = Signer(secret_of(room.server.folder)).cookie(person)
    page.context.add_cookies([{"name": COOKIE, "value": cookie, "url": room.server.url}])
    return page


def test_joining_shows_on_the_other_phone_and_only_the_chef_de_file_opens_the_meeting(make_room):
    room = make_room(a_group_that_will_meet)
    alice, bruno = phone_of(room, "alice"), phone_of(room, "bruno")
    for page in (alice, bruno):
        page.goto(room.server.url + "/groupes")
        expect(page.get_by_text("1 membre", exact=True)).to_be_visible()
    button = bruno.get_by_role("button", name="J’en suis")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(alice.get_by_text("2 membres")).to_be_visible()
    for page in (alice, bruno):
        page.get_by_role("link", name="Réunion le").click()
        expect(page.get_by_role("heading", name="Réunion 1")).to_be_visible()
    opening = "Ouvrir la réunion"
    expect(alice.get_by_role("button", name=opening)).to_be_visible()
    expect(bruno.get_by_role("button", name=opening)).to_be_hidden()
    alice.get_by_role("button", name=opening).click()
    bruno.get_by_role("button", name="Je suis là").click()
    expect(alice.get_by_text("2 présent·es")).to_be_visible()
    expect(bruno.get_by_role("button", name="Point suivant")).to_be_hidden()
    expect(alice.get_by_role("button", name="Point suivant")).to_be_visible()
