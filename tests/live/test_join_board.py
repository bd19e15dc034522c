"""What the « Rejoindre » board shows, and to whom."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View
from ssi_core.live.gallery import BOARDS
from ssi_core.live.join_code import clean_address, qr_svg, spoken

ADDRESS = "http://192.168.1.20:8501"


def shown(town, audience, **params):
    with town.desk.database.read() as cursor:
        return BOARDS["join"].render(View(cursor, {"address": ADDRESS, **params}, audience))


def open_plenary(town):
    done = town.do(town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00")
    town.do(town.facilitator, "plenary.open", plenary_id=done.answer["id"])


def test_a_visitor_never_gets_the_code_but_the_way_to_the_entrance(town):
    html = shown(town, Role.VISITOR)
    code = town.one("SELECT code FROM room")
    assert code not in html and code[:3] not in html and "<svg" not in html
    assert 'href="/entrer"' in html


@pytest.mark.parametrize("audience", [Role.PARTICIPANT, Role.FACILITATOR])
def test_the_code_is_shown_in_two_groups_spelled_for_screen_readers_with_the_address_to_type(town, audience):
    html, code = shown(town, audience), town.one("SELECT code FROM room")
    assert f">{code[:3]}</span>" in html and f">{code[3:]}</span>" in html
    assert f'<span class="pl-sr">{" ".join(code)}</span>' in html
    assert "192.168.1.20:8501" in html and "http://192" not in html


def test_only_the_facilitator_may_renew_it_and_is_asked_first(town):
    assert 'data-action="room.renew_code"' not in shown(town, Role.PARTICIPANT)
    html = shown(town, Role.FACILITATOR)
    assert re.search(r'<details class="pl-confirm">.*data-action="room.renew_code".*</details>', html, re.DOTALL)


def test_the_number_of_those_present_is_in_french(town):
    assert "Aucune plénière n’est ouverte" in shown(town, Role.FACILITATOR)
    open_plenary(town)
    assert "0 personne présente<" in shown(town, Role.FACILITATOR)
    for person in (town.alice, town.bruno):
        town.do(person, "attendance.come")
    assert "2 personnes présentes" in shown(town, Role.FACILITATOR)


def test_other_addresses_of_the_machine_are_offered_to_the_facilitator_only(town):
    other = "http://10.0.3.7:8501"
    assert "10.0.3.7" in shown(town, Role.FACILITATOR, others=other)
    assert "10.0.3.7" not in shown(town, Role.PARTICIPANT, others=other)


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", 'http://a"><script>', "http://x@y", "ftp://a", "http://"])
def test_without_an_address_that_phones_can_reach_the_code_alone_is_shown_and_the_network_named(town, address):
    html = shown(town, Role.FACILITATOR, address=address)
    assert "<svg" not in html and "<script>" not in html and "relié à aucun réseau" in html


def test_the_qr_code_is_a_drawing_with_a_name():
    svg = qr_svg("http://192.168.1.20:8501/r/34679A")
    assert svg.startswith('<svg role="img" aria-label="') and "viewBox" in svg and "width=" not in svg
    assert qr_svg("http://192.168.1.20:8501/r/34679C") != svg


def test_addresses_are_cleaned_and_spoken():
    assert clean_address("https://salle.valbrune.fr/pleniere/") == "https://salle.valbrune.fr/pleniere"
    assert clean_address("http://[fe80::1]:8501") == "http://[fe80::1]:8501"
    assert clean_address("http://a:99999999") == ""
    assert spoken("https://salle.valbrune.fr/") == "salle.valbrune.fr"
