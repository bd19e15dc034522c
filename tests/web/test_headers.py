"""What every answer says to the browser, which host names are ours, what stays hidden."""

from __future__ import annotations

import pytest
from starlette.websockets import WebSocketDisconnect


@pytest.mark.parametrize("path", ["/entrer", "/r/AAAAAA", "/invitation/x", "/cle/x", "/who", "/nowhere"])
def test_every_answer_is_guarded(site, path):
    headers = site.browser().get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy and "frame-ancestors 'self'" in policy and "object-src 'none'" in policy
    assert "'unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
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
