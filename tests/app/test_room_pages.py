"""The pages of the room, through the shell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity
from tests.actions.vote_town import in_plenary, vote_of


@pytest.fixture
def boards_of(town, monkeypatch):
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def boards(person, page):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        app.switch_page(str(settings.ROOT / "pages" / f"{page}.py")).run()
        assert not app.exception
        shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
        return {each["board"]: each["html"] for each in shown if "board" in each}

    yield boards
    runtime._current = before


def test_each_finds_on_the_pages_what_is_theirs(town, boards_of):
    vote_of(town, in_plenary(town))
    assert 'data-action="ballot.cast"' in boards_of(town.alice, "pleniere")["ballot"]
    assert "vote.close" not in boards_of(town.alice, "pleniere")["ballot"]
    assert "vote.close" in boards_of(town.facilitator, "telecommande")["remote"]
    assert "data-action" not in boards_of(town.alice, "telecommande")["remote"]
    assert "papers.enter" in boards_of(town.facilitator, "papier")["keying"]
    assert "data-action" not in boards_of(town.alice, "papier")["keying"]
    assert "vote.prepare" in boards_of(town.facilitator, "votes")["votes"]
    assert "vote.prepare" not in boards_of(town.alice, "votes")["votes"]
    assert "/entrer" in boards_of("", "votes")["votes"]
