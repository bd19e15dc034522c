"""The page of the directory, through the shell."""

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

    def page(person, name="annuaire"):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        app.switch_page(str(settings.ROOT / "pages" / f"{name}.py")).run()
        assert not app.exception
        return app

    yield page
    runtime._current = before


def boards(app):
    shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
    return {each["name"]: each["html"] for each in shown if each["kind"] == "board"}


def labels(app):
    return [element.proto.label for element in app.get("download_button")]


def with_a_project(town):
    structure = town.structures["Épicerie sociale"]
    town.do(town.alice, "structure.enter", structure_id=structure, joined_on="2024-02-01")
    town.do(town.alice, "project.add", structure_id=structure, title="Cantine", country="SN", themes=["santé"])


def test_a_participant_finds_the_list_the_graph_and_the_files(town, page_of):
    with_a_project(town)
    app = page_of(town.alice)
    assert "Cantine" in boards(app)["directory"] and "À mettre en lien" in boards(app)["directory_links"]
    assert labels(app) == ["Imprimer (PDF)", "Excel", "CSV"]
    assert len(app.get("plotly_chart")) == 1 and "Sénégal" in "".join(each.proto.body for each in app.get("html"))


def test_a_visitor_has_no_file_to_take_away(town, page_of):
    with_a_project(town)
    app = page_of("")
    assert labels(app) == [] and "Larrieu" not in "".join(boards(app).values())


def test_without_projects_there_is_no_graph(town, page_of):
    assert len(page_of(town.alice).get("plotly_chart")) == 0


def test_each_person_can_take_a_copy_of_what_is_held_about_them(town, page_of):
    assert labels(page_of(town.alice, "personnes")) == ["À lire (PDF)", "Pour un logiciel (JSON)"]
    assert labels(page_of("", "personnes")) == []
