"""The page « Importer, exporter », through the shell."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity
from tests.actions.import_town import csv

STRUCTURES = csv("Nom;Type", "Les Amis <i>;asso", "Épicerie sociale;asso", ";asso", "Lycée Jean-Moulin;")


@pytest.fixture
def page_of(town, monkeypatch):
    """The page as a person sees it."""
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def page(person):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        app.switch_page(str(settings.ROOT / "pages" / "importer.py")).run()
        assert not app.exception
        return app

    yield page
    runtime._current = before


def html(app):
    return "\n".join(element.proto.body for element in app.main if element.type == "html")


def drop(app, content, name="liste.csv"):
    app.file_uploader[0].set_value((name, content, "text/csv")).run()
    assert not app.exception
    return html(app)


def structures(town):
    return [name for (name,) in town.rows("SELECT name FROM structure ORDER BY name")]


def test_the_facilitator_sees_what_would_be_done_then_does_it_then_takes_it_back(town, page_of):
    app = page_of(town.facilitator)
    before = structures(town)
    seen = drop(app, STRUCTURES)
    for said in ("sera ajoutée", "sera complétée ou modifiée", "déjà là", "refusée", "Les Amis &lt;i&gt;", "à remplir"):
        assert said in seen
    assert structures(town) == before
    app.button(key="import-do").click().run()
    assert "Import terminé" in html(app) and "Rien d’autre à importer" in html(app)
    assert "Les Amis <i>" in structures(town)
    assert "import-do" not in [button.key for button in app.button]
    app.button(key="import-undo").click().run()
    assert "C’est annulé." in html(app)
    assert structures(town) == before
    app.button(key="import-do").click().run()
    assert "Les Amis <i>" in structures(town)


def test_a_file_that_is_no_table_says_what_to_do(town, page_of):
    seen = drop(page_of(town.facilitator), b"%PDF-1.4 ...")
    assert "ne peut pas être lu" in seen and "enregistrez le vôtre au format" in seen


def test_a_file_with_titles_only_says_so(town, page_of):
    assert "que des titres de colonnes" in drop(page_of(town.facilitator), csv("Nom;Type"))


def test_unknown_structures_are_added_when_ticked(town, page_of):
    app = page_of(town.facilitator)
    app.radio(key="import-subject").set_value("people").run()
    assert "n’est pas dans la liste des structures" in drop(app, csv("Prénom;Nom;Structure", "Zoé;Almeida;La Récré"))
    assert "La Récré" in app.checkbox(key="import-add").label
    app.checkbox(key="import-add").check().run()
    app.button(key="import-do").click().run()
    assert "1 personne ajoutée et 1 structure inconnue ajoutée" in html(app)


def test_what_changed_since_the_preview_is_not_overwritten(town, page_of, monkeypatch):
    app = page_of(town.facilitator)
    drop(app, STRUCTURES)
    current = runtime.current()
    monkeypatch.setattr(current.revisions, "of", lambda tables: 0)  # the page has not heard of it yet
    drop(app, STRUCTURES)
    town.do(town.alice, "structure.add", name="Les amis i", kind="autre")
    app.button(key="import-do").click().run()
    assert "a changé depuis l’aperçu" in html(app)


def test_a_participant_downloads_and_does_not_import(town, page_of):
    app = page_of(town.alice)
    assert [button.label for button in app.get("download_button")][:2] == ["Structures (Excel)", "Structures (CSV)"]
    assert not app.file_uploader


def test_a_visitor_is_told_how_to_come_in(town, page_of):
    app = page_of(town.visitor)
    assert "Entrer dans la salle" in html(app)
    assert not app.get("download_button") and not app.file_uploader
