"""Opening the example from the first page: by whom, where, once, and what is said of it afterwards."""

from __future__ import annotations

from datetime import datetime

import pytest

from ssi_core import demo as demo  # the action is declared by being imported
from ssi_core.actions.desk import Desk
from ssi_core.demo import billere
from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View, load_all
from ssi_core.store import rebuild
from ssi_core.store.database import Database
from ssi_core.store.queries import editions, operations

load_all()
ME = "the-owner"


@pytest.fixture(scope="module")
def opened():
    """A place where the owner of the machine pressed « Ouvrir l’exemple »: its desk, what was answered, announced."""
    desk = Desk(Database(), now=lambda: datetime(2026, 9, 15, 14, 0))
    changes = []
    desk.perform(ME, "door.facilitate", {})
    desk.listen(changes.append)
    done = desk.perform(ME, "demo.open", {}, "the-press")
    yield desk, done, changes
    assert rebuild.differences(desk.database) == []
    desk.database.close()


def home(desk, audience):
    with desk.database.read() as cursor:
        return BOARDS["home"].render(View(cursor, {}, audience))


def test_who_opens_it_keeps_their_seat_and_lands_on_the_first_page(opened):
    desk, done, _changes = opened
    assert done.answer["go"] == "/"
    assert desk.role_of(ME) is Role.FACILITATOR


def test_every_screen_hears_of_it_at_once(opened):
    _desk, done, changes = opened
    assert len(changes) == 1
    assert changes[0].seq == done.seq
    assert {"edition", "structure", "plenary", "activity", "proposal"} <= changes[0].tables


@pytest.mark.parametrize("audience", list(Role))
def test_the_first_page_says_it_is_an_example(opened, audience):
    html = home(opened[0], audience)
    assert "Exemple\u00a0: personnes inventées" in html
    assert ("Repartir de zéro" in html) is (audience is Role.FACILITATOR)


def test_a_press_sent_twice_opens_it_once(opened):
    desk, done, changes = opened
    again = desk.perform(ME, "demo.open", {}, "the-press")
    assert again.repeated and again.seq == done.seq
    assert len(changes) == 1


def test_it_is_refused_once_an_edition_is_there(opened):
    with pytest.raises(Refused):
        opened[0].perform(ME, "demo.open", {})


def test_it_cannot_be_undone_as_a_whole(opened):
    desk = opened[0]
    with pytest.raises(Refused):
        desk.perform(ME, "history.undo", {"op_id": "the-press"})


def test_what_someone_did_in_it_can_be_undone(opened):
    desk = opened[0]
    with desk.database.read() as cursor:
        op_id = cursor.execute(
            "SELECT id FROM operation WHERE action = 'activity.create' ORDER BY last_seq DESC LIMIT 1"
        ).fetchone()[0]
        before = cursor.execute("SELECT count(*) FROM activity").fetchone()[0]
    desk.perform(ME, "history.undo", {"op_id": op_id})
    with desk.database.read() as cursor:
        assert cursor.execute("SELECT count(*) FROM activity").fetchone()[0] == before - 1


def test_it_is_refused_in_a_town_that_has_begun(town):
    seen = town.one("SELECT count(*) FROM journal")
    with pytest.raises(Refused, match="déjà commencée"):
        town.do(town.facilitator, "demo.open")
    assert town.one("SELECT count(*) FROM journal") == seen
    assert "personnes inventées" not in home(town.desk, Role.FACILITATOR)


def test_a_participant_or_a_visitor_cannot_open_it(town):
    for person in (town.alice, town.visitor):
        with pytest.raises(Forbidden):
            town.do(person, "demo.open")


def test_an_unknown_example_is_refused():
    desk = Desk(Database())
    desk.perform(ME, "door.facilitate", {})
    with pytest.raises(Refused):
        desk.perform(ME, "demo.open", {"name": "atlantis"})
    desk.database.close()


def test_a_story_that_breaks_a_rule_leaves_nothing_behind(monkeypatch):
    desk = Desk(Database())
    desk.perform(ME, "door.facilitate", {})
    story = billere.story()
    story.structures[5]["nom"] = story.structures[4]["nom"]
    monkeypatch.setitem(demo.opening.STORIES, "billere", lambda: story)
    with pytest.raises(Refused):
        desk.perform(ME, "demo.open", {})
    with desk.database.read() as cursor:
        assert editions.all_of_them(cursor) == []
        assert not operations.ever_done(cursor, "demo.open")
    desk.database.close()
