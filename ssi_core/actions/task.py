"""Who does what, by when."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.finding import check_still_written, item_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.task import TaskChanged, TaskGiven, TaskMarked, TaskRemoved
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import lines, people, structures


@action("task.give")
def give(command: Command, fields: Fields) -> Answer:
    """Give something to do to a person, a structure, or both. Raises Missing, Refused."""
    item = item_in(command, fields)
    check_still_written(command, item.plenary_id)
    what, due_on, person_id, structure_id = given_in(command, fields)
    command.record(TaskGiven(new_id(), item.plenary_id, item.id, what, person_id, structure_id, due_on))
    return {"message": _("L’action est notée.")}


@action("task.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change what is to do, by whom or by when, even after the plenary. Raises Missing, Refused, Conflict."""
    present = _find(command, fields)
    person_id, structure_id = _who(
        command,
        {
            name: chosen(fields, name, cleaning.clean(fields.get(name)), stored)
            for name, stored in (("person_id", present.person_id), ("structure_id", present.structure_id))
        },
        present,
    )
    due_on = chosen(fields, "due_on", as_typed(_due_on(fields)), as_typed(present.due_on))
    what = merged(fields, "what", _what(fields), present.what)
    command.record(TaskChanged(present.id, what, person_id, structure_id, _due_on({"due_on": due_on})))
    return {"message": _("L’action est modifiée.")}


@action("task.complete")
def complete(command: Command, fields: Fields) -> Answer:
    """Say that a task is done, or is to do again. Raises Missing."""
    present = _find(command, fields)
    done = cleaning.ticked(fields.get("done"))
    if done == present.done:
        return None
    command.record(TaskMarked(present.id, done))
    return {"message": _("C’est fait : merci !") if done else _("L’action est de nouveau à faire.")}


@action("task.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a task given by mistake. Raises Missing, Refused."""
    present = _find(command, fields)
    if present.plenary_id:
        check_still_written(command, present.plenary_id)
    command.record(TaskRemoved(present.id))
    return {"message": _("L’action est retirée.")}


def given_in(command: Command, fields: Fields) -> tuple[str, date | None, str, str]:
    """What is to do, by when, by which person, by which structure. Raises Refused."""
    return (_what(fields), _due_on(fields), *_who(command, fields))


def _find(command: Command, fields: Fields) -> lines.Task:
    found = lines.task(command.cursor, cleaning.clean(fields.get("task_id")))
    if found is None:
        raise Missing(_("Cette action a été retirée."))
    return found


def _what(fields: Fields) -> str:
    return cleaning.paragraph(fields.get("what"), "what", longest=500)


def _due_on(fields: Fields) -> date | None:
    return cleaning.day(fields.get("due_on"), "due_on", required=False)


def _who(command: Command, fields: Fields, present: lines.Task | None = None) -> tuple[str, str]:
    """The person and the structure; who has left meanwhile may keep a task they have."""
    person_id, structure_id = cleaning.clean(fields.get("person_id")), cleaning.clean(fields.get("structure_id"))
    if not person_id and not structure_id:
        raise Refused(_("Choisissez qui s’en charge : une personne, une structure, ou les deux."), "person_id")
    if person_id and (present is None or person_id != present.person_id):
        person = people.find(command.cursor, person_id)
        if person is None or person.forgotten:
            raise Refused(_("Choisissez dans la liste."), "person_id")
    new_structure = structure_id and (present is None or structure_id != present.structure_id)
    if new_structure and structures.find(command.cursor, structure_id) is None:
        raise Refused(_("Choisissez dans la liste."), "structure_id")
    return person_id, structure_id
