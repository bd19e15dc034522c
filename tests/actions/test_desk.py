"""The desk: who may, once, under one lock, announced after commit."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

import ssi_core.demo.opening
import ssi_core.exports.minutes_approving  # noqa: F401 - they declare actions of their own
from ssi_core.actions.registry import ACTIONS
from ssi_core.domain.errors import Forbidden, Missing, Refused, Unavailable
from ssi_core.domain.permissions import LEAST_ROLE
from ssi_core.store import disk


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
