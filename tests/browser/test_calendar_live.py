"""The calendar on two screens: a change is on both, and the week that the other one looks at stays."""

from __future__ import annotations

from playwright.sync_api import expect

from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import COOKIE, Signer
from tests.actions.test_activity import ID, create
from tests.conftest import make_town

OTHER_WEEK = ("2026-11-24T18:00", "2026-11-24T20:00")


def two_activities(database: Database) -> str:
    """One in the edition's first week, one ten days later; gives the code of the room."""
    town = make_town(database)
    create(town)
    create(town, activity_id="ponmlkjihgfedcba", title="Ciné-débat", starts=OTHER_WEEK[0], ends=OTHER_WEEK[1])
    return str(town.one("SELECT code FROM room"))


def test_a_change_is_seen_at_once_and_the_week_and_the_half_typed_words_stay(make_room):
    room = make_room(two_activities)
    reader, writer = room.facilitator(), room.page(room.server.url)
    cookie = Signer(secret_of(room.server.folder)).cookie("alice")
    writer.context.add_cookies([{"name": COOKIE, "value": cookie, "url": room.server.url}])

    reader.goto(room.server.url + "/calendrier")
    frame = reader.frame_locator("iframe").first
    frame.get_by_role("button", name="Semaine").click()
    for _each in range(5):
        if frame.get_by_text("Ciné-débat").count():
            break
        frame.locator(".fc-next-button").click()
        reader.wait_for_timeout(300)
    expect(frame.get_by_text("Ciné-débat")).to_be_visible()
    week = frame.locator(".fc-toolbar-title").inner_text()
    reader.locator("[data-ask]:visible", has_text="Ajouter").first.click()
    title = reader.locator("form[data-action='activity.create'] [name=title]")
    title.press_sequentially("Une idée à ")

    writer.goto(f"{room.server.url}/calendrier?activite=ponmlkjihgfedcba")
    form = writer.locator("form[data-action='activity.change']")
    form.locator("[name=title]").fill("Ciné-débat au lycée")
    form.get_by_role("button", name="Enregistrer").click()

    expect(frame.get_by_text("Ciné-débat au lycée")).to_be_visible()
    assert frame.locator(".fc-toolbar-title").inner_text() == week
    expect(title).to_have_value("Une idée à ")
    expect(title).to_be_focused()
    writer.goto(f"{room.server.url}/calendrier?activite={ID}")
    writer.get_by_role("group", name="État de l’activité").get_by_role("button", name="Confirmée").click()
    expect(reader.locator(".pl-programme", has_text="Confirmée").first).to_be_visible()
    assert frame.locator(".fc-toolbar-title").inner_text() == week
    expect(title).to_have_value("Une idée à ")
