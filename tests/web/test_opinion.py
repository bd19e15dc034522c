"""The evaluation form, as a phone meets it from a QR code."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ssi_core.web.opinion import Opinion
from tests.actions.test_lesson import a_ball

ADDRESS = "/avis/bal0000000000000"


@pytest.fixture
def phone(town):
    a_ball(town)
    town.now[0] = datetime(2026, 11, 14, 20, 0)
    return TestClient(Starlette(routes=Opinion(town.desk).routes()), base_url="http://localhost", follow_redirects=False)


def test_an_answer_without_name_nor_cookie_is_at_the_bilan(town, phone):
    page = phone.get(ADDRESS)
    once = re.search(r'name="once" value="([^"]+)"', page.text)[1]
    answer = {"verdict": "again", "worked": "La soupe", "attendance": "40", "public-1": "1", "once": once}
    thanks = phone.post(ADDRESS, data=answer)
    assert "Merci" in thanks.text and "set-cookie" not in thanks.headers
    assert town.rows("SELECT verdict, worked, attendance, publics FROM evaluation") == [
        ("again", "La soupe", 40, ["familles"])
    ]
    phone.post(ADDRESS, data=answer)
    assert town.one("SELECT count(*) FROM evaluation") == 1, "the same form sent twice is one answer"


def test_a_mistake_is_said_beside_its_field_and_nothing_typed_is_lost(town, phone):
    page = phone.post(ADDRESS, data={"worked": "La <b>soupe</b>", "attendance": "plein", "public-0": "1"})
    assert page.status_code == 422
    assert 'id="attendance-error"' in page.text and 'id="verdict-error"' in page.text
    assert "La &lt;b&gt;soupe&lt;/b&gt;" in page.text and 'value="plein"' in page.text
    assert 'name="public-0" value="1" checked' in page.text
    assert town.one("SELECT count(*) FROM evaluation") == 0


def test_before_the_activity_begins_there_is_nothing_to_say(town, phone):
    town.now[0] = datetime(2026, 11, 14, 12, 0)
    assert "revenez après" in phone.get(ADDRESS).text
    assert phone.post(ADDRESS, data={"verdict": "again"}).status_code == 404
    assert town.one("SELECT count(*) FROM evaluation") == 0


@pytest.mark.parametrize("address", ["/avis/inconnue", "/avis/idee000000000000"])
def test_only_an_activity_of_the_programme_has_a_form(town, phone, address):
    town.do("alice", "activity.create", activity_id="idee000000000000", title="Secrète", starts="2026-11-14T18:00",
            ends="2026-11-14T21:00")
    page = phone.get(address)
    assert page.status_code == 404 and "Secrète" not in page.text


def test_another_site_cannot_send_the_form(town, phone):
    sent = phone.post(ADDRESS, data={"verdict": "again"}, headers={"origin": "https://ailleurs.example"})
    assert sent.status_code == 400
    assert town.one("SELECT count(*) FROM evaluation") == 0


def test_a_machine_that_fills_every_field_is_thanked_and_forgotten(town, phone):
    assert "Merci" in phone.post(ADDRESS, data={"verdict": "again", "site": "spam"}).text
    assert town.one("SELECT count(*) FROM evaluation") == 0
