"""The pages « La plénière » and « Le grand écran », through the shell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity
from tests.actions.plenary_helpers import plan


@pytest.fixture
def boards_of(town, monkeypatch):
    """The boards of a page as a person sees them: their HTML by name."""
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def boards(person, page, **query):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        for name, value in query.items():
            app.query_params[name] = value
        app.switch_page(str(settings.ROOT / "pages" / f"{page}.py")).run()
        assert not app.exception
        shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
        return {each["board"]: each["html"] for each in shown}

    yield boards
    runtime._current = before


def test_the_page_shows_the_plenary_at_hand_and_the_list(town, boards_of):
    plan(town)
    later = plan(town, title="La suivante", on="2026-10-01T18:30")
    shown = boards_of(town.facilitator, "pleniere")
    assert "Plénière de rentrée</h1>" in shown["plenary"] and "La suivante" in shown["plenaries"]
    assert "La suivante</h1>" in boards_of(town.facilitator, "pleniere", id=later)["plenary"]


def test_a_visitor_is_shown_the_way_in(town, boards_of):
    plan(town)
    shown = boards_of("", "pleniere")
    assert "/entrer" in shown["plenary"] and "La plénière est prévue" in shown["plenary"]
    assert "/entrer" in boards_of("", "projecteur")["projection"]


def test_the_screen_of_the_room_has_its_page(town, boards_of):
    plan(town)
    assert "pl-projector" in boards_of(town.alice, "projecteur")["projection"]
    assert "pl-projector" in boards_of(town.alice, "projection")["projection"]
