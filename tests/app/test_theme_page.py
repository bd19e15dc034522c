"""The page of the theme, through the shell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity
from tests.actions.theme_town import EAU, propose


@pytest.fixture
def page_of(town, monkeypatch):
    """The page as a person sees it: the HTML of its boards by name."""
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def boards(person):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        app.switch_page(str(settings.ROOT / "pages" / "theme.py")).run()
        assert not app.exception
        shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
        return {each["board"]: each["html"] for each in shown}

    yield boards
    runtime._current = before


def test_a_participant_finds_the_proposals_and_the_form(town, page_of):
    propose(town, town.alice)
    html = page_of(town.bruno)["theme"]
    assert EAU in html
    assert 'data-action="theme.propose"' in html
    assert "theme.adopt" not in html


def test_the_facilitator_can_adopt(town, page_of):
    propose(town, town.alice)
    assert 'data-action="theme.adopt"' in page_of(town.facilitator)["theme"]


def test_a_visitor_sees_only_what_is_adopted(town, page_of):
    propose(town, town.alice)
    html = page_of(town.visitor)["theme"]
    assert EAU not in html
    assert "entrez dans la salle" in html
