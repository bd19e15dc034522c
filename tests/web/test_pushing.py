"""What is pushed to a screen: the whole of a board once, then what changes of it."""

from __future__ import annotations

import json

from tests.live.test_splice import Splice, applied

WATCHING = {"type": "watch", "name": "b", "board": "structures", "params": {}, "revision": -1}


def heard(socket, kind: str = "board") -> dict:
    """The next message of a kind."""
    while True:
        message = json.loads(socket.receive_text())
        if message["type"] == kind:
            return message


def test_a_screen_is_sent_what_changed_of_the_picture_it_has(site):
    with site.browser(site.town.alice).websocket_connect("/live") as socket:
        socket.send_text(json.dumps(WATCHING))
        whole = heard(socket)
        site.town.do(site.town.facilitator, "structure.add", name="Les Amis 🌍", kind="association")
        change = heard(socket)
    assert "html" not in change and change["before"] == whole["mark"]
    after = applied(whole["html"], Splice(change["start"], change["end"], change["text"]))
    assert "Les Amis 🌍" in after
    assert len(change["text"]) < len(after) / 2


def test_a_screen_that_comes_back_with_another_picture_is_sent_the_whole(site):
    site.town.do(site.town.facilitator, "structure.add", name="Les Amis", kind="association")
    with site.browser(site.town.alice).websocket_connect("/live") as socket:
        socket.send_text(json.dumps({**WATCHING, "revision": 1, "mark": "another"}))
        assert "Les Amis" in heard(socket)["html"]
