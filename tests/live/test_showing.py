"""The projector follows the plenary by itself, or holds what was chosen; never blank."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View
from ssi_core.live.views import VIEWS
from tests.actions.plenary_helpers import items_of
from tests.actions.theme_town import propose
from tests.actions.vote_town import cast, close, in_plenary, vote_of


def screen(town, board="projection", audience=Role.FACILITATOR):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, {"address": "http://192.168.1.20:8501"}, audience))


def shown(town):
    return re.search(r"pl-room-body--(\w+)", screen(town))[1]


def test_it_follows_the_vote_its_result_the_speaking_and_the_agenda(town):
    plenary = in_plenary(town)
    assert shown(town) == "point"
    vote = vote_of(town, plenary)
    assert shown(town) == "vote" and "Quel thème ?" in screen(town)
    town.later(minutes=1)
    cast(town, town.alice, vote, approved=["0"])
    assert "1 voix sur 3" in screen(town) and "arrive en tête" not in screen(town)
    close(town, vote)
    assert shown(town) == "result" and "arrive en tête" in screen(town) and "<svg" in screen(town)
    town.do(town.facilitator, "round.start", plenary_id=plenary)
    assert shown(town) == "speaking"
    town.do(town.facilitator, "round.end", round_id=town.one("SELECT id FROM speaking_round"))
    town.later(minutes=1)
    town.do(town.facilitator, "plenary.go_to", item_id=items_of(town, plenary)[1])
    assert shown(town) == "point"


def test_a_point_brings_its_view_with_it(town):
    plenary = in_plenary(town)
    second = items_of(town, plenary)[1]
    town.do(town.facilitator, "screen.at_item", item_id=second, view="themes")
    assert shown(town) == "point"
    town.do(town.facilitator, "plenary.go_to", item_id=second)
    assert shown(town) == "themes"


def test_the_facilitator_chooses_freezes_and_releases(town):
    plenary = in_plenary(town)
    theme = propose(town, town.alice, "La forêt", "")
    town.do(town.facilitator, "screen.show", view="themes")
    assert "0 soutien" in screen(town)
    town.do(town.bruno, "theme.support", id=theme)
    assert "1 soutien" in screen(town)
    town.do(town.facilitator, "screen.freeze", view="themes")
    vote_of(town, plenary)
    assert shown(town) == "themes" and "Image figée" in screen(town)
    assert "Libérer" in screen(town, "remote") and "Libérer" not in screen(town, "remote", Role.PARTICIPANT)
    town.do(town.facilitator, "screen.release")
    assert shown(town) == "vote"


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_every_view_has_something_or_leaves_its_place_to_the_point(town, name):
    in_plenary(town)
    town.do(town.facilitator, "screen.show", view=name)
    html = screen(town)
    assert "<h1" in html and town.one("SELECT code FROM room")[:3] in html and "<button" not in html


def test_a_view_that_fails_leaves_its_place_to_the_point(town, monkeypatch):
    in_plenary(town)

    def fails(_view):
        raise ValueError

    monkeypatch.setitem(VIEWS, "themes", type(VIEWS["themes"])("themes", "", 1, frozenset(), fails))
    town.do(town.facilitator, "screen.show", view="themes")
    assert "Accueil" in screen(town)


def test_the_projector_listens_to_every_view_and_five_minutes_can_be_added(town):
    plenary = in_plenary(town)
    assert all(view.tables <= BOARDS["projection"].tables for view in VIEWS.values())
    first = items_of(town, plenary)[0]
    town.do(town.facilitator, "agenda.extend", item_id=first)
    assert town.one("SELECT minutes FROM agenda_item WHERE id = ?", first) == 15


def test_names_and_words_typed_are_never_html(town):
    plenary = in_plenary(town)
    vote = vote_of(town, plenary, title="<img src=x>", options="<b>un</b>\ndeux")
    assert "<img src=x>" not in screen(town) and "<b>un</b>" not in screen(town, "ballot")
    cast(town, town.alice, vote, approved=["0"])
    close(town, vote)
    assert "<b>un" not in screen(town) + screen(town, "votes")
