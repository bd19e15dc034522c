"""A real server and real browsers: what only they show."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from ssi_core.store import rebuild
from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer
from tests.browser.wire import Wire

ROOT = Path(__file__).resolve().parents[2]
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """Plénière in a process of its own, on its own folder."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def command(self) -> list[str]:
        """What is run."""
        return [sys.executable, "-m", "uvicorn", "app:app", "--port", str(self.port), "--no-access-log"]

    def log(self) -> Path:
        """Where it writes what happens."""
        return self.folder / "server.log"

    def start(self) -> None:
        """Start, and wait until it answers."""
        log = self.log().open("ab")
        environment = {**os.environ, "PLENIERE_DATA": str(self.folder)}
        self.process = subprocess.Popen(self.command(), cwd=ROOT, env=environment, stdout=log, stderr=log)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}/sante", timeout=2).close()
                return
            except OSError:
                time.sleep(0.2)
        raise TimeoutError(self.log().read_text()[-3000:])

    def kill(self) -> None:
        """kill -9: as when the plug is pulled."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        """Stop as the system would."""
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None

    def key(self) -> str:
        """A facilitator's sign-in address, without the host."""
        return "/cle/" + Signer(secret_of(self.folder)).facilitator_key("test")

    def traces(self) -> list[str]:
        """Lines of the log that tell of a bug."""
        return [line for line in self.log().read_text().splitlines() if "Traceback" in line]


@dataclass
class Room:
    """A server and the people at it."""

    server: Server
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    wires: list[Wire] = field(default_factory=list)
    code: str = ""

    def facilitator(self, **options: object) -> Page:
        """The facilitator's laptop, signed in, on the first page."""
        page = self.page(self.server.url, **options)
        page.goto(self.server.url + self.server.key())
        page.wait_for_selector(".pl-board")
        return page

    def page(self, url: str, **options: object) -> Page:
        """A new browser of its own."""
        context = self.browser.new_context(locale="fr-FR", timezone_id="Europe/Paris", **options)  # type: ignore[arg-type]
        context.set_default_timeout(30_000)
        self.contexts.append(context)
        return context.new_page()

    def wire(self) -> Wire:
        """A network of one's own, that can be cut."""
        wire = Wire(self.server.port)
        self.wires.append(wire)
        return wire

    def phone(self, first_name: str, url: str = "", **options: object) -> Page:
        """Someone new comes in with the code, on a phone."""
        base = url or self.server.url
        page = self.page(base, **{**PHONE, **options})
        page.goto(f"{base}/r/{self.code}")
        page.fill("[name=first_name]", first_name)
        page.fill("[name=last_name]", "Essai")
        page.select_option("[name=structure]", index=1)
        page.click("button.pl-button--main")
        page.wait_for_url("**/pleniere")
        page.wait_for_selector(".pl-board")
        return page


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    launched = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
    yield launched
    launched.close()


@pytest.fixture
def make_room(tmp_path: Path, browser: Browser) -> Iterator[Callable[[Callable[[Database], str] | None], Room]]:
    """Open a room; `fill` prepares its database and gives back the room's code."""
    rooms: list[Room] = []

    def make(fill: Callable[[Database], str] | None = None) -> Room:
        database = Database(tmp_path / "pleniere.duckdb")
        code = fill(database) if fill else ""
        database.close()
        server = Server(tmp_path)
        server.start()
        room = Room(server, browser, code=code)
        rooms.append(room)
        return room

    yield make
    for room in rooms:
        for context in room.contexts:
            context.close()
        for wire in room.wires:
            wire.close()
        room.server.stop()
        # After every test in a browser, the tables are still what the journal says; no page met a bug.
        database = Database(tmp_path / "pleniere.duckdb")
        differences = rebuild.differences(database)
        database.close()
        assert differences == []
        assert room.server.traces() == []
