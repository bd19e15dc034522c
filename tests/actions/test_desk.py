"""The desk: who may, once, under one lock, announced after commit."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

import pytest

import ssi_core.demo.opening
import ssi_core.exports.minutes_approving  # noqa: F401 - they declare actions of their own
from ssi_core.actions.desk import Desk
from ssi_core.actions.registry import ACTIONS
from ssi_core.demo import billere, player
from ssi_core.domain.errors import Forbidden, Missing, Refused, Unavailable
from ssi_core.domain.permissions import LEAST_ROLE
from ssi_core.store import disk, journal, rebuild
from ssi_core.store.database import Database


def rename(town, person, name, op_id=""):
    return town.do(
        person, "edition.change", op_id, name=name, collective_name="Collectif", school_zone="A",
        starts_on="2026-11-13", ends_on="2026-11-29",
    )


def test_every_action_has_its_line_in_the_table_of_permissions_and_every_line_its_action():
    assert set(ACTIONS) == set(LEAST_ROLE)


def test_a_participant_cannot_do_what_the_facilitator_does(town):
    with pytest.raises(Forbidden):
        rename(town, town.alice, "À moi")
    assert town.one("SELECT name FROM edition") == "Festival des Solidarités 2026"


def test_nobody_without_a_seat_changes_anything(town):
    before = town.one("SELECT count(*) FROM journal")
    for action in sorted(set(ACTIONS) - {"door.join", "door.return", "door.come_as_guest", "door.facilitate"}):
        with pytest.raises(Forbidden):
            town.do("stranger", action)
    assert town.one("SELECT count(*) FROM journal") == before


def test_the_same_operation_sent_twice_is_done_once_and_answered_the_same(town):
    first = rename(town, town.facilitator, "Quinzaine", "op-1")
    second = rename(town, town.facilitator, "Quinzaine", "op-1")
    assert second.repeated and second.seq == first.seq and second.answer == first.answer
    assert town.one("SELECT count(*) FROM operation WHERE id = 'op-1'") == 1


def test_what_was_undone_by_its_own_doing_is_answered_again_as_it_was(town):
    """The first try took the note away, its answer was lost on the way: the second finds no note, and says it is done."""
    plenary = town.do(town.facilitator, "plenary.create", title="Première", scheduled_on="2026-09-15T18:00").ids[0]
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    item = town.do(town.facilitator, "agenda.add", plenary_id=plenary, title="Accueil", minutes="10").ids[0]
    note = town.do(town.facilitator, "note.write", item_id=item, body="À retirer").ids[0]
    first = town.do(town.facilitator, "note.remove", "op-2", note_id=note)
    second = town.do(town.facilitator, "note.remove", "op-2", note_id=note)
    assert second.repeated and (second.seq, second.answer) == (first.seq, first.answer)
    with pytest.raises(Missing):
        town.do(town.facilitator, "note.remove", "op-3", note_id=note)


def test_every_command_of_the_example_sent_twice_is_done_once(monkeypatch):
    """Each kind of command, thrice at most, by the desk itself: the second sending records nothing."""
    database, sent, now, tables = Database(), Counter(), [datetime(2026, 9, 1)], set()
    desk = Desk(database, now=lambda: now[0])
    desk.listen(lambda change: tables.update(change.tables))

    def twice(_cursor, at, person_id, role, action, fields, op_id):
        now[0] = at
        tables.clear()
        done = desk._perform(person_id, role, action, fields, op_id)
        sent[action] += 1
        if done.seq and sent[action] <= 3:
            again = desk._perform(person_id, role, action, fields, op_id)
            assert again.repeated and (again.seq, again.answer) == (done.seq, done.answer), action
            with database.read() as cursor:
                assert journal.last_seq(cursor) == done.seq, action
        return done, set(tables)

    monkeypatch.setattr(player, "carry_out", twice)
    with database.read() as cursor:
        player.Player(cursor).play(billere.story().steps(date(2026, 9, 15)))
    assert len(sent) > 60
    assert rebuild.differences(database) == []
    database.close()


def test_the_operation_number_of_someone_else_is_refused(town):
    rename(town, town.facilitator, "Quinzaine", "op-1")
    with pytest.raises(Refused):
        town.do(town.alice, "history.undo", "op-1")


def test_an_unknown_action_is_said_to_be_missing(town):
    with pytest.raises(Missing):
        town.do(town.facilitator, "nothing.at_all")


def test_listeners_hear_of_a_change_only_once_it_is_committed(town):
    heard = []

    def listen(change):
        with town.desk.database.read() as cursor:
            heard.append((change.tables, cursor.execute("SELECT name FROM edition").fetchone()[0]))

    town.desk.listen(listen)
    rename(town, town.facilitator, "Semaine")
    assert heard == [(frozenset({"edition"}), "Semaine")]


def test_changes_made_at_once_by_many_are_all_kept(town):
    def add(number):
        return town.do(town.alice, "structure.add", name=f"Association {number}", kind="association")

    with ThreadPoolExecutor(16) as pool:
        done = list(pool.map(add, range(80)))
    assert len({answer.seq for answer in done}) == 80
    assert town.one("SELECT count(*) FROM structure WHERE name LIKE 'Association %'") == 80


def test_on_an_almost_full_disk_writing_is_refused_and_said(town, monkeypatch, tmp_path):
    full = type("Usage", (), {"free": 50 * 1024 * 1024})
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda path: full)
    monkeypatch.setattr(town.desk.database, "path", tmp_path / "x.duckdb")
    with pytest.raises(Unavailable, match="disque"):
        rename(town, town.facilitator, "Plein")
    monkeypatch.setattr(town.desk.database, "path", None)
