"""After a power cut, what the first page says, and to whom."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity
from ssi_core.upkeep.opening_notice import Notice


@pytest.fixture
def said_to(town, monkeypatch):
    """The texts of the first page as a person sees it, after an opening that had something to say."""
    before = runtime._current

    def texts(person, notice):
        runtime.use(runtime.Runtime(town.desk.database, notice))
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        assert not app.exception
        return " ".join(element.proto.body for element in app.main if element.type == "html")

    yield texts
    runtime._current = before


def test_the_facilitator_is_told_what_is_missing(town, said_to):
    said = said_to(town.facilitator, Notice(2, "<b>copie</b>"))
    assert "arrêté brutalement" in said and "2 derniers enregistrements" in said
    assert "&lt;b&gt;copie" in said and "pl-banner--warn" in said


def test_a_repair_without_loss_is_said_calmly(town, said_to):
    said = said_to(town.facilitator, Notice(0))
    assert "ne manque" in said and "pl-banner--info" in said


def test_others_and_an_ordinary_start_see_nothing(town, said_to):
    assert said_to(town.alice, Notice(2)) == ""
    assert said_to(town.facilitator, None) == ""


def test_once_read_it_is_gone_for_all(town, said_to):
    assert said_to(town.facilitator, Notice(1)) != ""
    app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
    app.button(key="opening-read").click().run()
    assert not app.exception and runtime.current().notice is None
    assert "brutalement" not in " ".join(element.proto.body for element in app.main if element.type == "html")
