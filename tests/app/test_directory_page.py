"""The page of the directory, through the shell."""

from __future__ import annotations

import json

import pytest
import streamlit as st
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


@pytest.fixture
def files_of(town, page_of, monkeypatch):
    """The files of a page, by name, made as Streamlit makes them: later, where nobody knows who looks."""

    def files(person, name="annuaire"):
        asked = {}
        with monkeypatch.context() as patched:
            patched.setattr(
                st, "download_button", lambda _label, make, file_name, *_rest, **_more: asked.update({file_name: make})
            )
            page_of(person, name)
        monkeypatch.setattr(identity, "person_id", lambda: "")
        return asked

    return files


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


def test_the_files_of_the_directory_hold_the_list_until_the_seat_is_taken_away(town, files_of):
    with_a_project(town)
    files = files_of(town.alice)
    assert "Épicerie sociale" in files["annuaire.csv"]().decode("utf-8-sig")
    assert files["annuaire.xlsx"]().startswith(b"PK") and files["annuaire.pdf"]().startswith(b"%PDF")
    files = files_of(town.bruno)
    town.do(town.facilitator, "room.revoke_seat", person_id=town.bruno)
    assert files["annuaire.csv"]() == b""


def test_the_copy_of_what_is_held_about_someone_holds_it(town, files_of):
    files = files_of(town.alice, "personnes")
    assert json.loads(files["mes-donnees.json"]()) and files["mes-donnees.pdf"]().startswith(b"%PDF")
