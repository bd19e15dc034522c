"""The rétroplanning: what must be done before the opening, by whom, by when."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.kit import structure_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.milestone import MilestoneAdded, MilestoneChanged, MilestoneRemoved, MilestoneSettled
from ssi_core.domain.ids import new_id
from ssi_core.domain.retroplanning import usual
from ssi_core.domain.same_name import name_key
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import editions, milestones


@action("milestone.add")
def add(command: Command, fields: Fields) -> Answer:
    """One more step. Raises Missing, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    title, structure_id, due_on = _given(command, fields)
    command.record(MilestoneAdded(new_id(), title, structure_id, due_on))
    return {"message": _("« {title} » est au rétroplanning.").format(title=title)}


@action("milestone.change")
def change(command: Command, fields: Fields) -> Answer:
    """Say it otherwise, give it to another, move it. Raises Missing, Refused, Conflict."""
    present = _found(command, fields)
    title, structure_id, due_on = _given(command, fields)
    day = cleaning.day(chosen(fields, "due_on", as_typed(due_on), as_typed(present.due_on)), "due_on")
    assert day is not None
    command.record(
        MilestoneChanged(
            present.id,
            merged(fields, "title", title, present.title),
            chosen(fields, "structure_id", structure_id, present.structure_id),
            day,
        )
    )
    return {"message": _("C’est enregistré.")}


@action("milestone.settle")
def settle(command: Command, fields: Fields) -> Answer:
    """It is done, or not after all. Raises Missing."""
    present = _found(command, fields)
    command.record(MilestoneSettled(present.id, cleaning.ticked(fields.get("done"))))
    return {"message": _("C’est noté.")}


@action("milestone.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """It is not needed. Raises Missing."""
    present = _found(command, fields)
    command.record(MilestoneRemoved(present.id))
    return {"message": _("« {title} » n’est plus au rétroplanning.").format(title=present.title)}


@action("milestone.apply_template")
def apply_template(command: Command, _fields: Fields) -> Answer:
    """The usual steps, dated back from the opening, but those already there. Raises Missing."""
    edition = editions.current(command.cursor)
    if edition is None:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    there = {name_key(each.title) for each in milestones.of_edition(command.cursor, edition.id)}
    added = [(title, day) for title, day in usual(edition.starts_on) if name_key(title) not in there]
    for title, day in added:
        command.record(MilestoneAdded(new_id(), title, "", day))
    n = len(added)
    return {"message": ngettext("{n} étape ajoutée.", "{n} étapes ajoutées.", n).format(n=n)}


def _found(command: Command, fields: Fields) -> milestones.Milestone:
    found = milestones.find(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cette étape n’est plus au rétroplanning."))
    return found


def _given(command: Command, fields: Fields) -> tuple[str, str, date]:
    mistakes = Mistakes()
    title = mistakes.kept("", cleaning.line, fields.get("title"), "title", longest=200)
    structure_id = mistakes.kept("", structure_in, command, fields, "structure_id")
    due_on = mistakes.kept(None, cleaning.day, fields.get("due_on"), "due_on")
    mistakes.raise_if_any()
    assert due_on is not None
    return title, structure_id, due_on
