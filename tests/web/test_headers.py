"""What every answer says to the browser, which host names are ours, what stays hidden."""

from __future__ import annotations

import logging

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from ssi_core import settings
from ssi_core.web.calm import CalmMiddleware
from ssi_core.web.headers import HeadersMiddleware


def directives(policy: str) -> dict[str, list[str]]:
    return {words[0]: words[1:] for words in (each.split() for each in policy.split(";"))}


@pytest.mark.parametrize("path", ["/entrer", "/r/AAAAAA", "/invitation/x", "/cle/x", "/who", "/nowhere"])
def test_every_answer_is_guarded(site, path):
    headers = site.browser().get(path).headers
    policy = directives(headers["content-security-policy"])
    assert policy["frame-ancestors"] == ["'self'"] and policy["form-action"] == ["'self'"]
    if path in ("/who", "/nowhere"):  # as Streamlit's pages
        assert policy["script-src"] == ["'self'"] and policy["script-src-attr"] == policy["object-src"] == ["'none'"]
    else:  # our plain pages: no script, no style but ours
        assert policy["default-src"] == ["'none'"] and policy["style-src"] == ["'self'"] and "script-src" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "testserver.evil", "evil.example:80"])
def test_an_unknown_host_name_is_refused(site, host):
    browser = site.browser()
    assert browser.get("/entrer", headers={"host": host}).status_code == 400
    with pytest.raises(WebSocketDisconnect), browser.websocket_connect("/live", headers={"host": host}):
        pass


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8501", "192.168.1.20:8501", "[::1]:8501", "[fe80::1]", "salle.valbrune.fr"]
)
def test_this_machines_names_and_addresses_are_known(site, host):
    assert site.browser().get("/entrer", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent", "/_stcore/agent/x", "/_stcore/metrics?a=b"])
def test_measures_and_descriptions_for_programs_are_hidden_even_from_the_facilitator(site, path):
    answer = site.browser(site.town.facilitator).get(path)
    assert answer.status_code == 404 and "content-security-policy" in answer.headers


def failing(**options) -> TestClient:
    async def fail(request: Request) -> Response:
        raise ValueError("a bug")

    routes = [Route(path, fail) for path in ("/cle/{token}", "/page")]
    app = Starlette(routes=routes, middleware=[Middleware(HeadersMiddleware, hosts=frozenset(), **options), Middleware(CalmMiddleware)])
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


@pytest.mark.parametrize("path", ["/cle/a-secret-key", "/page?code=a-secret-key"])
def test_a_failure_is_told_calmly_guarded_and_without_its_address(path, caplog):
    with caplog.at_level(logging.DEBUG):
        answer = failing().get(path)
    assert answer.status_code == 500 and "Rechargez" in answer.text and "bug" not in answer.text
    assert "content-security-policy" in answer.headers and answer.headers["x-content-type-options"] == "nosniff"
    written = [record.getMessage() for record in caplog.records if record.name != "httpx"]  # the test's own browser
    assert "a page failed" in written and not [line for line in written if "secret" in line]


def test_the_machines_owner_says_which_other_sites_may_frame_every_page(monkeypatch):
    monkeypatch.setenv("PLENIERE_FRAMES", "intranet.exemple.fr, https://hall.exemple.fr:8443/accueil, 'none' *, javascript:x,")
    assert settings.frames() == ("https://intranet.exemple.fr", "https://hall.exemple.fr:8443")
    policy = failing(frames=settings.frames()).get("/page").headers["content-security-policy"]
    assert directives(policy)["frame-ancestors"] == ["'self'", *settings.frames()]
    monkeypatch.setenv("PLENIERE_FRAMES", "")
    assert settings.frames() == ()
