"""Server time of the pages about people at Fontenay's scale: 450 structures, of which 100 work abroad.

`python -m tests.bench.pages_at_scale` prints the first draw of each page in a new session, and its redraw once
somebody else changed what it shows (the median of several). Each is a whole run of Streamlit's script.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from ssi_core import demo, runtime, settings
from ssi_core.store.database import Database
from ssi_core.ui import identity

TIMES, TARGET = 5, 1000
SHELL = settings.ROOT / "ssi_core" / "ui" / "shell.py"
Edit = Callable[[int, list[str]], tuple[str, dict[str, Any]]]


def _project(number: int, structures: list[str]) -> tuple[str, dict[str, Any]]:
    its = {"structure_id": structures[number], "title": f"Projet {number}", "country": "SN", "themes": ["santé"]}
    return "project.add", its


def _skill(number: int, structures: list[str]) -> tuple[str, dict[str, Any]]:
    names = {"skill": f"Savoir-faire {'abcdefghijk'[number] * 9}", "another": "on"}
    return "skill.offer", names | {"actor": f"structure:{structures[number]}", "level": "2"}


def _role(number: int, _structures: list[str]) -> tuple[str, dict[str, Any]]:
    return "role.add", {"title": f"Rôle {number}", "domain": "logistique"}


def _part(number: int, structures: list[str]) -> tuple[str, dict[str, Any]]:
    with runtime.current().database.read() as cursor:
        role = cursor.execute("SELECT id FROM role ORDER BY id").fetchall()[0][0]
    return "role.give_part", {"id": role, "structure_id": structures[number], "person_id": "", "part": "contribue"}


def _group(number: int, _structures: list[str]) -> tuple[str, dict[str, Any]]:
    return "group.create", {"title": f"Groupe {number}", "purpose": "Essayer"}


def _declared(number: int, structures: list[str]) -> tuple[str, dict[str, Any]]:
    return "mentoring.declare", {"structure_id": structures[number], "standing": "experienced", "may_mentor": "2"}


def _relay(number: int, structures: list[str]) -> tuple[str, dict[str, Any]]:
    return "relay.add", {"structure_id": structures[number], "to_whom": f"groupe {number}", "channel": "courriel"}


# The page, its parameters, the board that must be there, and what somebody else does.
PAGES: dict[str, tuple[str, dict[str, str], str, Edit]] = {
    "/annuaire": ("annuaire", {}, "directory", _project),
    "/competences": ("competences", {}, "skill_table", _skill),
    "/roles": ("roles", {}, "roles", _role),
    "/roles?fiches=toutes": ("roles", {"fiches": "toutes"}, "role_sheets", _part),
    "/groupes": ("groupes", {}, "groups", _group),
    "/groupes?vue=parrainage": ("groupes", {"vue": "parrainage"}, "mentoring", _declared),
    "/groupes?vue=relais": ("groupes", {"vue": "relais"}, "relays", _relay),
}


def opened(name: str, params: dict[str, str]) -> tuple[AppTest, float]:
    """A new session that comes to the page, and the milliseconds of its first draw there."""
    app = AppTest.from_file(SHELL, default_timeout=120).run()
    app.switch_page(str(settings.ROOT / "pages" / f"{name}.py"))
    for key, value in params.items():
        app.query_params[key] = value
    return app, _run(app)


def _run(app: AppTest) -> float:
    began = time.perf_counter()
    app.run()
    taken = 1000 * (time.perf_counter() - began)
    assert not app.exception, app.exception
    return taken


def _html(app: AppTest, board: str) -> str:
    """What the board shows; StopIteration when it is not on the page."""
    shown = [json.loads(each.proto.json) for each in app.main if each.type == "bidi_component"]
    return next(str(each["html"]) for each in shown if each.get("board") == board)


def measured() -> dict[str, tuple[float, float]]:
    """Milliseconds of the first draw and of the redraw after an edit, by page."""
    database = Database()
    demo.load(database, "fontenay", date(2026, 9, 15))
    running = runtime.Runtime(database)
    running.desk.listen(running.revisions.note)
    with database.read() as cursor:
        lead = cursor.execute("SELECT id FROM seat WHERE role = 'facilitator'").fetchone()[0]
        structures = [row[0] for row in cursor.execute("SELECT structure_id FROM membership ORDER BY id").fetchall()]
    before, who = runtime._current, identity.person_id
    runtime.use(running)
    identity.person_id = lambda: lead
    try:
        return {page: _page(running, lead, structures, *how) for page, how in PAGES.items()}
    finally:
        runtime._current, identity.person_id = before, who
        database.close()


def _page(
    running: runtime.Runtime,
    lead: str,
    structures: list[str],
    name: str,
    params: dict[str, str],
    board: str,
    edit: Edit,
) -> tuple[float, float]:
    app, first = opened(name, params)
    redraws, shown = [], _html(app, board)
    for number in range(TIMES):
        action, fields = edit(number + (TIMES if params else 0), structures)
        running.desk.perform(lead, action, fields)
        redraws.append(_run(app))
        # A board that did not change would have been measured for nothing.
        shown, before = _html(app, board), shown
        assert shown != before, (name, board)
    return first, statistics.median(redraws)


def main() -> None:
    """Print the table."""
    print(f"\n| {'Fontenay, 450 structures: server time':40} | {'first draw':>10} | {'redraw':>10} | target |")
    for page, (first, again) in measured().items():
        late = "  LATE" if max(first, again) > TARGET else ""
        print(f"| {page:40} | {first:7.0f} ms | {again:7.0f} ms | {TARGET / 1000:.0f} s    |{late}", flush=True)


if __name__ == "__main__":
    main()
