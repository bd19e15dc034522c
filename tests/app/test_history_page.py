"""The page of the history, through the shell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity


@pytest.fixture
def page_of(town, monkeypatch):
    """The board of the history as a person sees it, at an address."""
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def board(person, **query):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        app.switch_page(str(settings.ROOT / "pages" / "historique.py"))
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
        return next(each["html"] for each in shown if each["board"] == "history")

    yield board
    runtime._current = before


def test_the_address_says_whose_changes_and_of_what(town, page_of):
    town.do(town.alice, "theme.propose", title="L’eau", why="x")
    town.do(town.bruno, "theme.propose", title="Le feu", why="x")
    html = page_of(town.alice, personne=town.bruno, sujet="theme")
    assert "Le feu" in html and "L’eau" not in html
    assert 'aria-current="true">Le thème' in html


def test_a_visitor_is_told_how_to_come_in(town, page_of):
    assert "Entrer dans la salle" in page_of(town.visitor)
