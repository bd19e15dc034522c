"""Nothing that people typed runs, loads or opens in a browser, on any page."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from ssi_core.store.database import Database
from ssi_core.ui.navigation import screens
from tests.exports.hostile_town import fill

# Those that show the most of what people type; `HOSTILE=all` (`make faults`) goes through every page.
FEW = {"", "pleniere", "theme", "calendrier", "roles", "annuaire", "besoins", "compte-rendu", "bilan", "historique"}
ALL = os.environ.get("HOSTILE") == "all"


def hostile(database: Database) -> str:
    fill(database)
    with database.read() as cursor:
        row = cursor.execute("SELECT code FROM room").fetchone()
        activity = cursor.execute("SELECT id FROM activity ORDER BY rowid LIMIT 1").fetchone()
    assert row and activity
    hostile.activity = str(activity[0])  # type: ignore[attr-defined]
    return str(row[0])


def test_no_page_of_a_town_of_hostile_words_runs_them(make_room):
    room = make_room(hostile)
    page = room.facilitator(viewport={"width": 1366, "height": 900})
    asked: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    told = 0
    plain = ["programme", f"programme/{hostile.activity}", "donnees", "accessibilite", "entrer"]  # type: ignore[attr-defined]
    for path in [*(screen.path for screen in screens() if ALL or screen.path in FEW), *plain]:
        page.goto(f"{room.server.url}/{path}")
        page.wait_for_selector("h1")
        page.wait_for_timeout(200)
        for frame in page.frames:
            assert frame.evaluate("window.__executed") is None, (path, frame.url)
            assert frame.locator("img[src=x]").count() == 0, (path, frame.url)
        told += "__executed" in page.inner_text("body")
    assert dialogs == []
    ours = urlsplit(room.server.url).hostname
    elsewhere = {url for url in asked if urlsplit(url).scheme in ("http", "https", "ws") and urlsplit(url).hostname != ours}
    assert elsewhere == set()
    assert told > (10 if ALL else 6), "most pages really show them"
