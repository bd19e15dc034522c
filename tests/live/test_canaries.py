"""Addresses and telephones planted with everybody are on no board of a visitor, in no event, and in no log."""

from __future__ import annotations

import logging
from datetime import date

import pytest

from ssi_core import demo
from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS
from ssi_core.live.gallery import Gallery, Showing
from ssi_core.live.revisions import Revisions
from ssi_core.store.database import Database
from tests.actions.bad_input import ids_in

ADDRESS, PHONE = "canari-{}@exemple.fr", "0639981{:03d}"
SEEN = ("canari-", "0639981", "06 39 98 1", "06&#8239;39", "06\u202f39\u202f98", "+3363998")


@pytest.fixture(scope="module")
def planted():
    database = Database()
    demo.load(database, "billere", date(2026, 9, 15))
    with database.write() as cursor:
        people = [row for (row,) in cursor.execute("SELECT id FROM identity ORDER BY id").fetchall()]
        for number, person in enumerate(people):
            cursor.execute(
                "UPDATE identity SET email = ?, phone = ? WHERE id = ?", [ADDRESS.format(number), PHONE.format(number), person]
            )
    assert people
    yield database
    database.close()


@pytest.mark.parametrize("board", sorted(BOARDS))
def test_no_board_shows_a_contact_to_a_visitor(planted, board, caplog):
    gallery = Gallery(planted, Revisions(0))
    with planted.read() as cursor:
        ids = [each for some in ids_in(cursor).values() for each in some[:2]]
    asked = [(), *((("id", each),) for each in ids)]
    with caplog.at_level(logging.DEBUG):
        for params in asked:
            html = gallery.picture(Showing(board, params, Role.VISITOR)).html
            assert not [seen for seen in SEEN if seen in html], params
    assert not [seen for seen in SEEN if seen in caplog.text]


def test_a_contact_given_by_its_person_is_in_no_event_and_no_image_of_a_row(town):
    town.do(
        town.alice, "person.change", person_id=town.alice, first_name="Alice", last_name="Larrieu", email=ADDRESS.format(1),
        phone=PHONE.format(1),
    )
    assert town.one("SELECT email FROM identity WHERE id = 'alice'") == ADDRESS.format(1)
    for sql in ("SELECT payload FROM journal", "SELECT before, after FROM row_change", "SELECT result FROM operation"):
        kept = str(town.rows(sql))
        assert not [seen for seen in (*SEEN, "Larrieu") if seen in kept], sql
