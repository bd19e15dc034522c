"""How long a town waits: from the start of the server to its first answer, and a fresh browser's first page."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from ssi_core.store.database import Database
from tests.browser.conftest import ARGUMENTS, Server
from tests.browser.filling import open_plenary


def measured() -> tuple[float, float]:
    """Seconds until the first page can be read in a fresh browser, and seconds until the server answers."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = Database(Path(folder) / "pleniere.duckdb")
        open_plenary(database)
        database.close()
        server = Server(Path(folder))
        began = time.perf_counter()
        server.start()
        ready = time.perf_counter() - began
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        try:
            page = browser.new_context(locale="fr-FR").new_page()
            began = time.perf_counter()
            page.goto(server.url)
            page.wait_for_selector(".pl-board h1")
            return time.perf_counter() - began, ready
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    page, ready = measured()
    print(f"the server answers after {ready:.1f} s; a fresh browser has the first page {page:.1f} s later")
