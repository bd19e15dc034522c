"""A board can be asked for with any parameter that an address may hold."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ssi_core import runtime, settings
from ssi_core.ui import identity


@pytest.mark.parametrize("asked", ["__", "a__b_", "é·=&", "x" * 500])
def test_an_odd_address_does_not_break_the_page(town, monkeypatch, asked):
    before = runtime._current
    runtime.use(runtime.Runtime(town.desk.database))
    monkeypatch.setattr(identity, "person_id", lambda: town.alice)
    try:
        app = AppTest.from_file(settings.ROOT / "ssi_core" / "ui" / "shell.py", default_timeout=60).run()
        app.query_params["id"] = asked
        app.query_params["activite"] = asked
        app.query_params["groupe"] = asked
        app.query_params["fiches"] = asked
        app.query_params["jour"] = asked
        for page in (
            "pleniere", "compte_rendu", "calendrier", "structures", "personnes", "competences", "historique", "annuaire",
            "groupes", "roles", "moyens", "besoins", "aides", "communication", "retroplanning", "bilan", "programme_public",
        ):
            app.switch_page(str(settings.ROOT / "pages" / f"{page}.py")).run()
            assert not app.exception, page
            assert any(element.type == "bidi_component" for element in app.main), page
    finally:
        runtime._current = before
