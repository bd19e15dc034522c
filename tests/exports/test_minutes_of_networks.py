"""Groups, pairs and relays in the compte rendu of a plenary, and on the big screen."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.exports.minutes_blocks import Bullets, Grid
from ssi_core.live import views
from ssi_core.live.boards import View
from ssi_core.live.views import VIEWS
from tests.actions.test_group import make
from tests.actions.test_mentoring import only_pair, ready
from tests.actions.test_relay import news, relay
from tests.exports.plenaries_held import closed, minutes_of, opened

views.load_all()


def chapters(town, plenary):
    """The chapters by title: every line as one text."""
    found = {}
    for section in minutes_of(town, plenary).chapters:
        lines = []
        for block in section.blocks:
            assert isinstance(block, Bullets | Grid)
            lines += [" | ".join(filter(None, line)) for line in (block.lines if isinstance(block, Bullets) else block.rows)]
        found[section.title] = [line.replace("\u00a0", " ") for line in lines]
    return found


def on_screen(town, name):
    with town.desk.database.read() as cursor:
        html = VIEWS[name].render(View(cursor, {}, Role.PARTICIPANT))
    assert "<button" not in html and "<form" not in html
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_plenary_that_did_nothing_of_it_says_nothing_of_it(town):
    make(town)
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    relay(town)
    assert chapters(town, opened(town)) == {}


def test_a_group_made_in_the_plenary_is_told_with_who_leads_and_who_came(town):
    old = make(town, title="Repas")
    plenary = opened(town)
    group = make(town)
    town.do(town.bruno, "group.join", group_id=group)
    town.do("carole", "group.join", group_id=old)
    town.do(town.alice, "group.finish", group_id=old)
    told = chapters(town, plenary)["Groupes de travail"]
    assert told == [
        "Repas | Son travail est terminé ; entre : Carole N’Diaye.",
        "Communication | Groupe créé ; chef de file : Alice Larrieu ; entrent : Alice Larrieu et Bruno Etcheverry.",
    ]


def test_a_pair_is_told_with_its_reasons_and_where_it_stands(town):
    ready(town)
    plenary = opened(town)
    town.do(town.facilitator, "mentoring.match")
    pair = only_pair(town)
    town.do(town.alice, "mentoring.answer", pairing_id=pair, side="mentor", said="yes")
    (line,) = chapters(town, plenary)["Parrainage"]
    assert line.startswith("Les Jardins partagés et Épicerie sociale | Parrainage proposé, confirmé d’un côté (l’une cherche")
    town.do(town.bruno, "mentoring.answer", pairing_id=pair, side="newcomer", said="yes")
    assert "confirmé des deux côtés" in chapters(town, plenary)["Parrainage"][0]
    closed(town, plenary)
    town.do(town.bruno, "mentoring.answer", pairing_id=pair, side="newcomer", said="no")
    assert "confirmé des deux côtés" in chapters(town, plenary)["Parrainage"][0]


def test_relays_and_what_they_confirmed_are_told(town):
    plenary = opened(town)
    mine, info = relay(town), news(town)
    town.do(town.alice, "relay.pass_on", relay_id=mine, news_id=info, remark="40 affiches")
    assert chapters(town, plenary)["Relais d’information"] == [
        "Les Jardins partagés | ses adhérents | courriel | confirmé",
        "À faire passer | « L’affiche est prête » avant le 1er octobre 2026.",
        "Les Jardins partagés | a relayé « L’affiche est prête » vers ses adhérents (40 affiches).",
    ]


@pytest.mark.parametrize("name", ["groups", "mentoring", "relays"])
def test_an_empty_view_says_what_to_do(town, name):
    assert len(on_screen(town, name)) > 40


def test_the_views_show_the_room_what_there_is(town):
    make(town, structure_id=town.structures["Épicerie sociale"])
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    relay(town)
    news(town)
    assert "Communication Épicerie sociale (Alice Larrieu) 1 membre" in on_screen(town, "groups")
    assert "Encore sans parrain : Lycée Jean-Moulin." in on_screen(town, "mentoring")
    assert "On attend : Les Jardins partagés." in on_screen(town, "relays")
