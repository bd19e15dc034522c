"""The compte rendu of a working group's meeting."""

from __future__ import annotations

from tests.actions.test_group import make, meet
from tests.exports.plenaries_held import activity, item, minutes_of, opened


def held(town, group):
    meeting = meet(town, group, on="2026-09-10T18:00")
    town.do(town.alice, "plenary.open", plenary_id=meeting)
    return meeting


def test_it_names_the_group_its_notes_and_its_tasks(town):
    meeting = held(town, make(town))
    town.do(town.alice, "note.write", item_id=item(town, meeting, 1), body="Maquette prête")
    town.do(town.alice, "task.give", item_id=item(town, meeting, 2), what="Imprimer", person_id="bruno", structure_id="", due_on="")
    town.do(town.alice, "plenary.close", plenary_id=meeting)
    minutes = minutes_of(town, meeting)
    assert minutes.group == "Communication"
    assert minutes.items[0].notes == ("Maquette prête",)
    assert minutes.items[1].tasks[0].who == "Bruno Etcheverry"
    assert minutes.facilitators == ("Alice Larrieu",)


def test_its_absents_are_those_of_the_group_not_the_whole_collective(town):
    group = make(town)
    town.do(town.bruno, "group.join", group_id=group)
    town.do(town.facilitator, "structure.add", name="Chorale", kind="association", joined_on="2026-01-01", description="", website="")
    minutes = minutes_of(town, held(town, group))
    assert [each.structure_name for each in minutes.attendance if each.absent] == ["Épicerie sociale"]


def test_what_others_do_elsewhere_meanwhile_is_not_its_own(town):
    meeting, plenary = held(town, make(town)), opened(town)
    activity(town)  # by Alice, who is at the meeting
    town.do(town.bruno, "activity.create", title="Bal", starts="2026-11-21T20:00", ends="2026-11-21T22:00", place="", state="idea")
    assert [each.title for each in minutes_of(town, meeting).calendar_changes] == ["Ciné-débat"]
    assert {each.title for each in minutes_of(town, plenary).calendar_changes} == {"Ciné-débat", "Bal"}


def test_the_next_meeting_is_that_of_the_group(town):
    group = make(town)
    first = held(town, group)
    meet(town, group, title="Réunion 2", on="2026-09-20T18:00")
    opened(town, title="Plénière", on="2026-09-15T18:00")
    assert minutes_of(town, first).next_plenary.starts.day == 20
