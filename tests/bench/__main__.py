"""`make bench`: how fast an edit reaches the other screens, and what idle screens cost; with polling in the same run."""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import psutil
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import sync_playwright

from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer
from tests.bench import first_page, load, minutes_speed, room
from tests.bench.screens import Delays, measure
from tests.bench.sessions import Session, open_many
from tests.browser.conftest import ARGUMENTS, ROOT, Room, Server, free_port
from tests.browser.filling import open_plenary

BROWSERS, SESSIONS, IDLE_SECONDS = 25, 60, 30
# A page that has just been opened works on by itself for half a minute: compiling, collecting, storing.
SETTLING_MS = 30_000
NOTE = "form[data-action='note.write']:visible textarea"


class Polling(Server):
    """The baseline: a plain Streamlit page that reads again each second, with Streamlit's default settings."""

    def start(self) -> None:
        """Start, and wait until it answers."""
        log = (self.folder / "server.log").open("ab")
        command = [
            sys.executable, "-m", "streamlit", "run", str(Path(__file__).parent / "polling_app.py"),
            "--server.port", str(self.port), "--server.headless", "true", "--browser.gatherUsageStats", "false",
        ]
        environment = {**os.environ, "POLLED": str(self.folder / "polled.duckdb")}
        self.process = subprocess.Popen(command, cwd=self.folder, env=environment, stdout=log, stderr=log)
        for _ in range(150):
            try:
                urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2).close()
                return
            except OSError:
                time.sleep(0.2)
        raise TimeoutError(str(self.folder))


def boards(browsers: int, edits: int) -> Delays:
    """A note typed in one browser, until `browsers` others show it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = Database(Path(folder) / "pleniere.duckdb")
        code = open_plenary(database)
        database.close()
        server = Server(Path(folder))
        server.start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            room = Room(server, browser, code=code)
            writer = room.phone("Autrice")
            readers = [room.phone(f"Personne {number}") for number in range(browsers)]
            writer.wait_for_timeout(SETTLING_MS)
            return measure(writer, readers, NOTE, edits)
        finally:
            browser.close()
            server.stop()


def polling(browsers: int, edits: int) -> Delays:
    """The same, with `run_every=1`."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Polling(Path(folder), free_port())
        server.start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            pages = [browser.new_context().new_page() for _ in range(browsers + 1)]
            for page in pages:
                page.goto(server.url, timeout=120_000)
                page.wait_for_selector("input", timeout=120_000)
            return measure(pages[0], pages[1:], "input", edits)
        finally:
            browser.close()
            server.stop()


async def _regions(base: str, cookie: str, sessions: int, edits: int, move: Callable[[int], None]) -> tuple[float, float]:
    opened = await open_many(sessions, base, "calendrier", cookie)
    await asyncio.sleep(3)
    firsts, lasts = [], []
    for number in range(edits):
        for session in opened:
            session.seen.clear()
        began = time.perf_counter()
        await asyncio.to_thread(move, number)
        while not all(session.seen for session in opened):
            if time.perf_counter() - began > 30:
                raise TimeoutError(f"{sum(not s.seen for s in opened)} sessions were not refreshed")
            await asyncio.sleep(0.005)
        delays = sorted(session.seen[0] - began for session in opened)
        firsts.append(1000 * delays[0])
        lasts.append(1000 * delays[-1])
        await asyncio.sleep(0.5)
    await _close(opened)
    return statistics.median(firsts), statistics.median(lasts)


async def _close(sessions: list[Session]) -> None:
    await asyncio.gather(*(session.close() for session in sessions), return_exceptions=True)


def regions(sessions: int, edits: int) -> tuple[float, float]:
    """An activity moved through the channel, until the fragment has run again in the first and the last session."""
    from tests.bench.mover import Mover

    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "pleniere.duckdb")
        open_plenary(database)
        mover = Mover.prepare(database, Signer(secret_of(Path(folder))))
        database.close()
        server = Server(Path(folder))
        server.start()
        try:
            mover.connect(server.url)
            return asyncio.run(_regions(server.url, mover.cookie, sessions, edits, mover.move))
        finally:
            server.stop()


