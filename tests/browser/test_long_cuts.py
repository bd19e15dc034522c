"""Phones whose network goes for a minute and more come back by themselves, with what was being typed."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.filling import open_plenary
from tests.browser.test_bad_networks import NOTE, line, write


def test_phones_cut_for_60_and_150_seconds_come_back_with_their_words(make_room):
    room = make_room(open_plenary)
    facilitator = room.facilitator()
    facilitator.goto(room.server.url + "/pleniere")
    wires = room.wire(), room.wire()
    short, long = room.phone("Inès", wires[0].url), room.phone("Karim", wires[1].url)
    for phone in (short, long):
        phone.locator(NOTE).first.fill("Encore en train d’écrire")
    for wire in wires:
        wire.cut()
    write(facilitator, "Pendant la coupure")
    for phone, wire, seconds in ((short, wires[0], 60), (long, wires[1], 90)):
        facilitator.wait_for_timeout(seconds * 1000)
        wire.mend()
        expect(line(phone, "Pendant la coupure")).to_be_visible(timeout=20_000)
        expect(phone.locator(NOTE).first).to_have_value("Encore en train d’écrire")
        phone.locator(NOTE).first.press("Enter")
        expect(phone.get_by_text("Enregistré à").first).to_be_visible()
    expect(line(facilitator, "Encore en train d’écrire")).to_have_count(2)
    long.reload()
    expect(long.locator(NOTE).first).to_be_visible()
