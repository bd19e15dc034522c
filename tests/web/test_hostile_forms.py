"""Whatever is posted to a plain page, it answers a page, never an error of the server."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote, urlencode

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ssi_core.web.agenda import Agenda
from ssi_core.web.opinion import Opinion
from tests.actions.bad_input import NASTY
from tests.actions.test_lesson import a_ball

FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
FIELDS = ("code", "first_name", "last_name", "structure", "new_structure", "invitation", "attendance", "verdict",
          "worked", "public-0", "once")  # fmt: skip
BODIES = [
    (FORM, b""), (FORM, b"&&&=%%%=%ZZ&code=%00%ff"), (FORM, b"code=" + b"x" * 1_000_000), (FORM, b"a=1&" * 4_000),
    (FORM, b"code=1&code=2&first_name=a&first_name=b"), ("application/json", b'{"code": 1}'), ("", b"code=1"),
    (PARTS, b""), (PARTS, b"--x\r\nbroken"), (PARTS, b'--x\r\nContent-Disposition: form-data; name="code"\r\n\r\nA'),
    (PARTS, b'--x\r\nContent-Disposition: form-data; name="code"; filename="a"\r\n\r\nA\r\n--x--\r\n'),
    (PARTS, b"--x\r\nContent-Disposition: form-data\r\n\r\nA\r\n--x--\r\n"), ("multipart/form-data", b"--x\r\n"),
    ("multipart/form-data; boundary=", b"--x\r\n"), (f"{FORM}; charset=nothing", b"code=%e9"), ("\xff/\xfe", b"code=1"),
    (f"{PARTS}; charset=nothing", b'--x\r\nContent-Disposition: form-data; name="code"\r\n\r\n\xe9\r\n--x--\r\n'),
]  # fmt: skip


@pytest.fixture
def plain(site):
    site.clock[0] = 0
    town = site.town
    a_ball(town)
    town.now[0] = datetime(2026, 11, 14, 20, 0)
    activity = "bal0000000000000"
    routes = [*Opinion(town.desk).routes(), *Agenda(town.desk, site.signer).routes()]
    with TestClient(Starlette(routes=routes), follow_redirects=False) as rest:
        yield site, site.browser(), rest, activity


@pytest.mark.parametrize("number", range(len(BODIES)))
def test_any_body_is_answered(plain, number):
    _site, door, rest, activity = plain
    kind, body = BODIES[number]
    headers = {"content-type": kind.encode("latin-1")} if kind else {}
    for client, address in ((door, "/entrer"), (door, "/sortir"), (rest, f"/avis/{activity}"), (rest, "/avis/?")):
        assert client.post(address, content=body, headers=headers).status_code < 500, address


def test_any_word_in_any_field_or_address_is_answered(plain):
    site, door, rest, activity = plain
    for number, word in enumerate(NASTY):
        site.clock[0] += 3600
        text = word.encode("utf-8", "surrogatepass")
        sent = dict.fromkeys(FIELDS, text) | ({"code": site.code.encode()} if number % 2 else {})
        for client, address in ((door, "/entrer"), (rest, f"/avis/{activity}")):
            answer = client.post(address, content=urlencode(sent), headers={"content-type": FORM})
            assert answer.status_code < 500, (address, word)
        path = quote(text[:300], safe="")
        for address in (f"/r/{path}", f"/invitation/{path}", f"/cle/{path}", f"/entrer?code={path}&next={path}"):
            assert door.get(address).status_code < 500, address
        for address in (f"/avis/{path}", f"/agenda/{path}.ics", f"/agenda?structure={path}"):
            assert rest.get(address).status_code < 500, address


@pytest.mark.parametrize("length", ["9" * 5000, "-1", "1e3", "\xb2"])
def test_any_length_said_of_a_body_is_answered(plain, length):
    _site, door, rest, activity = plain
    for client, address in ((door, "/entrer"), (rest, f"/avis/{activity}")):
        answer = client.post(address, content=b"code=1", headers={"content-type": FORM, "content-length": length.encode("latin-1")})
        assert 400 <= answer.status_code < 500
