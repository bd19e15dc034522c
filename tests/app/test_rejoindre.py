"""The page « Rejoindre », through the shell."""

from __future__ import annotations

import json

import pytest
import time_machine
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity, reach

MACHINE = ["http://192.168.1.20:8501", "http://10.0.3.7:8501"]


@pytest.fixture(autouse=True)
def network(monkeypatch):
    monkeypatch.setattr(reach, "addresses", lambda host, scheme: list(MACHINE))


@pytest.fixture
def page_of(town, monkeypatch):
    """The page as a person sees it: the HTML of its boards by name."""
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def boards(person, **query):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        for name, value in query.items():
            app.query_params[name] = value
        app.switch_page(str(settings.ROOT / "pages" / "rejoindre.py")).run()
        assert not app.exception
        shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
        return {each["board"]: each["html"] for each in shown}

    yield boards
    runtime._current = before


def test_the_facilitator_finds_the_code_the_list_and_the_roles(town, page_of):
    boards = page_of(town.facilitator)
    assert "192.168.1.20:8501" in boards["join"] and "10.0.3.7:8501" in boards["join"]
    assert "Présences" in boards["attendance"] and "Qui est entré" in boards["seats"]


def test_another_address_of_the_machine_may_be_chosen_but_no_other(town, page_of):
    chosen = page_of(town.facilitator, adresse=MACHINE[1])["join"]
    assert chosen.index("10.0.3.7") < chosen.index("192.168.1.20")
    assert "evil" not in page_of(town.facilitator, adresse="http://evil.example")["join"]


def test_a_visitor_finds_the_way_in_and_no_code(town, page_of):
    boards = page_of(town.visitor)
    code = town.one("SELECT code FROM room")
    assert 'href="/entrer"' in boards["join"]
    assert not any(code[:3] in html or "Larrieu" in html for html in boards.values())


def test_the_plenary_of_the_address_is_the_one_shown(town, page_of):
    first, second = (
        town.do(town.facilitator, "plenary.create", title=title, place="", scheduled_on=day).answer["id"]
        for title, day in (("Rentrée", "2026-09-10T18:00"), ("Bilan", "2026-12-10T18:00"))
    )
    with time_machine.travel("2026-09-10T16:00:00Z"):
        assert f'data-key="attendance-of-{first}"' in page_of(town.alice)["attendance"]
        assert f'data-key="attendance-of-{second}"' in page_of(town.alice, id=second)["attendance"]
