"""Taking back: one's own changes, anyone's for the facilitator, never over someone else's later change."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.store import rebuild
from tests.conftest import make_town


def rename(town, name, zone="A", op_id=""):
    return town.do(
        town.facilitator, "edition.change", op_id, name=name, collective_name="Collectif de Valbrune",
        school_zone=zone, starts_on="2026-11-13", ends_on="2026-11-29",
    )


def state(town):
    return town.rows("SELECT name, school_zone FROM edition")


def test_undo_without_a_target_takes_back_ones_last_change(town):
    before = state(town)
    rename(town, "Quinzaine")
    town.do(town.facilitator, "history.undo")
    assert state(town) == before


def test_undoing_twice_goes_back_twice(town):
    before = state(town)
    rename(town, "Un")
    rename(town, "Deux")
    town.do(town.facilitator, "history.undo")
    town.do(town.facilitator, "history.undo")
    assert state(town) == before


def test_an_undo_can_itself_be_taken_back(town):
    rename(town, "Quinzaine")
    town.desk.perform(town.facilitator, "history.undo", {}, "the-undo")
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "the-undo"})
    assert state(town)[0][0] == "Quinzaine"


def test_a_participant_cannot_undo_what_someone_else_did(town):
    rename(town, "Quinzaine", op_id="the-change")
    with pytest.raises(Forbidden):
        town.desk.perform(town.alice, "history.undo", {"op_id": "the-change"})


def test_a_change_that_someone_has_changed_since_is_not_undone(town):
    rename(town, "Un", op_id="first")
    rename(town, "Deux")
    with pytest.raises(Refused, match="depuis"):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "first"})
    assert state(town)[0][0] == "Deux"


def test_other_columns_changed_since_do_not_prevent_an_undo(town):
    rename(town, "Un", op_id="name")
    rename(town, "Un", zone="C", op_id="zone")
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "name"})
    assert state(town) == [("Festival des Solidarités 2026", "C")]


def test_coming_in_cannot_be_undone(town):
    with pytest.raises(Refused):
        town.do(town.alice, "history.undo")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(["Un", "Deux", "Trois"]), st.just("undo")), max_size=12))
def test_whatever_is_done_and_undone_the_tables_are_the_journals(steps):
    town = make_town()
    for step in steps:
        try:
            town.do(town.facilitator, "history.undo") if step == "undo" else rename(town, step)
        except Refused:
            continue
    assert rebuild.differences(town.desk.database) == []
    town.desk.database.close()
