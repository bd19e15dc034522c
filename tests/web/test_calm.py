"""A page that fails says so in French; what it was about is in the log."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ssi_core.domain.errors import Unavailable
from ssi_core.web.calm import CalmMiddleware


async def well(request):
    return PlainTextResponse("Bien")


async def full(request):
    raise Unavailable("Le disque est plein.")


async def bug(request):
    raise ZeroDivisionError("a detail for the log")


@pytest.fixture
def client():
    routes = [Route("/bien", well), Route("/plein", full), Route("/bug", bug)]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(CalmMiddleware)]))


def test_what_goes_well_passes(client):
    assert client.get("/bien").text == "Bien"


def test_a_refusal_is_said(client):
    answer = client.get("/plein")
    assert (answer.status_code, answer.text) == (503, "Le disque est plein.")


def test_a_bug_is_said_calmly_and_logged(client, caplog):
    answer = client.get("/bug")
    assert answer.status_code == 500 and "Rechargez la page" in answer.text
    assert "a detail for the log" not in answer.text and "a detail for the log" in caplog.text
