"""The pages « Accueil », « Les structures » and « Les personnes », through the shell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity


@pytest.fixture
def page_of(town, monkeypatch):
    """What a person is shown on a page: the HTML of its boards, public and private, by name."""
    before = runtime._current
    running = runtime.use(runtime.Runtime(town.desk.database))

    def boards(person, page, **query):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        for name, value in query.items():
            app.query_params[name] = value
        app.switch_page(str(settings.ROOT / "pages" / f"{page}.py")).run()
        assert not app.exception
        shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
        return {each["name"]: each["html"] for each in shown if each["kind"] == "board"}

    boards.running = running
    yield boards
    runtime._current = before


def test_the_first_page_is_the_edition(town, page_of):
    assert "Festival des Solidarités 2026</h1>" in page_of(town.alice, "accueil")["home"]


def test_structures_are_a_list_or_one_of_them(town, page_of):
    assert "Les structures</h1>" in page_of(town.alice, "structures")["structures"]
    jardins = town.structures["Les Jardins partagés"]
    shown = page_of(town.alice, "structures", id=jardins)
    assert (
        list(shown) == [f"{board}·id={jardins}" for board in ("structure", "structure_skills", "structure_projects")]
        and "Les Jardins partagés</h1>" in shown[f"structure·id={jardins}"]
    )


def test_each_person_finds_their_own_data_and_nobody_elses(town, page_of):
    shown = page_of(town.alice, "personnes")
    assert 'value="Larrieu"' in shown["private·me"] and "Etcheverry" not in shown["private·me"]
    assert "Bruno Etcheverry" in shown["people"]
    assert 'value="Etcheverry"' in page_of(town.bruno, "personnes")["private·me"]


def test_a_private_board_is_kept_in_no_gallery(town, page_of):
    page_of(town.alice, "personnes")
    kept = [picture.html for picture in page_of.running.gallery._pictures.values()]
    assert kept and not any('value="Larrieu"' in html for html in kept)


def test_a_visitor_sees_no_name(town, page_of):
    shown = page_of("", "personnes")
    assert not any("Larrieu" in html for html in shown.values()) and "/entrer" in shown["people"]
    assert "Larrieu" not in "".join(page_of("", "personnes", id=town.alice).values())
