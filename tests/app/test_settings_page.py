"""The settings page, through the shell: who would be erased is shown first, and erased by a second press only."""

from __future__ import annotations

from datetime import datetime

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.domain import clock
from ssi_core.ui import identity


@pytest.fixture
def page(town, monkeypatch):
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))

    def opened(person):
        monkeypatch.setattr(identity, "person_id", lambda: person)
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        return app.switch_page(str(settings.ROOT / "pages" / "reglages.py")).run()

    yield opened
    runtime._current = before


def buttons(app):
    return {button.key for button in app.button}


def shown(app):
    return " ".join(element.proto.body for element in app.main if element.type == "html")


def test_who_would_be_erased_is_shown_then_erased_by_a_second_press(town, page, monkeypatch):
    app = page(town.facilitator)
    app.button("purge-see").click().run()
    assert "Personne n’est à effacer" in shown(app) and "purge-do" not in buttons(app)
    monkeypatch.setattr(clock, "now", lambda: datetime(2029, 6, 1))
    runtime.current().desk.now = clock.now
    app.button("purge-see").click().run()
    assert "Alice Larrieu" in shown(app) and town.one("SELECT count(*) FROM identity WHERE id = 'alice'") == 1
    app.button("purge-leave").click().run()
    assert "Alice Larrieu" not in shown(app) and "purge-do" not in buttons(app)
    app.button("purge-see").click().run()
    app.button("purge-do").click().run()
    assert not app.exception and "3 personnes sont effacés" in shown(app).replace("\u00a0", " ")
    assert town.rows("SELECT id FROM identity WHERE id IN ('alice', 'bruno', 'carole')") == []
    assert "purge-do" not in buttons(app)


def test_a_participant_has_no_such_button(town, page):
    assert not {key for key in buttons(page(town.alice)) if key and key.startswith("purge")}
