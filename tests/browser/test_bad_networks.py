"""Cuts, restarts, reloads: screens come back by themselves, signed in, with what was being typed; nothing is sent twice
nor lost in silence."""

from __future__ import annotations

import os
import time

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.filling import open_plenary

NOTE = "form[data-action='note.write']:visible textarea"


# Whether what lies at the middle of an element, in the window, is that element: nothing covers it.
SEEN = """(selector) => {
  const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect()
  return !!document.elementFromPoint(x + width / 2, y + height / 2)?.closest(selector)
}"""


def write(page: Page, text: str) -> None:
    page.locator(NOTE).first.fill(text)
    page.locator(NOTE).first.press("Enter")


def line(page: Page, text: str) -> Locator:
    return page.locator(".pl-line-text", has_text=text)


def test_what_is_half_typed_is_still_there_after_a_reload(make_room):
    room = make_room(open_plenary)
    phone = room.phone("Inès")
    phone.locator(NOTE).first.fill("Une phrase commencée")
    phone.reload()
    expect(phone.locator(NOTE).first).to_have_value("Une phrase commencée")


def test_a_server_killed_and_started_again_finds_its_people_signed_in_and_their_words(make_room):
    room = make_room(open_plenary)
    facilitator = room.facilitator()
    facilitator.goto(room.server.url + "/pleniere")
    phone = room.phone("Inès")
    write(phone, "Écrit avant la panne")
    expect(line(facilitator, "Écrit avant la panne")).to_be_visible()
    phone.locator(NOTE).first.fill("Écrit pendant la panne")
    room.server.kill()
    phone.locator(NOTE).first.press("Enter")
    expect(phone.locator("#pl-link")).to_contain_text("Connexion perdue", timeout=15_000)
    room.server.start()
    expect(phone.locator("#pl-link")).to_have_count(0, timeout=20_000)
    for page in (phone, facilitator):
        expect(line(page, "Écrit pendant la panne")).to_have_count(1, timeout=20_000)
        expect(line(page, "Écrit avant la panne")).to_have_count(1)
    write(phone, "Écrit après")
    expect(line(facilitator, "Écrit après")).to_be_visible()


def test_a_dead_link_is_said_within_15_s_and_an_edit_sent_into_it_arrives_once(make_room):
    room = make_room(open_plenary)
    facilitator = room.facilitator()
    facilitator.goto(room.server.url + "/pleniere")
    wire = room.wire()
    phone = room.phone("Inès", wire.url)
    wire.cut()
    began = time.monotonic()
    write(phone, "Parti dans le vide")
    expect(phone.locator("#pl-link")).to_be_visible(timeout=20_000)
    assert time.monotonic() - began < 15
    assert phone.evaluate(SEEN, "#pl-link"), "the banner is covered, or out of the window"
    expect(phone.locator("#pl-link")).to_contain_text("attend")
    expect(phone.get_by_text("Pas encore enregistré")).to_be_visible()
    expect(phone.get_by_text("Enregistré à")).to_have_count(0)
    wire.mend()
    expect(phone.locator("#pl-link")).to_have_count(0, timeout=20_000)
    for page in (phone, facilitator):
        expect(line(page, "Parti dans le vide")).to_have_count(1, timeout=10_000)


def test_an_answer_lost_on_the_way_back_does_not_make_a_second_note(make_room):
    room = make_room(open_plenary)
    wire = room.wire()
    phone = room.phone("Inès", wire.url)
    phone.locator(NOTE).first.fill("Une seule fois")
    phone.evaluate("() => { const s = WebSocket.prototype.send; WebSocket.prototype.send = function (t) { s.call(this, t); if (t.includes('note.write')) window.sentNote = true } }")
    wire.swallow_answers()
    phone.locator(NOTE).first.press("Enter")
    phone.wait_for_function("window.sentNote")
    phone.wait_for_timeout(500)
    wire.cut()
    wire.mend()
    expect(line(phone, "Une seule fois")).to_have_count(1, timeout=30_000)
    expect(phone.locator(NOTE).first).to_have_value("")


@pytest.mark.timeout(900)
def test_words_being_typed_when_the_network_is_cut_for_5_s_all_arrive_once(make_room):
    """`make faults` cuts twenty times (NETWORK_CUTS), `make test` twice."""
    room = make_room(open_plenary)
    facilitator = room.facilitator()
    facilitator.goto(room.server.url + "/pleniere")
    wire = room.wire()
    phone = room.phone("Inès", wire.url)
    cuts = int(os.environ.get("NETWORK_CUTS", "2"))
    for number in range(cuts):
        field = phone.locator(NOTE).first
        field.press_sequentially(f"Coupure {number}, ")
        wire.cut()
        field.press_sequentially("et encore")
        phone.wait_for_timeout(5000)
        wire.mend()
        expect(field).to_have_value(f"Coupure {number}, et encore")
        field.press("Enter")
        expect(line(facilitator, f"Coupure {number}, et encore")).to_have_count(1, timeout=30_000)
        expect(field).to_have_value("", timeout=30_000)
    expect(line(facilitator, "et encore")).to_have_count(cuts)


BLANKS = """() => {
  window.blanks = 0
  window.banners = 0
  const look = () => {
    if ((document.querySelector(".pl-board")?.innerText || "").trim().length < 20) window.blanks++
    if (document.querySelector("#pl-link")) window.banners++
    requestAnimationFrame(look)
  }
  look()
}"""


def test_the_big_screen_lives_through_a_micro_cut_without_a_blank_nor_a_word_and_catches_up(make_room):
    room = make_room(open_plenary)
    phone = room.phone("Inès")
    wire = room.wire()
    screen = room.facilitator()
    cookies = screen.context.cookies()
    screen.context.add_cookies([{"name": each["name"], "value": each["value"], "url": wire.url} for each in cookies])
    screen.goto(wire.url + "/projecteur")
    expect(screen.get_by_text("personne présente")).to_be_visible()
    screen.evaluate(BLANKS)
    for number in range(2):
        wire.cut()
        write(phone, f"Écrit pendant la coupure {number}")
        screen.wait_for_timeout(3000)
        wire.mend()
        expect(screen.get_by_text(f"Écrit pendant la coupure {number}")).to_be_visible(timeout=15_000)
    assert screen.evaluate("[window.blanks, window.banners]") == [0, 0]
