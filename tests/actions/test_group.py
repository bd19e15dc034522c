"""Working groups: made, led, joined, left; their tasks."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, NotDone, Refused
from ssi_core.store.queries import plenaries
from tests.actions.plenary_helpers import items_of, opened, undo
from tests.conftest import Town

AGENDA = "Où en est-on — 10\nLa suite — 20"


def make(town: Town, person: str = "alice", **given: str) -> str:
    """A group led by a person, hers unless said otherwise."""
    fields = {"title": "Communication", "purpose": "L’affiche", "person_id": person, "structure_id": ""} | given
    return str(town.do(person, "group.create", **fields).answer["id"])


def meet(town: Town, group: str, person: str = "alice", title: str = "Réunion 1", on: str = "2026-09-12T18:00") -> str:
    """A meeting of the group, planned."""
    fields = {"group_id": group, "title": title, "place": "", "scheduled_on": on, "agenda": AGENDA}
    return str(town.do(person, "plenary.create", **fields).answer["id"])


def members(town: Town, group: str) -> list[str]:
    return [p for (p,) in town.rows("SELECT person_id FROM group_member WHERE group_id = ? ORDER BY 1", group)]


def test_who_leads_a_group_in_person_is_in_it_for_their_structure(town: Town) -> None:
    group = make(town)
    assert town.rows("SELECT group_id, person_id, structure_id FROM group_member") == [
        (group, "alice", town.structures["Les Jardins partagés"])
    ]


def test_anyone_joins_and_leaves(town: Town) -> None:
    group = make(town)
    for _twice in range(2):
        town.do(town.bruno, "group.join", group_id=group)
    assert members(town, group) == ["alice", "bruno"]
    town.do(town.bruno, "group.leave", group_id=group)
    assert members(town, group) == ["alice"]
    with pytest.raises(Forbidden):
        town.do(town.visitor, "group.join", group_id=group)


def test_who_leads_in_person_hands_it_on_before_leaving(town: Town) -> None:
    group = make(town)
    with pytest.raises(Refused, match="remplace"):
        town.do(town.alice, "group.leave", group_id=group)
    town.do(town.alice, "group.change", group_id=group, title="Communication", purpose="", structure_id="", person_id="bruno")
    town.do(town.alice, "group.leave", group_id=group)
    assert members(town, group) == []


def test_a_group_without_a_chef_de_file_is_taken_once(town: Town) -> None:
    group = make(town, person_id="")
    town.do(town.bruno, "group.take_lead", group_id=group)
    assert town.rows("SELECT person_id, structure_id FROM working_group") == [("bruno", town.structures["Épicerie sociale"])]
    with pytest.raises(Refused, match="déjà un chef de file"):
        town.do(town.alice, "group.take_lead", group_id=group)


@pytest.mark.parametrize("action", ["group.change", "group.finish", "group.remove", "group.add_member", "group.remove_member"])
def test_only_the_chef_de_file_and_the_facilitator_run_a_group(town: Town, action: str) -> None:
    group = make(town)
    with pytest.raises(Forbidden):
        town.do(town.bruno, action, group_id=group, title="x", person_id="bruno")


def test_who_speaks_for_the_structure_that_leads_runs_the_group(town: Town) -> None:
    group = make(town, person_id="", structure_id=town.structures["Épicerie sociale"])
    town.do(town.bruno, "group.add_member", group_id=group, person_id="carole")
    assert members(town, group) == ["carole"]
    town.do(town.bruno, "group.remove_member", group_id=group, person_id="carole")
    assert members(town, group) == []


@pytest.mark.parametrize(("wrong", "field"), [
    ({"title": " "}, "title"), ({"title": "x" * 101}, "title"), ({"purpose": "x" * 1001}, "purpose"),
    ({"title": "<b>\x00</b>" * 30}, "title"), ({"structure_id": "nowhere"}, "structure_id"), ({"person_id": "nobody"}, "person_id"),
])  # fmt: skip
def test_what_cannot_be_read_is_said_beside_its_field(town: Town, wrong: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        make(town, **({"person_id": ""} | wrong))
    assert list(refusal.value.errors) == [field]


def test_two_groups_do_not_bear_the_same_name(town: Town) -> None:
    make(town)
    with pytest.raises(Refused, match="déjà ce nom"):
        make(town, title="communication !")


def test_a_group_has_tasks_between_its_meetings(town: Town) -> None:
    group = make(town)
    town.do(town.bruno, "group.give_task", group_id=group, what="Relire l’affiche", person_id="bruno", structure_id="", due_on="2026-09-20")
    task = town.one("SELECT id FROM task WHERE group_id = ?", group)
    town.do(town.bruno, "task.complete", task_id=task, done="1")
    town.do(town.alice, "task.remove", task_id=task)
    assert town.one("SELECT count(*) FROM task") == 0


def test_a_finished_group_is_closed_to_new_members_until_it_goes_on(town: Town) -> None:
    group = make(town)
    town.do(town.alice, "group.finish", group_id=group)
    for action in ("group.join", "group.give_task"):
        with pytest.raises(Refused):
            town.do(town.bruno, action, group_id=group)
    with pytest.raises(Refused):
        meet(town, group)
    town.do(town.alice, "group.finish", group_id=group, again="1")
    town.do(town.bruno, "group.join", group_id=group)


def test_a_group_that_planned_to_meet_is_finished_rather_than_removed(town: Town) -> None:
    group = make(town)
    meeting = meet(town, group)
    with pytest.raises(Refused, match="terminé"):
        town.do(town.alice, "group.remove", group_id=group)
    town.do(town.alice, "plenary.remove", plenary_id=meeting)
    town.do(town.alice, "group.remove", group_id=group)
    assert town.one("SELECT count(*) FROM working_group") == town.one("SELECT count(*) FROM group_member") == 0


def test_making_a_group_is_not_taken_back_once_others_joined(town: Town) -> None:
    done = town.do(town.alice, "group.create", title="Repas", person_id="alice")
    town.do(town.bruno, "group.join", group_id=done.answer["id"])
    op_id = town.one("SELECT id FROM operation WHERE action = 'group.create'")
    with pytest.raises(Refused, match="dépendent"):
        undo(town, town.alice, op_id)
    town.do(town.bruno, "group.leave", group_id=done.answer["id"])
    undo(town, town.alice, op_id)
    assert town.one("SELECT count(*) FROM working_group") == 0


def test_the_chef_de_file_holds_a_meeting_from_beginning_to_end(town: Town) -> None:
    group = make(town)
    town.do(town.bruno, "group.join", group_id=group)
    meeting = meet(town, group)
    with pytest.raises(Forbidden):
        town.do(town.bruno, "plenary.open", plenary_id=meeting)
    town.do(town.alice, "plenary.open", plenary_id=meeting)
    town.do(town.bruno, "attendance.come", plenary_id=meeting)
    first, second = items_of(town, meeting)
    town.do(town.bruno, "note.write", item_id=first, body="Maquette prête")
    town.do(town.alice, "plenary.go_to", item_id=second, done_id=first)
    town.do(town.alice, "decision.record", item_id=second, body="Deux couleurs")
    town.do(town.alice, "attendance.excuse", plenary_id=meeting, person_id="carole")
    town.do(town.alice, "plenary.close", plenary_id=meeting)
    assert town.one("SELECT state FROM plenary WHERE id = ?", meeting) == "closed"
    assert town.rows("SELECT person_id, state FROM attendance ORDER BY 1") == [
        ("alice", "present"), ("bruno", "present"), ("carole", "excused"),
    ]  # fmt: skip
    with pytest.raises(Refused, match="chef de file"):
        town.do(town.bruno, "note.write", item_id=second, body="Trop tard")


def test_a_meeting_disturbs_neither_the_plenary_at_hand_nor_the_open_one(town: Town) -> None:
    plenary, _items = opened(town)
    group = make(town)
    meeting = meet(town, group, on="2026-09-10T17:00")
    town.do(town.alice, "plenary.open", plenary_id=meeting)
    town.do(town.bruno, "attendance.come")
    assert town.rows("SELECT plenary_id FROM attendance WHERE person_id = 'bruno'") == [(plenary,)]
    with town.desk.database.read() as cursor:
        assert plenaries.at_hand(cursor).id == plenary
        assert [each.id for each in plenaries.of_edition(cursor, town.edition)] == [plenary]
        assert [each.id for each in plenaries.meetings(cursor, town.edition)] == [meeting]
        assert plenaries.latest_with_minutes(cursor).id == plenary


def test_a_group_holds_one_meeting_at_a_time(town: Town) -> None:
    group = make(town)
    first, second = meet(town, group), meet(town, group, title="Réunion 2")
    town.do(town.alice, "plenary.open", plenary_id=first)
    with pytest.raises(Refused, match="Réunion 1"):
        town.do(town.alice, "plenary.open", plenary_id=second)


def test_only_who_runs_the_group_plans_its_meetings(town: Town) -> None:
    group = make(town)
    with pytest.raises(NotDone):
        meet(town, group, town.bruno)
    with pytest.raises(Forbidden):
        meet(town, "", town.alice)


def test_a_forgotten_chef_de_file_leaves_the_group_to_be_led(town: Town) -> None:
    group = make(town)
    town.do(town.alice, "person.erase_me")
    assert members(town, group) == []
    assert town.one("SELECT person_id FROM working_group") == ""
