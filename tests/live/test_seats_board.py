"""Who came in, who runs the room."""

from __future__ import annotations

import re

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View
from ssi_core.live.gallery import BOARDS


def shown(town, audience=Role.FACILITATOR):
    with town.desk.database.read() as cursor:
        return BOARDS["seats"].render(View(cursor, {}, audience))


def line(html, person):
    return re.search(rf'data-key="seat-{person}".*?</li>', html, re.DOTALL)[0]


def test_seats_are_the_facilitators_business(town):
    assert shown(town, Role.PARTICIPANT) == "" and shown(town, Role.VISITOR) == ""


def test_facilitators_come_first_and_the_last_one_cannot_be_changed(town):
    html = shown(town)
    assert html.index("seat-facilitator") < html.index("seat-bruno") < html.index("seat-alice")
    assert "data-action" not in line(html, "facilitator")
    town.do(town.facilitator, "room.give_role", person_id=town.alice, role="facilitator")
    assert 'data-f-role="participant"' in line(shown(town), "facilitator")


def test_each_line_offers_what_may_be_done(town):
    assert "room.revoke_seat" in line(shown(town), "bruno")
    town.do(town.facilitator, "room.revoke_seat", person_id=town.bruno)
    after = line(shown(town), "bruno")
    assert "accès retiré" in after and "Laisser participer" in after and "room.revoke_seat" not in after
