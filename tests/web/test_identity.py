"""Who speaks is the signed cookie's person, on every request and on every socket."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.websockets import WebSocketDisconnect

from ssi_core.live.boards import BOARDS
from ssi_core.web.identity import cookie_in
from ssi_core.web.signing import COOKIE, Signer

NOBODY = {"x-app-sub": "", "x-app-role": "visitor"}


def do(socket, action, **fields):
    socket.send_json({"type": "do", "op": f"op-{action}", "action": action, "fields": fields})
    while (answer := socket.receive_json())["type"] != "done":
        pass
    return answer


def test_the_cookie_says_who_and_the_seat_says_what(site):
    assert site.browser(site.town.facilitator).get("/who").json() == {
        "x-app-sub": site.town.facilitator, "x-app-role": "facilitator",
    }  # fmt: skip
    assert site.browser().get("/who").json() == NOBODY


@pytest.mark.parametrize(
    "forge",
    [
        lambda site: "facilitator",
        lambda site: Signer("another secret").cookie("facilitator"),
        lambda site: site.signer.cookie("alice")[:-2] + "xx",
        lambda site: site.signer.facilitator_key("facilitator"),
        lambda site: site.signer.newcomer("facilitator"),
        lambda site: "\x00é" + "A" * 4000,
    ],
)
def test_a_forged_cookie_is_nobodys(site, forge):
    header = f"{COOKIE}={forge(site)}".encode()
    assert site.browser().get("/who", headers={"cookie": header}).json() == NOBODY


@pytest.mark.parametrize("name", ["x-app-sub", "X-App-Sub", "X-APP-ROLE", "x-app-role", "x-app-anything"])
def test_identity_headers_of_the_browser_are_dropped(site, name):
    assert site.browser().get("/who", headers={name: "facilitator"}).json() == NOBODY


def test_identity_headers_of_the_browser_are_dropped_on_sockets_too(site):
    claims = {"x-app-sub": site.town.facilitator, "x-app-role": "facilitator"}
    with site.browser().websocket_connect("/live", headers=claims) as socket:
        hello = socket.receive_json()
        assert (hello["person"], hello["role"]) == ("", "visitor")
        assert do(socket, "room.renew_code")["ok"] is False


def test_another_programs_odd_cookie_does_not_hide_ours(site):
    ours = f"{COOKIE}={site.signer.cookie('alice')}"
    for other in ('bad"cookie=[}{]; ', "=; ", "ü=1; ", "a=b=c; "):
        scope = {"headers": [(b"cookie", (other + ours).encode("utf-8"))]}
        assert site.signer.person_of(cookie_in(scope)) == "alice"


def test_a_role_taken_away_is_gone_at_the_next_request(site):
    town, phone = site.town, site.browser(site.town.alice)
    assert phone.get("/who").json()["x-app-role"] == "participant"
    town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
    assert phone.get("/who").json()["x-app-role"] == "visitor"


def test_a_socket_already_open_writes_and_sees_nothing_once_the_seat_is_revoked(site):
    town = site.town
    with site.browser(town.alice).websocket_connect("/live") as socket:
        assert socket.receive_json()["role"] == "participant"
        socket.send_json({"type": "watch", "name": "j", "board": "join", "params": {"address": "http://10.0.0.1"}})
        assert site.code[:3] in socket.receive_json()["html"]
        town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
        while socket.receive_json()["type"] != "reload":
            pass
        assert do(socket, "structure.add", name="Intruse", kind="association")["ok"] is False
        town.do(town.facilitator, "room.renew_code")
        socket.send_json({"type": "watch", "name": "again", "board": "join", "params": {}})
        shown = socket.receive_json()
        assert shown["name"] == "again" and site.code[:3] not in shown["html"]
    assert town.one("SELECT count(*) FROM structure WHERE name = 'Intruse'") == 0


def test_nothing_more_is_pushed_to_a_socket_whose_seat_was_revoked(site):
    town = site.town
    with site.browser(town.alice).websocket_connect("/live") as socket, site.browser(town.bruno).websocket_connect("/live") as other:
        for each in (socket, other):
            each.receive_json()
            for name in ("structures", "people", "history"):
                each.send_json({"type": "watch", "name": name, "board": name, "params": {}})
                until(each, "mine" if name != "structures" else "board")
        town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
        for number in range(5):
            town.do(town.bruno, "structure.add", name=f"Nouvelle {number}", kind="association")
        while not any("Nouvelle 4" in str(frame) for frame in until(other, "board")):
            pass
        until(socket, "reload")
        socket.send_json({"type": "ping"})
        assert [frame["type"] for frame in until(socket, "pong")] == ["pong"]


def until(socket, kind):
    """The messages heard, up to the first of a kind."""
    heard = [socket.receive_json()]
    while heard[-1]["type"] != kind:
        heard.append(socket.receive_json())
    return heard


def test_a_board_that_fails_leaves_the_socket_and_the_others_alone(site, monkeypatch):
    def fail(view):
        raise LookupError("a bug")

    monkeypatch.setitem(BOARDS, "people", replace(BOARDS["people"], render=fail))
    with site.browser(site.town.alice).websocket_connect("/live") as socket:
        for name in ("people", "structures"):
            socket.send_json({"type": "watch", "name": name, "board": name, "params": {}})
        assert until(socket, "board")[-1]["name"] == "structures"


def test_a_guests_open_page_becomes_a_visitors_when_the_plenary_closes(site):
    town = site.town
    done = town.do(town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00")
    plenary = done.answer["id"]
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    town.do(
        town.facilitator, "invitation.create", plenary_id=plenary,
        structure_id=town.structures["Les Jardins partagés"],
    )  # fmt: skip
    town.do(
        "gaby", "door.come_as_guest", invitation=town.one("SELECT id FROM invitation"), first_name="G", last_name="R"
    )
    with site.browser("gaby").websocket_connect("/live") as socket:
        assert socket.receive_json()["role"] == "participant"
        town.do(town.facilitator, "plenary.close", plenary_id=plenary)
        assert socket.receive_json() == {"type": "reload"}


def test_a_page_of_another_site_cannot_use_the_cookie(site):
    town, phone = site.town, site.browser(site.town.facilitator)
    for origin in ("https://evil.example", "null", "http://testserver.evil.example", "http://testserver:8502"):
        assert phone.post("/entrer", data={"back": "1"}, headers={"origin": origin}).status_code == 400
        assert phone.post("/sortir", headers={"origin": origin}).status_code == 400
        with pytest.raises(WebSocketDisconnect), phone.websocket_connect("/live", headers={"origin": origin}) as socket:
            socket.receive_json()
    assert phone.post("/entrer", data={"back": "1"}, headers={"origin": "http://testserver"}).status_code == 303
    assert town.desk.role_of(town.facilitator) == "facilitator"


def test_an_unreadable_message_leaves_the_socket_open(site):
    with site.browser(site.town.alice).websocket_connect("/live") as socket:
        socket.receive_json()
        for text in ("", "nonsense", "[]", "{}", '{"type": 3}', '{"type": "do", "fields": [1]}', '{"type": "watch"}'):
            socket.send_text(text)
        socket.send_json({"type": "ping"})
        while (answer := socket.receive_json())["type"] != "pong":
            assert answer.get("ok") is False
