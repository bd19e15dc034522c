"""The page of the comptes rendus, through the shell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity
from tests.exports.plenaries_held import closed, item, opened


@pytest.fixture
def page_of(town, monkeypatch):
    """The page as a person sees it: the HTML of its boards by name, and the labels of its downloads."""
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def page(person, **query):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        app.query_params.update(query)
        app.switch_page(str(settings.ROOT / "pages" / "compte_rendu.py")).run()
        assert not app.exception
        shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
        boards = {each["board"]: each["html"] for each in shown if each.get("board")}
        return boards, [each.proto.label for each in app.get("download_button")]

    yield page
    runtime._current = before


def test_the_latest_is_shown_with_its_files(town, page_of):
    closed(town, opened(town))
    second = opened(town, title="Plénière 2", on="2026-10-08T18:00")
    town.do(town.alice, "note.write", item_id=item(town, second, 1), body="Tour de table.")
    closed(town, second)
    boards, files = page_of(town.alice)
    assert "Compte rendu – Plénière 2" in boards["minutes"]
    assert "Tour de table." in boards["minutes"]
    assert len(files) == 4


def test_another_is_chosen_by_its_address(town, page_of):
    first = closed(town, opened(town))
    closed(town, opened(town, title="Plénière 2", on="2026-10-08T18:00"))
    boards, _files = page_of(town.alice, id=first)
    assert "Compte rendu – Plénière 1" in boards["minutes"]


def test_the_open_one_is_provisional_and_has_no_file_yet(town, page_of):
    opened(town)
    boards, files = page_of(town.alice)
    assert "Document provisoire" in boards["minutes"]
    assert files == []


def test_a_visitor_has_neither_document_nor_files(town, page_of):
    plenary = closed(town, opened(town))
    boards, files = page_of(town.visitor, id=plenary)
    assert "/entrer" in boards["minutes_list"]
    assert "Plénière 1" not in "".join(boards.values())
    assert files == []


def test_an_empty_edition_says_what_will_come(town, page_of):
    boards, files = page_of(town.alice)
    assert "Aucun compte rendu pour le moment" in boards["minutes_list"]
    assert files == []
