"""The server's side of the command line: who may knock, and for what."""

from __future__ import annotations

import json

import pytest
import time_machine
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ssi_core.store import rebuild
from ssi_core.upkeep import wire
from ssi_core.web.signing import Signer
from ssi_core.web.upkeep import UpkeepDoor

BODY = wire.written("rebuild", {})


@pytest.fixture
def knock(town):
    """Knock with a token, by default the right one, from an address, by default this machine's."""
    signer = Signer("secret")
    app = Starlette(routes=[UpkeepDoor(town.desk, signer).route()])

    def send(body=BODY, token=None, address="127.0.0.1", nonce="n1", **headers):
        token = signer.upkeep_key(wire.bound_to(body, nonce)) if token is None else token
        client = TestClient(app, client=(address, 50_000))
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return client.post(wire.PATH, content=body, headers={"Authorization": f"Bearer {token}", **headers})

    send.signer = signer
    return send


def test_the_owner_of_the_machine_is_answered(knock):
    answer = knock()
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    assert wire.read_answer(answer.content).data["differences"] == []


def test_no_token_or_another_folders_is_refused(knock):
    assert knock(token="").status_code == 403
    assert knock(token=Signer("autre").upkeep_key(wire.bound_to(BODY, "n"))).status_code == 403
    assert knock(token=knock.signer.facilitator_key(wire.bound_to(BODY, "n"))).status_code == 403


def test_a_token_serves_once(knock):
    assert knock(nonce="once").status_code == 200
    with time_machine.travel(0, tick=False):
        token = knock.signer.upkeep_key(wire.bound_to(BODY, "again"))
        assert [knock(token=token).status_code for _ in range(2)] == [200, 403]


def test_a_token_serves_for_its_own_request_only(knock):
    token = knock.signer.upkeep_key(wire.bound_to(BODY, "n"))
    assert knock(body=wire.written("backup", {}), token=token).status_code == 403
    assert knock(token=token).status_code == 200


def test_a_token_lives_one_minute(knock):
    token = knock.signer.upkeep_key(wire.bound_to(BODY, "n"))
    with time_machine.travel(__import__("time").time() + 62):
        assert knock(token=token).status_code == 403


@pytest.mark.parametrize("address", ["192.168.1.20", "testclient", "2001:db8::1"])
def test_another_machine_is_refused_even_with_the_token(knock, address):
    assert knock(address=address).status_code == 403


@pytest.mark.parametrize("header", ["x_forwarded_for", "forwarded", "x_real_ip"])
def test_what_a_proxy_passes_on_is_refused(knock, header):
    assert knock(**{header: "127.0.0.1"}).status_code == 403


def test_a_request_too_long_is_refused(knock, monkeypatch):
    monkeypatch.setattr(wire, "MOST_BYTES", 10)
    assert knock().status_code == 403


def test_a_garbled_request_is_said(knock):
    assert knock(body=b"{}").status_code == 400
    assert knock(body=b"[").status_code == 400


def test_an_unknown_command_is_a_refusal_in_french(knock):
    answer = knock(body=wire.written("formater", {}))
    assert "redémarrez-le" in json.loads(answer.content)["refusal"]


def test_a_backup_comes_back_as_a_file(knock, tmp_path):
    from ssi_core.store.backup import DATABASE
    from ssi_core.store.database import Database
    from tests.conftest import make_town

    filed = make_town(Database(tmp_path / DATABASE))
    answer = wire.read_answer(wire.carried_out(filed.desk, wire.written("backup", {})))
    ((name, content),) = answer.files.items()
    assert name.startswith("pleniere-") and content[:2] == b"PK" and answer.data["bytes"] == len(content)
    assert rebuild.differences(filed.desk.database) == []
    filed.desk.database.close()
