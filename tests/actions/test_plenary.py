"""Planning a plenary, opening it, going from point to point, closing it."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, NotDone, Refused
from tests.actions.plenary_helpers import items_of, opened, plan, titles_of, undo
from tests.conftest import Town


def state(town: Town, plenary: str) -> str:
    return str(town.one("SELECT state FROM plenary WHERE id = ?", plenary))


def test_a_plenary_is_planned_with_its_agenda_in_order(town: Town) -> None:
    plenary = plan(town)
    assert titles_of(town, plenary) == ["Accueil", "Le thème", "Le calendrier"]
    assert town.rows("SELECT edition_id, state, place FROM plenary") == [(town.edition, "planned", "Mairie")]
    assert str(town.one("SELECT scheduled_on FROM plenary")) == "2026-09-10 18:30:00"


def test_the_same_sending_plans_one_plenary(town: Town) -> None:
    fields = {"title": "Une", "place": "", "scheduled_on": "2026-10-01T18:00", "agenda": "Accueil — 10"}
    first = town.do(town.facilitator, "plenary.create", op_id="same", **fields)
    again = town.do(town.facilitator, "plenary.create", op_id="same", **fields)
    assert again.repeated and again.answer == first.answer
    assert town.one("SELECT count(*) FROM plenary") == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 121}, "title"),
        ({"scheduled_on": "demain"}, "scheduled_on"),
        ({"scheduled_on": ""}, "scheduled_on"),
        ({"agenda": "Le thème"}, "agenda"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(town: Town, wrong: dict[str, str], field: str) -> None:
    good = {"title": "Une", "place": "", "scheduled_on": "2026-10-01T18:00", "agenda": ""}
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "plenary.create", **(good | wrong))
    assert list(refusal.value.errors) == [field]
    assert town.one("SELECT count(*) FROM plenary") == 0


@pytest.mark.parametrize(
    "action",
    [
        "plenary.create", "plenary.change", "plenary.remove", "plenary.open", "plenary.close", "plenary.reopen",
        "plenary.go_to", "agenda.add", "agenda.change", "agenda.move", "agenda.mark", "agenda.remove",
    ],
)  # fmt: skip
def test_only_the_facilitator_runs_the_plenary(town: Town, action: str) -> None:
    plenary = plan(town)
    item = town.one("SELECT id FROM agenda_item WHERE plenary_id = ? ORDER BY rank", plenary)
    for person in (town.visitor, town.alice):
        with pytest.raises(Forbidden):
            town.do(person, action, plenary_id=plenary, item_id=item)


@pytest.mark.parametrize(
    "action",
    [
        "note.write", "note.change", "note.remove", "decision.record", "decision.change", "decision.remove",
        "task.give", "task.change", "task.complete", "task.remove",
    ],
)  # fmt: skip
def test_a_visitor_writes_nothing(town: Town, action: str) -> None:
    with pytest.raises(Forbidden):
        town.do(town.visitor, action)


@pytest.mark.parametrize(
    "action",
    [
        "plenary.change", "plenary.remove", "plenary.open", "plenary.close", "plenary.reopen", "plenary.go_to",
        "agenda.add", "agenda.change", "agenda.move", "agenda.mark", "agenda.remove", "note.write", "note.change",
        "note.remove", "decision.record", "decision.change", "decision.remove", "task.give", "task.change",
        "task.complete", "task.remove",
    ],
)  # fmt: skip
def test_what_is_gone_is_said_to_be_gone(town: Town, action: str) -> None:
    with pytest.raises(Missing):
        town.do(town.facilitator, action, title="x", body="x", what="x", minutes="5", scheduled_on="2026-10-01T18:00")


def test_opening_starts_the_first_point_and_its_clock(town: Town) -> None:
    plenary, items = opened(town)
    row = town.rows("SELECT state, current_item_id, item_started_on, opened_on, opened_seq FROM plenary")[0]
    assert row[:4] == ("open", items[0], town.now[0], town.now[0])
    assert row[4] == town.one("SELECT seq FROM journal WHERE kind = 'plenary_opened'")
    with pytest.raises(Refused):
        town.do(town.facilitator, "plenary.open", plenary_id=plenary)


def test_one_plenary_is_open_at_a_time(town: Town) -> None:
    opened(town)
    other = plan(town, title="L’autre")
    with pytest.raises(Refused, match="Plénière de rentrée"):
        town.do(town.facilitator, "plenary.open", plenary_id=other)


def test_a_plenary_of_another_edition_is_not_opened(town: Town) -> None:
    plenary = plan(town)
    town.do(
        town.facilitator, "edition.start", name="2027", collective_name="Collectif", school_zone="A",
        starts_on="2027-11-12", ends_on="2027-11-28",
    )  # fmt: skip
    with pytest.raises(Refused):
        town.do(town.facilitator, "plenary.open", plenary_id=plenary)


def test_an_empty_agenda_can_be_opened_and_filled_on_the_way(town: Town) -> None:
    plenary, items = opened(town, agenda="")
    assert items == [] and town.one("SELECT current_item_id FROM plenary") == ""
    added = town.do(town.facilitator, "agenda.add", plenary_id=plenary, title="Urgence", minutes="5").answer["id"]
    assert town.one("SELECT current_item_id FROM plenary") == added


def test_the_next_point_leaves_the_one_before_dealt_with(town: Town) -> None:
    _plenary, items = opened(town)
    town.later(minutes=9)
    town.do(town.facilitator, "plenary.go_to", item_id=items[1], done_id=items[0])
    assert town.rows("SELECT current_item_id, item_started_on FROM plenary") == [(items[1], town.now[0])]
    assert town.rows("SELECT id FROM agenda_item WHERE done") == [(items[0],)]


def test_two_facilitators_pressing_next_move_one_point_only(town: Town) -> None:
    _plenary, items = opened(town)
    town.do(town.facilitator, "plenary.go_to", item_id=items[1], done_id=items[0])
    done = town.do(town.facilitator, "plenary.go_to", item_id=items[1], done_id=items[0])
    assert done.seq == 0
    assert town.rows("SELECT id FROM agenda_item WHERE done") == [(items[0],)]


def test_going_back_to_a_point_takes_it_up_again(town: Town) -> None:
    _plenary, items = opened(town)
    town.do(town.facilitator, "plenary.go_to", item_id=items[1], done_id=items[0])
    town.do(town.facilitator, "plenary.go_to", item_id=items[0])
    assert town.rows("SELECT id FROM agenda_item WHERE done") == []


def test_going_on_is_undone_with_its_clock(town: Town) -> None:
    _plenary, items = opened(town)
    started = town.now[0]
    town.later(minutes=5)
    town.do(town.facilitator, "plenary.go_to", op_id="next", item_id=items[1], done_id=items[0])
    undo(town, town.facilitator, "next")
    assert town.rows("SELECT current_item_id, item_started_on FROM plenary") == [(items[0], started)]
    assert town.rows("SELECT id FROM agenda_item WHERE done") == []


def test_one_does_not_go_to_a_point_before_opening(town: Town) -> None:
    plenary = plan(town)
    with pytest.raises(Refused):
        town.do(town.facilitator, "plenary.go_to", item_id=items_of(town, plenary)[0])


def test_closing_keeps_what_was_not_dealt_with(town: Town) -> None:
    plenary, items = opened(town)
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    row = town.rows("SELECT state, closed_on, current_item_id, item_started_on FROM plenary")[0]
    assert row == ("closed", town.now[0], "", None)
    assert town.one("SELECT closed_seq FROM plenary") == town.one("SELECT max(seq) FROM journal")
    assert town.rows("SELECT id FROM agenda_item WHERE done") == [(items[0],)]
    with pytest.raises(Refused):
        town.do(town.facilitator, "plenary.close", plenary_id=plenary)


def test_a_closed_plenary_is_reopened_where_it_was_left(town: Town) -> None:
    plenary, items = opened(town)
    opened_seq = town.one("SELECT opened_seq FROM plenary")
    with pytest.raises(Refused):
        town.do(town.facilitator, "plenary.reopen", plenary_id=plenary)
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    town.do(town.facilitator, "plenary.reopen", plenary_id=plenary)
    row = town.rows("SELECT state, closed_on, closed_seq, opened_seq, current_item_id FROM plenary")[0]
    assert row == ("open", None, None, opened_seq, items[1])


def test_reopening_waits_until_the_other_plenary_is_closed(town: Town) -> None:
    plenary, _items = opened(town)
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    opened(town, title="L’autre")
    with pytest.raises(Refused, match="L’autre"):
        town.do(town.facilitator, "plenary.reopen", plenary_id=plenary)


def test_two_changes_of_the_description_are_merged_or_shown(town: Town) -> None:
    plenary = plan(town)
    base = {"base_title": "Plénière de rentrée", "base_place": "Mairie", "base_scheduled_on": "2026-09-10T18:30"}
    same = {
        "plenary_id": plenary,
        "title": "Plénière de rentrée",
        "place": "Mairie",
        "scheduled_on": "2026-09-10T18:30",
    }
    town.do(town.facilitator, "plenary.change", **(same | base | {"title": "Première plénière de rentrée"}))
    town.do(
        town.facilitator,
        "plenary.change",
        **(same | base | {"place": "Mairie annexe", "title": "Plénière de printemps"}),
    )
    assert town.rows("SELECT title, place FROM plenary") == [("Première plénière de printemps", "Mairie annexe")]
    with pytest.raises(Conflict) as conflict:
        town.do(town.facilitator, "plenary.change", **(same | base | {"place": "Mairie principale"}))
    assert (conflict.value.field, conflict.value.theirs) == ("place", "Mairie annexe")
    town.do(
        town.facilitator,
        "plenary.change",
        **(same | base | {"place": "Mairie annexe", "scheduled_on": "2026-09-11T18:30"}),
    )
    with pytest.raises(Conflict):
        town.do(
            town.facilitator,
            "plenary.change",
            **(same | base | {"place": "Mairie annexe", "scheduled_on": "2026-09-12T18:30"}),
        )


def test_removing_a_plenary_takes_everything_and_can_be_undone(town: Town) -> None:
    plenary, items = opened(town)
    town.do(town.alice, "note.write", item_id=items[0], body="Bonjour")
    with pytest.raises(Refused):
        town.do(town.facilitator, "plenary.remove", plenary_id=plenary)
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    town.do(town.facilitator, "plenary.remove", op_id="gone", plenary_id=plenary)
    for table in ("plenary", "agenda_item", "note"):
        assert town.one(f"SELECT count(*) FROM {table}") == 0
    undo(town, town.facilitator, "gone")
    assert items_of(town, plenary) == items
    assert state(town, plenary) == "closed"
    assert town.one("SELECT body FROM note") == "Bonjour"


def test_opening_and_closing_have_their_own_way_back(town: Town) -> None:
    plenary, _items = opened(town)
    town.do(town.facilitator, "plenary.close", op_id="closing", plenary_id=plenary)
    with pytest.raises(NotDone):
        undo(town, town.facilitator, "closing")
    assert state(town, plenary) == "closed"
