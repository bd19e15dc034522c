"""Two hundred edits in a row while others edit: nothing vanishes from any page, nothing half typed is lost."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from playwright.sync_api import expect

from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer
from tests.bench.mover import Mover
from tests.browser.filling import open_plenary

EDITS = 200


def test_two_hundred_edits_while_others_edit_and_nothing_vanishes(make_room, tmp_path):
    movers = []

    def fill(database):
        code = open_plenary(database)
        movers.append(Mover.prepare(database, Signer(secret_of(tmp_path))))
        return code

    room = make_room(fill)
    mover = movers[0]
    mover.connect(room.server.url)
    host = room.facilitator()
    host.goto(room.server.url + "/calendrier")
    frame = host.frame_locator("iframe[data-testid=stCustomComponentV1]")
    expect(frame.locator(".fc-event").first).to_be_visible()
    week = frame.locator(".fc-toolbar-title").inner_text()
    host.locator("[data-ask]:visible", has_text="Ajouter").first.click()
    title = host.locator("form[data-action='activity.create'] [name=title]")
    title.fill("Une activité que je suis en train d’écrire")
    phone = room.phone("Inès")
    note = phone.locator("form[data-action='note.write']:visible textarea").first
    note.fill("Une phrase que je suis en train d’écrire")

    failures = []

    def edit() -> None:
        try:
            for number in range(EDITS):
                mover.move(number)
        except Exception as error:
            failures.append(error)

    began = datetime.now()
    editing = threading.Thread(target=edit)
    editing.start()
    # Meanwhile the page itself runs whole again and again, which is when the trap closed.
    while editing.is_alive():
        host.wait_for_timeout(200)
        assert datetime.now() - began < timedelta(minutes=3)
        assert title.count() == 1, "the form beside the calendar has vanished"
        assert host.locator("iframe[data-testid=stCustomComponentV1]").count() == 1, "the calendar has vanished"
    editing.join()
    assert failures == []
    host.wait_for_timeout(2500)
    expect(title).to_have_value("Une activité que je suis en train d’écrire")
    expect(note).to_have_value("Une phrase que je suis en train d’écrire")
    assert frame.locator(".fc-toolbar-title").inner_text() == week
    expect(host.locator(".pl-board[data-board^='programme'] li, .pl-board[data-board^='programme'] tr").first).to_be_visible()
    expect(host.locator("section[data-testid='stSidebar']")).to_contain_text("Le calendrier")
