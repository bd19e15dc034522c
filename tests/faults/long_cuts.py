"""Twenty phones whose network goes together, for 60 s or 150 s, people typing: each word arrives once, and screens come
back by themselves."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from ssi_core.store.database import Database
from tests.browser.conftest import ARGUMENTS, Room, Server
from tests.browser.filling import open_plenary
from tests.browser.test_bad_networks import NOTE, SEEN, line, write
from tests.browser.wire import Wire
from tests.faults.town_file import check_rebuild

PHONES = 20
CUTS = (60, 150)
MOST_SECONDS = 15.0
# When the banner was first there, counted from the moment this is run.
WATCH = """() => {
  const began = performance.now()
  window.bannerAfter = null
  const look = setInterval(() => {
    if (!document.querySelector("#pl-link")) return
    window.bannerAfter = (performance.now() - began) / 1000
    clearInterval(look)
  }, 100)
}"""


@dataclass
class Phone:
    """One phone, its own network, how long its cut lasts, and what it says at this turn."""

    page: Page
    wire: Wire
    seconds: int
    number: int
    text: str = ""
    banner: float = 0.0
    back: float = 0.0

    @property
    def sends_into_the_void(self) -> bool:
        """One in two presses Enter while the network is away; the others, once it is back."""
        return self.number % 4 < 2

    def lose_the_network(self, turn: int) -> None:
        """In the middle of a sentence."""
        self.text = f"Tour {turn}, téléphone {self.number}, une phrase"
        field = self.page.locator(NOTE).first
        half = len(self.text) // 2
        field.press_sequentially(self.text[:half])
        self.page.evaluate(WATCH)
        self.wire.cut()
        field.press_sequentially(self.text[half:])
        if self.sends_into_the_void:
            field.press("Enter")

    def look_at_the_banner(self) -> None:
        """It has been there in time, and can be seen."""
        self.banner = self.page.evaluate("window.bannerAfter") or 1000.0
        assert self.banner < MOST_SECONDS, f"the cut was said after {self.banner:.1f} s"
        assert self.page.evaluate(SEEN, "#pl-link"), "the banner cannot be seen"

    def come_back(self, meanwhile: str) -> None:
        """The network is there again: what others wrote comes by itself, and what is typed here is still there."""
        began = time.monotonic()
        self.wire.mend()
        expect(self.page.locator("#pl-link")).to_have_count(0, timeout=30_000)
        expect(line(self.page, meanwhile)).to_have_count(1, timeout=30_000)
        self.back = time.monotonic() - began
        field = self.page.locator(NOTE).first
        if not self.sends_into_the_void:
            expect(field).to_have_value(self.text)
            field.press("Enter")
        expect(line(self.page, self.text)).to_have_count(1, timeout=30_000)
        expect(field).to_have_value("", timeout=30_000)


@contextlib.contextmanager
def _room(folder: Path) -> Iterator[Room]:
    database = Database(folder / "pleniere.duckdb")
    code = open_plenary(database)
    database.close()
    server = Server(folder)
    server.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        room = Room(server, browser, code=code)
        try:
            yield room
        finally:
            browser.close()
            for wire in room.wires:
                wire.close()
            server.stop()


def cut(folder: Path, times: int) -> str:
    """`times` turns of twenty phones, half of them for each length."""
    banners: list[float] = []
    backs: list[float] = []
    texts: list[str] = []
    with _room(folder) as room:
        facilitator = room.facilitator()
        facilitator.goto(room.server.url + "/pleniere")
        phones = []
        for number in range(PHONES):
            wire = room.wire()
            phones.append(Phone(room.phone(f"Inès {number}", wire.url), wire, CUTS[number % 2], number))
        for turn in range(times):
            _one_turn(facilitator, phones, turn)
            banners += [phone.banner for phone in phones]
            backs += [phone.back for phone in phones]
            texts += [phone.text for phone in phones]
        traces = room.server.traces()
    assert traces == []
    _check(folder, texts)
    each = f"{times * PHONES // 2} cuts"
    return (
        f"{each} of 60 s, {each} of 150 s, {len(texts)} sentences, each there once; "
        f"said after {max(banners):.1f} s at most, back in {max(backs):.1f} s at most"
    )


def _one_turn(facilitator: Page, phones: list[Phone], turn: int) -> None:
    began = time.monotonic()
    for phone in phones:
        phone.lose_the_network(turn)
    meanwhile = f"Tour {turn}, pendant la coupure"
    write(facilitator, meanwhile)
    for seconds in CUTS:
        facilitator.wait_for_timeout(max(0.0, began + seconds - time.monotonic()) * 1000)
        for phone in phones:
            if phone.seconds == seconds:
                phone.look_at_the_banner()
                phone.come_back(meanwhile)


def _check(folder: Path, texts: list[str]) -> None:
    database = Database(folder / "pleniere.duckdb")
    with database.read() as cursor:
        kept = [body for (body,) in cursor.execute("SELECT body FROM note").fetchall()]
    for text in texts:
        assert kept.count(text) == 1, f"« {text} » is there {kept.count(text)} times"
    check_rebuild(database)
    database.close()
