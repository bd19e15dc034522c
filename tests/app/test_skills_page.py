"""The page of skills, through the shell."""

from __future__ import annotations

import csv
import io
import json

import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.exports.skills_file import skills_csv
from ssi_core.exports.skills_picture import skills_png
from ssi_core.live.skill_state import read
from ssi_core.live.skill_table import Choices, table
from ssi_core.ui import identity
from ssi_core.ui.skills_chart import figure
from tests.actions.skill_town import need, offer, structure


@pytest.fixture
def page_of(town, monkeypatch):
    """The page as a person sees it."""
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def page(person, **address):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        for name, value in address.items():
            app.query_params[name] = value
        app.switch_page(str(settings.ROOT / "pages" / "competences.py")).run()
        assert not app.exception
        return app

    yield page
    runtime._current = before


def boards(app):
    shown = [json.loads(element.proto.json) for element in app.main if element.type == "bidi_component"]
    return {each["board"]: each["html"] for each in shown if "board" in each}


def shown_table(town, **params):
    with town.desk.database.read() as cursor:
        return table(read(cursor), Choices.read(params))


def test_a_participant_finds_the_chart_its_choices_and_the_same_table(town, page_of):
    skill = offer(town, town.bruno, "Logistique", structure(town), 3)
    app = page_of(town.alice, competence=skill, colonne=structure(town))
    assert [box.label for box in app.selectbox] == ["Colonnes", "Compétences", "Ordre"]
    assert app.get("plotly_chart")
    html = boards(app)
    assert "Logistique, Épicerie sociale" in html["skill_panel"]
    assert "peut former" in html["skill_table"]
    app.selectbox[1].select("fragile").run()
    assert not app.exception


def test_a_visitor_sees_no_chart(town, page_of):
    offer(town, town.bruno, "Logistique", structure(town), 3)
    app = page_of(town.visitor)
    assert not app.get("plotly_chart") and not app.selectbox
    assert set(boards(app)) - {"toolbar"} == {"skills_head"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chart_carries_what_each_cell_is_and_its_state_in_words(town, theme):
    skill = offer(town, town.bruno, "<b>Logistique</b>", structure(town), 3)
    need(town, town.alice, "Langue des signes", f"edition:{town.edition}", 2)
    chart = figure(shown_table(town), theme)
    cells = chart.data[-1]
    at = [tuple(each) for each in cells.customdata].index((skill, structure(town)))
    assert "F" in [letter for line in chart.data[-2].text for letter in line]
    assert "&lt;b&gt;" in cells.hovertext[at]
    states = [text for trace in chart.data[:-2] for text in trace.text]
    assert any("Manque" in each for each in states) and any("Un seul acteur" in each for each in states)


def test_the_chart_stands_when_nobody_offers_anything(town):
    need(town, town.alice, "Langue des signes", f"edition:{town.edition}")
    assert figure(shown_table(town), "light").data


def test_the_files_hold_the_table(town):
    offer(town, town.bruno, "=Somme", structure(town), 3)
    need(town, town.alice, "Langue des signes", f"edition:{town.edition}", 2)
    matrix = shown_table(town, order="name").matrix
    lines = list(csv.reader(io.StringIO(skills_csv(matrix, counted=False).decode("utf-8-sig")), delimiter=";"))
    assert lines[0] == ["Compétence", "État", "Personnes recherchées", "Acteurs qui la proposent", "Épicerie sociale"]
    assert lines[1:] == [
        ["Langue des signes", "Manque", "2", "", ""],
        ["'=Somme", "Un seul acteur", "", "1", "peut former"],
    ]
    picture = Image.open(io.BytesIO(skills_png(matrix, "Compétences 2026", counted=False)))
    assert picture.format == "PNG" and picture.width > 800
    # The cell of the one who can train, and the state of what is missing, are drawn in their colours.
    colours = {colour for _count, colour in picture.getcolors(100_000)}
    assert {(0x12, 0x50, 0x3A), (0xFB, 0xE5, 0xE1)} <= colours


def test_an_empty_table_is_a_picture_too(town):
    assert skills_png(shown_table(town).matrix, "Rien", counted=True).startswith(b"\x89PNG")
