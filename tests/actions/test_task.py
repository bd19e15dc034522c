"""Who does what, by when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ssi_core.domain.errors import Conflict, Refused
from ssi_core.domain.events.room import PersonForgotten
from ssi_core.store import journal
from ssi_core.store.queries import lines
from tests.actions.plenary_helpers import opened, plan, undo
from tests.conftest import Town


def give(town: Town, item: str, **fields: str) -> str:
    town.do(town.alice, "task.give", **({"item_id": item, "what": "Réserver la salle", "person_id": "bruno"} | fields))
    return str(town.one("SELECT id FROM task ORDER BY seq DESC LIMIT 1"))


def stored(town: Town, task: str) -> tuple[Any, ...]:
    return town.rows("SELECT what, person_id, structure_id, due_on, done FROM task WHERE id = ?", task)[0]


def test_a_task_goes_to_a_person_a_structure_or_both(town: Town) -> None:
    _plenary, items = opened(town)
    shop = town.structures["Épicerie sociale"]
    assert stored(town, give(town, items[0])) == ("Réserver la salle", "bruno", "", None, False)
    both = give(town, items[1], structure_id=shop, due_on="2026-10-01")
    assert stored(town, both) == ("Réserver la salle", "bruno", shop, date(2026, 10, 1), False)
    assert stored(town, give(town, items[1], person_id="", structure_id=shop))[1:3] == ("", shop)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"what": ""}, "what"),
        ({"what": "x" * 501}, "what"),
        ({"person_id": ""}, "person_id"),
        ({"person_id": "personne"}, "person_id"),
        ({"structure_id": "aucune"}, "structure_id"),
        ({"due_on": "le 35"}, "due_on"),
    ],
)
def test_what_is_missing_is_said_beside_its_field(town: Town, wrong: dict[str, str], field: str) -> None:
    _plenary, items = opened(town)
    with pytest.raises(Refused) as refusal:
        give(town, items[0], **wrong)
    assert list(refusal.value.errors) == [field]


def test_two_changes_are_merged_or_shown(town: Town) -> None:
    _plenary, items = opened(town)
    task = give(town, items[0])
    start = {"what": "Réserver la salle", "person_id": "bruno", "structure_id": "", "due_on": ""}
    base = {"task_id": task} | {f"base_{name}": value for name, value in start.items()}
    town.do(town.alice, "task.change", **base, **(start | {"due_on": "2026-10-01"}))
    town.do(town.bruno, "task.change", **base, **(start | {"person_id": "carole", "what": "Réserver la grande salle"}))
    assert stored(town, task) == ("Réserver la grande salle", "carole", "", date(2026, 10, 1), False)
    with pytest.raises(Conflict) as conflict:
        town.do(town.alice, "task.change", **base, **(start | {"person_id": "alice"}))
    assert (conflict.value.field, conflict.value.theirs, conflict.value.mine) == ("person_id", "carole", "alice")


def test_a_task_is_done_then_to_do_again(town: Town) -> None:
    _plenary, items = opened(town)
    task = give(town, items[0])
    town.do(town.bruno, "task.complete", op_id="done", task_id=task, done="1")
    assert stored(town, task)[4] is True
    assert town.do(town.bruno, "task.complete", task_id=task, done="1").seq == 0
    undo(town, town.bruno, "done")
    assert stored(town, task)[4] is False


def test_a_task_is_removed_and_brought_back(town: Town) -> None:
    _plenary, items = opened(town)
    task = give(town, items[0], due_on="2026-10-01")
    before = stored(town, task)
    town.do(town.alice, "task.remove", op_id="gone", task_id=task)
    assert town.one("SELECT count(*) FROM task") == 0
    undo(town, town.alice, "gone")
    assert stored(town, task) == before


def test_after_the_plenary_tasks_are_still_followed_but_not_removed(town: Town) -> None:
    plenary, items = opened(town)
    task = give(town, items[0])
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    town.do(town.bruno, "task.change", task_id=task, what="Réserver la salle", person_id="alice")
    town.do(town.alice, "task.complete", task_id=task, done="1")
    assert stored(town, task)[1] == "alice"
    with pytest.raises(Refused, match="close"):
        town.do(town.alice, "task.remove", task_id=task)


def test_what_is_not_done_is_followed_by_the_next_plenary_of_the_edition(town: Town) -> None:
    plenary, items = opened(town)
    late, done = give(town, items[0], due_on="2026-10-01"), give(town, items[0])
    undated = give(town, items[0], what="Écrire aux écoles")
    town.do(town.bruno, "task.complete", task_id=done, done="1")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    following = plan(town, title="La suivante", on="2026-10-08T18:30")
    with town.desk.database.read() as cursor:
        assert [task.id for task in lines.tasks_to_follow(cursor, following)] == [late, undated]
        assert lines.tasks_to_follow(cursor, plenary) == []


def test_who_is_forgotten_keeps_their_task_until_someone_else_takes_it(town: Town) -> None:
    _plenary, items = opened(town)
    task = give(town, items[0])
    fields = {"task_id": task, "base_person_id": "bruno", "person_id": "bruno", "what": "Réserver une salle"}
    with town.desk.database.write() as cursor:
        journal.append(
            cursor, PersonForgotten("bruno"), op_id="f", edition_id=town.edition, person_id="", recorded_on=town.now[0]
        )
    town.do(town.alice, "task.change", **fields)
    assert stored(town, task)[:2] == ("Réserver une salle", "bruno")
    with pytest.raises(Refused):
        give(town, items[0])
