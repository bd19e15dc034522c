"""A scripted plenary: a projector, a facilitator's remote and ten phones; how soon the projector follows each step."""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from ssi_core.store.database import Database
from tests.actions.plenary_helpers import opened
from tests.bench.screens import WATCH
from tests.browser.conftest import ARGUMENTS, Room, Server
from tests.conftest import make_town

PHONES = 10
# Playwright presses with a pointer: what is timed begins when the page hears it.
PRESSED = """
() => document.addEventListener("click", () => { window.pressedAt = Date.now() }, true)
"""


@dataclass(frozen=True)
class Steps:
    """Milliseconds from the press to the projector: of every step, and of the votes alone (medians), and the worst."""

    every: float
    votes: float
    worst: float
    number: int


def _plenary(database: Database) -> str:
    town = make_town(database)
    plenary, _items = opened(town)
    for title, options in (("Quel thème ?", "L’eau\nLa forêt"), ("Quel soir ?", "Vendredi\nSamedi")):
        town.do(
            town.facilitator, "vote.prepare", plenary_id=plenary, title=title, method="approval", options=options,
            secrecy="secret",
        )  # fmt: skip
    return str(town.one("SELECT code FROM room"))


def _step(projector: Page, page: Page, button: Locator, words: str) -> float:
    """Press, and wait for words that the projector did not show before."""
    projector.evaluate("words => { window.awaited = words; window.seenAt = 0 }", words)
    button.click()
    page.wait_for_timeout(400)
    for _ in range(100):
        if seen := projector.evaluate("window.seenAt"):
            return float(seen) - float(page.evaluate("window.pressedAt"))
        page.wait_for_timeout(100)
    raise TimeoutError(words)


def measured() -> Steps:
    """Two votes by ten phones, each vote counted on the projector, opened and closed from the remote."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = Database(Path(folder) / "pleniere.duckdb")
        code = _plenary(database)
        database.close()
        server = Server(Path(folder))
        server.start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            return _run(Room(server, browser, code=code))
        finally:
            browser.close()
            server.stop()


def _run(room: Room) -> Steps:
    projector = room.facilitator(viewport={"width": 1920, "height": 1080})
    projector.goto(room.server.url + "/projecteur")
    remote = room.facilitator(viewport={"width": 390, "height": 844})
    remote.goto(room.server.url + "/telecommande")
    phones = [room.phone(f"Personne {number}") for number in range(PHONES)]
    remote.wait_for_timeout(4000)
    for page in (projector, remote, *phones):
        page.evaluate(WATCH)
        page.evaluate(PRESSED)
    others, votes = [], []
    for title, option in (("Quel thème ?", "L’eau"), ("Quel soir ?", "Samedi")):
        others.append(_step(projector, remote, remote.get_by_role("button", name=f"Ouvrir : {title}"), title))
        for number, phone in enumerate(phones, start=1):
            phone.get_by_label(option).locator("visible=true").check()
            cast = "1 voix sur" if number == 1 else f"{number} voix sur"
            votes.append(_step(projector, phone, phone.get_by_role("button", name="Voter", exact=True), cast))
        remote.locator("summary", has_text="Clore le vote").click()
        others.append(_step(projector, remote, remote.get_by_role("button", name="Clore et montrer"), "arrive en tête"))
    every = [*others, *votes]
    return Steps(statistics.median(every), statistics.median(votes), max(every), len(every))
