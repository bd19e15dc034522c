"""Words planted in every column are on no board of who may not see it, contacts in no event and no log."""

from __future__ import annotations

import logging

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS
from ssi_core.live.gallery import Gallery, Showing
from ssi_core.live.revisions import Revisions
from tests.actions.bad_input import ids_in
from tests.conftest import loaded_billere
from tests.live.planted import class_of, parameters, plant, seen

ADDRESS, PHONE = "canari-{}@exemple.fr", "0639981{:03d}"
SEEN = ("canari-", "0639981", "06 39 98 1", "06&#8239;39", "06\u202f39\u202f98", "+3363998")


@pytest.fixture(scope="module")
def planted():
    database = loaded_billere()
    with database.write() as cursor:
        people = [row for (row,) in cursor.execute("SELECT id FROM identity ORDER BY id").fetchall()]
        for number, person in enumerate(people):
            cursor.execute(
                "UPDATE identity SET email = ?, phone = ? WHERE id = ?", [ADDRESS.format(number), PHONE.format(number), person]
            )
        assert len(plant(cursor)) > 60
    assert people
    yield database
    database.close()


@pytest.fixture(scope="module")
def gallery(planted):
    """One for all: it remembers what the database answered."""
    return Gallery(planted, Revisions(0))


def asked_in_every_way(database, board, kinds=1):
    """No parameter, then each name that the board reads with an id of each table, and with what means nothing."""
    with database.read() as cursor:
        ids = [each for some in ids_in(cursor).values() for each in some[:kinds]]
    yield ()
    for name in parameters(board):
        yield from (((name, each),) for each in [*ids, "", "x", "person:", "9999999999999999999", "\x00", "a|b", "-1"])


@pytest.mark.parametrize("board", sorted(BOARDS))
def test_a_visitor_is_shown_only_what_is_public_whatever_they_ask(planted, gallery, board, caplog):
    with caplog.at_level(logging.DEBUG):
        for params in asked_in_every_way(planted, board, 2):
            html = gallery.picture(Showing(board, params, Role.VISITOR)).html
            assert not [each for each in SEEN if each in html], params
            assert {each for each in seen(html) if class_of(*each) != "public"} == set(), params
    assert not [each for each in SEEN if each in caplog.text]


NAMES = {("identity", "first_name"), ("identity", "last_name"), ("identity", "email"), ("identity", "phone")}


@pytest.mark.parametrize("board", sorted(BOARDS))
def test_who_takes_part_is_shown_what_is_the_rooms_whatever_they_ask(planted, gallery, board):
    for params in asked_in_every_way(planted, board):
        found = seen(gallery.picture(Showing(board, params, Role.PARTICIPANT)).html) - NAMES  # names are the room's
        assert {each for each in found if class_of(*each) not in ("public", "room")} == set(), params


def test_what_is_planted_would_be_seen(gallery):
    found = {role: set() for role in Role}
    for board in BOARDS:
        for role in Role:
            found[role] |= {class_of(*each) for each in seen(gallery.picture(Showing(board, (), role)).html)}
    assert found[Role.VISITOR] == {"public"}
    assert found[Role.PARTICIPANT] == {"public", "room", "erasable"}
    assert found[Role.FACILITATOR] == {"public", "room", "facilitator", "erasable"}


def test_a_contact_given_by_its_person_is_in_no_event_and_no_image_of_a_row(town):
    town.do(
        town.alice, "person.change", person_id=town.alice, first_name="Alice", last_name="Larrieu", email=ADDRESS.format(1),
        phone=PHONE.format(1),
    )
    assert town.one("SELECT email FROM identity WHERE id = 'alice'") == ADDRESS.format(1)
    for sql in ("SELECT payload FROM journal", "SELECT before, after FROM row_change", "SELECT result FROM operation"):
        kept = str(town.rows(sql))
        assert not [seen for seen in (*SEEN, "Larrieu") if seen in kept], sql
