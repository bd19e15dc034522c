"""Every action of the table, asked past the pages through the live channel by each role below: refused, nothing written."""

from __future__ import annotations

import ssi_core.demo.opening
import ssi_core.exports.minutes_approving  # noqa: F401 - they declare actions of their own
from ssi_core.domain.permissions import DOOR, LEAST_ROLE, RANK, Role
from ssi_core.web.signing import Signer


def refusals(socket, actions):
    """The actions that the channel did not refuse."""
    socket.receive_json()
    done = []
    for action in actions:
        socket.send_json({"type": "do", "op": f"matrix-{action}", "action": action, "fields": {"id": "x"}})
        while (answer := socket.receive_json())["type"] != "done":
            pass
        if answer["ok"]:
            done.append(action)
    return done


def test_each_action_is_refused_to_each_role_below_its_own(site):
    town = site.town
    before = town.rows("SELECT * FROM journal")
    for role, person in ((Role.VISITOR, ""), (Role.VISITOR, "stranger"), (Role.PARTICIPANT, town.alice)):
        above = [action for action, least in LEAST_ROLE.items() if RANK[least] > RANK[role]]
        with site.browser(person).websocket_connect("/live") as socket:
            assert refusals(socket, above) == []
    assert town.rows("SELECT * FROM journal") == before


def test_the_door_is_not_open_through_the_live_channel(site):
    before = site.town.rows("SELECT * FROM journal")
    with site.browser().websocket_connect("/live") as socket:
        assert refusals(socket, [action for action in LEAST_ROLE if action.startswith(DOOR)]) == []
    assert site.town.rows("SELECT * FROM journal") == before


def test_a_stolen_cookie_of_a_revoked_seat_does_nothing_though_replayed(site):
    town = site.town
    town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
    before = town.rows("SELECT * FROM journal")
    with site.browser(town.alice).websocket_connect("/live") as socket:
        asked = [action for action, least in LEAST_ROLE.items() if least is not Role.VISITOR]
        assert refusals(socket, asked) == []
    assert town.rows("SELECT * FROM journal") == before
    assert Signer("another secret").person_of(site.signer.cookie(town.alice)) == ""
