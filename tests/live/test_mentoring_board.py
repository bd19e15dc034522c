"""What the pages of parrainage and relays show to whom."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.mentoring_form import my_form
from tests.actions.test_mentoring import EPICERIE, JARDINS, ready
from tests.actions.test_relay import news, relay
from tests.live.test_groups_board import mine, shown


def text(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def form(town, person, structure_id=""):
    with town.desk.database.read() as cursor:
        return my_form(cursor, person, structure_id)


@pytest.mark.parametrize("board", ["mentoring", "relays"])
def test_a_visitor_sees_no_structure_and_finds_the_way_in(town, board):
    ready(town)
    relay(town)
    html = shown(town, board, Role.VISITOR)
    assert "/entrer" in html and "data-action" not in html and JARDINS not in html


def test_who_has_no_mentor_is_shown_with_why(town):
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    assert "Lycée Jean-Moulin Pourquoi : les structures qui parrainent ont toutes atteint" in text(shown(town, "mentoring"))


def test_a_pair_shows_its_reasons_and_each_answers_for_their_own(town):
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    html = shown(town, "mentoring")
    assert "régie, son et vidéo" in html
    assert html.count(f'data-mine-only="structure-{town.structures[EPICERIE]}"') >= 1
    assert "mentoring.reassign" not in html and "mentoring.match" not in html
    assert "mentoring.unpair" in shown(town, "mentoring", Role.FACILITATOR)
    assert f"structure-{town.structures[JARDINS]}" in mine(town, "mentoring", "alice")


def test_the_form_is_one_s_own_structure_s_and_the_facilitator_fills_in_for_another(town):
    ready(town)
    assert JARDINS in form(town, "alice") and f"{EPICERIE} et le parrainage" not in form(town, "alice")
    assert form(town, "") == ""
    assert f"{EPICERIE} et le parrainage" not in form(town, "alice", town.structures[EPICERIE])
    assert f"{EPICERIE} et le parrainage" in form(town, town.facilitator, town.structures[EPICERIE])
    assert 'value="regie" checked' in form(town, "alice")


def test_a_piece_of_information_counts_who_confirmed(town):
    mine_, info = relay(town), news(town)
    relay(town, name=EPICERIE)
    town.do(town.alice, "relay.pass_on", relay_id=mine_, news_id=info, remark="<b>40</b>")
    html = shown(town, "relays")
    assert "1 relais sur 2 a confirmé" in text(html)
    assert "<b>40" not in html


@pytest.mark.parametrize("audience", list(Role))
def test_every_id_and_key_is_unique_and_every_label_has_its_field(town, audience):
    ready(town, room=2)
    town.do(town.facilitator, "mentoring.match")
    pair = town.one("SELECT min(id) FROM pairing")
    for side in ("mentor", "newcomer"):
        town.do(town.facilitator, "mentoring.answer", pairing_id=pair, side=side, said="yes")
    town.do(town.facilitator, "mentoring.note", pairing_id=pair, body="Vus")
    relay(town)
    relay(town, name=EPICERIE)
    news(town)
    news(town, "Autre")
    for html in (shown(town, "mentoring", audience), shown(town, "relays", audience), form(town, "alice")):
        for attribute in ("id", "data-key", "data-draft"):
            found = re.findall(rf'\s{attribute}="([^"]+)"', html)
            assert len(found) == len(set(found)), attribute
        ids = set(re.findall(r'\sid="([^"]+)"', html))
        assert set(re.findall(r'\sfor="([^"]+)"', html)) <= ids
