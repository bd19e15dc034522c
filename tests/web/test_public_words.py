"""What becomes of one's data, and how accessible the software is: open to everybody, in plain French."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ssi_core.web.public_words import PAGES, PublicWords
from tests.web.test_programme_pages import Parsed


@pytest.fixture
def web(town):
    return TestClient(Starlette(routes=PublicWords(town.desk).routes()), base_url="http://localhost")


@pytest.mark.parametrize("address", PAGES)
def test_both_open_without_signing_in_and_lead_to_each_other(web, address):
    page = web.get(address)
    assert page.status_code == 200 and "set-cookie" not in page.headers
    assert all(f'href="{other}"' in page.text for other in PAGES)
    assert "script" not in Parsed(page.text).tags


def test_data_say_who_is_responsible_and_how_to_be_erased(town, web):
    page = web.get("/donnees").text
    assert town.one("SELECT collective_name FROM edition") in page
    for words in ("effacez", "CNIL", "cookie"):
        assert words in page


def test_data_say_how_long_names_are_kept(town, web):
    assert "24 mois après la fin" in web.get("/donnees").text.replace("\u00a0", " ")
    town.do(town.facilitator, "edition.keep", months="18")
    assert "18 mois après la fin" in web.get("/donnees").text.replace("\u00a0", " ")


def test_accessibility_states_its_level_and_its_gaps(web):
    page = web.get("/accessibilite").text
    assert "<h1" in page and "partiellement conforme" in page
    assert "Contenus non accessibles" in page and "Défenseur des droits" in page
