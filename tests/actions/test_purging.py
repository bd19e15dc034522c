"""How long names are kept: who is due, who never is, and exactly those shown are erased."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_core.actions.purging import mark_of
from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.store.queries import retention


def due(town, day=None):
    with town.desk.database.read() as cursor:
        return retention.over(cursor, day or town.now[0].date())


def ids(past):
    return {each.id for each in past}


def next_edition(town, year):
    town.do(
        town.facilitator, "edition.start", name=f"Festival {year}", collective_name="Collectif de Valbrune", school_zone="A",
        starts_on=f"{year}-11-13", ends_on=f"{year}-11-29",
    )


def test_names_are_kept_24_months_after_the_last_day_unless_said_otherwise(town):
    assert due(town, date(2028, 11, 29)) == []
    assert ids(due(town, date(2028, 11, 30))) == {"alice", "bruno", "carole"}
    town.do(town.facilitator, "edition.keep", months="12")
    assert due(town, date(2027, 11, 29)) == []
    assert ids(due(town, date(2027, 11, 30))) == {"alice", "bruno", "carole"}


def test_what_was_decided_holds_for_the_next_edition_and_can_be_taken_back(town):
    town.do(town.facilitator, "edition.keep", "twelve", months="12")
    next_edition(town, 2027)
    with town.desk.database.read() as cursor:
        assert retention.months(cursor) == 12
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "twelve"})
    with town.desk.database.read() as cursor:
        assert retention.months(cursor) == 24


@pytest.mark.parametrize("months", ["", "0", "121", "deux"])
def test_a_number_of_months_that_means_nothing_is_refused_beside_the_field(town, months):
    with pytest.raises(Refused) as refused:
        town.do(town.facilitator, "edition.keep", months=months)
    assert "months" in refused.value.errors


def test_who_did_something_or_was_noted_present_in_a_younger_edition_is_kept(town):
    town.later(days=365)
    next_edition(town, 2027)
    # A quotation mark in a text must hide nobody.
    town.do(town.alice, "structure.add", name='Les « "Verts', kind="association")
    town.do(
        town.facilitator, "plenary.create", title='Une "plénière', scheduled_on="2027-10-01T18:00", place="Mairie"
    )
    town.do(
        town.facilitator, "attendance.add", plenary_id=town.one("SELECT id FROM plenary"), person_id=town.bruno
    )
    assert ids(due(town, date(2028, 12, 1))) == {"carole"}


def test_who_runs_the_room_is_never_due_but_who_ran_it_is(town):
    town.do(town.facilitator, "room.give_role", person_id=town.alice, role="facilitator")
    assert ids(due(town, date(2050, 1, 1))) == {"bruno", "carole"}
    town.do(town.facilitator, "room.revoke_seat", person_id=town.alice)
    assert ids(due(town, date(2050, 1, 1))) == {"alice", "bruno", "carole"}


def test_those_shown_are_erased_and_nobody_else_for_good(town):
    town.later(days=365 * 3)
    town.do(town.bruno, "structure.add", name="Artisans du lac", kind="association")
    past = due(town)
    assert ids(past) == {"alice", "carole"}
    done = town.do(town.facilitator, "person.purge", "purge", seen=mark_of(past))
    assert done.answer["erased"] == 2 and due(town) == []
    assert town.rows("SELECT id FROM identity WHERE id IN ('alice', 'bruno', 'carole')") == [("bruno",)]
    with pytest.raises(Refused):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "purge"})


def test_a_list_that_changed_since_it_was_shown_erases_nobody(town):
    town.later(days=365 * 3)
    seen = mark_of(due(town))
    town.do(town.bruno, "structure.add", name="Artisans du lac", kind="association")
    for mark in (seen, "", None):
        with pytest.raises(Refused, match="changé"):
            town.do(town.facilitator, "person.purge", seen=mark)
    assert town.one("SELECT count(*) FROM identity WHERE id IN ('alice', 'bruno', 'carole')") == 3


@pytest.mark.parametrize(("action", "fields"), [("edition.keep", {"months": "12"}), ("person.purge", {"seen": ""})])
def test_only_who_runs_the_room_decides(town, action, fields):
    with pytest.raises(Forbidden):
        town.do(town.alice, action, **fields)
