"""The pages of clashes, balance and close activities, through the shell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity


@pytest.fixture
def page_of(town, monkeypatch):
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def page(name, person, **query):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        for key, value in query.items():
            app.query_params[key] = value
        app.switch_page(str(settings.ROOT / "pages" / f"{name}.py")).run()
        assert not app.exception
        return app

    yield page
    runtime._current = before


def boards(app):
    shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
    return {each["board"]: each["html"] for each in shown if each.get("board")}


def test_each_page_has_its_board_for_all_who_take_part_and_a_word_for_visitors(town, page_of):
    for page, board in (("chevauchements", "clashes"), ("equilibre", "balance"), ("mutualiser", "poolings")):
        assert "entrez dans la salle" not in boards(page_of(page, town.alice))[board]
        assert "entrez dans la salle" in boards(page_of(page, town.visitor))[board]


def test_the_load_has_a_chart_a_choice_of_public_and_a_table(town, page_of):
    town.do("alice", "activity.create", title="Bal", starts="2026-11-14T18:00", ends="2026-11-14T20:00", publics=["familles"])
    app = page_of("equilibre", town.alice)
    assert any(element.type == "plotly_chart" for element in app.main)
    html = "\n".join(element.proto.body for element in app.main if element.type == "html")
    assert "sam. 14 nov." in html and ">1<" in html
    app.selectbox[0].select("seniors").run()
    assert not app.exception
    html = "\n".join(element.proto.body for element in app.main if element.type == "html")
    assert ">1<" not in html and "(seniors)" in html


def test_beside_an_open_activity_the_calendar_shows_its_clashes(town, page_of):
    one, _other = (
        town.do("alice", "activity.create", title=title, starts="2026-11-14T18:00", ends="2026-11-14T20:00", place="Halle").answer["id"]
        for title in ("Bal", "Concert")
    )
    assert "Au même endroit" in boards(page_of("calendrier", town.alice, activite=one))["activity"]
    assert "clash-panel" not in boards(page_of("calendrier", town.visitor, activite=one))["activity"]