async def _idle(server: Server, page: str, cookie: str, live: bool) -> float:
    opened = await open_many(SESSIONS, server.url, page, cookie, live)
    await asyncio.sleep(8)
    assert server.process is not None
    process = psutil.Process(server.process.pid)
    before, began = sum(process.cpu_times()[:2]), time.perf_counter()
    await asyncio.sleep(IDLE_SECONDS)
    used = sum(process.cpu_times()[:2]) - before
    elapsed = time.perf_counter() - began
    await _close(opened)
    return float(100 * used / elapsed)


def idle_live() -> float:
    """Per cent of a core for 60 idle screens on the plenary and the calendar's page."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "pleniere.duckdb")
        open_plenary(database)
        database.close()
        server = Server(Path(folder))
        cookie = f"pleniere={Signer(secret_of(Path(folder))).cookie('alice')}"
        server.start()
        try:
            return asyncio.run(_idle(server, "calendrier", cookie, live=True))
        finally:
            server.stop()


def idle_polling() -> float:
    """Per cent of a core for 60 idle screens that poll: their browsers ask for a run each second."""
    from tests.bench.polling_sessions import open_polling

    with tempfile.TemporaryDirectory() as folder:
        server = Polling(Path(folder), free_port())
        server.start()
        try:
            return asyncio.run(open_polling(server, SESSIONS, IDLE_SECONDS))
        finally:
            server.stop()


def _row(what: str, measured: str, target: str = "") -> None:
    """Printed as it comes: the whole takes a quarter of an hour, and may be stopped."""
    print(f"| {what:58} | {measured:30} | {target:6} |", flush=True)


def main() -> None:
    """Run every measure and print the table, row by row."""
    quick = "--quick" in sys.argv
    edits = 10 if quick else 40
    print(f"\n{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {ROOT.name}")
    _row("what", "measured", "target")
    _row("-" * 58, "-" * 30, "------")
    one = boards(1, edits)
    _row("Live board, 1 other browser (median / p95)", f"{one.one:.0f} / {one.one_p95:.0f} ms", "30 ms")
    many = boards(BROWSERS, edits // 2)
    _row(f"Live board, the last of {BROWSERS} browsers (median)", f"{many.last:.0f} ms", "80 ms")
    steps = room.measured()
    _row(
        f"Projector, {steps.number} steps with {room.PHONES} phones (median / worst)",
        f"{steps.every:.0f} / {steps.worst:.0f} ms", "60 ms",
    )  # fmt: skip
    _first, single = regions(1, edits // 2)
    _row("Live region, 1 session (median)", f"{single:.0f} ms", "150 ms")
    _first, last = regions(SESSIONS, edits // 2)
    _row(f"Live region, the last of {SESSIONS} sessions (median)", f"{last:.0f} ms", "400 ms")
    _row(f"{SESSIONS} idle screens", f"{idle_live():.1f} % of a core", "2 %")
    polled = polling(1, edits // 2)
    _row("Polling (run_every=1), 1 other browser (median)", f"{polled.one:.0f} ms")
    try:
        crowd = f"{polling(BROWSERS, 5).last:.0f} ms"
    except PlaywrightTimeout:
        crowd = "a page did not open in 120 s"
    _row(f"Polling, the last of {BROWSERS} browsers (median)", crowd)
    _row(f"Polling, {SESSIONS} idle screens", f"{idle_polling():.0f} % of a core")
    composing, files = minutes_speed.measured()
    _row(f"Compte rendu of {minutes_speed.EVENTS:,} events, composed", f"{composing:.2f} s", "1 s")
    _row("Its four files (PDF, DOCX, ODT, Markdown)", f"{sum(files.values()):.2f} s", "10 s")
    page, ready = first_page.measured()
    _row("From the start of the server to its first page", f"{ready:.1f} s")
    _row("First page in a fresh browser, until it can be read", f"{page:.1f} s")
    for participants in () if quick else (60, 200):
        found = load.measured(participants, 60 if "--short" in sys.argv else 600)
        _row(
            f"{participants} participants, each an edit every 20 s: p50/p95/p99",
            f"{found.p50:.0f} / {found.p95:.0f} / {found.p99:.0f} ms",
        )
        _row(
            f"{participants} participants: processor, memory each, errors",
            f"{found.cpu:.0f} %, {found.each_megabytes:.1f} MB, {found.errors + found.missing}",
        )


if __name__ == "__main__":
    main()
