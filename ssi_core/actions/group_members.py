"""Who is in a working group, and what it has to do between its meetings."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.group import group_in, group_run_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.task import given_in
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.group import GroupJoined, GroupLeft
from ssi_core.domain.events.task import TaskGiven
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import groups, people
from ssi_core.store.queries.groups import Group


@action("group.join")
def join(command: Command, fields: Fields) -> Answer:
    """Join a group, for the structure one speaks for. Raises Missing, Refused once its work is done."""
    group = group_in(command, fields)
    _check_goes_on(group)
    if groups.member(command.cursor, group.id, command.person_id) is None:
        structure_id = people.structure_of(command.cursor, command.person_id)
        command.record(GroupJoined(group.id, command.person_id, structure_id))
    return {"message": _("Vous êtes dans le groupe « {title} ».").format(title=group.title)}


@action("group.leave")
def leave(command: Command, fields: Fields) -> Answer:
    """Leave a group; who leads it in person hands it on first. Raises Missing, Refused."""
    group = group_in(command, fields)
    if group.person_id == command.person_id:
        raise Refused(_("Vous êtes chef de file : choisissez d’abord qui vous remplace, avec « Modifier le groupe »."))
    if groups.member(command.cursor, group.id, command.person_id) is not None:
        command.record(GroupLeft(group.id, command.person_id))
    return {"message": _("Vous n’êtes plus dans le groupe « {title} ».").format(title=group.title)}


@action("group.add_member")
def add_member(command: Command, fields: Fields) -> Answer:
    """Write into a group someone who agreed, without a phone. Raises Missing, Forbidden, Refused."""
    group = group_run_in(command, fields)
    _check_goes_on(group)
    person = people.find(command.cursor, cleaning.clean(fields.get("person_id")))
    if person is None or person.forgotten:
        raise Refused(_("Choisissez une personne dans la liste."), "person_id")
    if groups.member(command.cursor, group.id, person.id) is not None:
        raise Refused(_("Cette personne est déjà dans le groupe."), "person_id")
    command.record(GroupJoined(group.id, person.id, people.structure_of(command.cursor, person.id)))
    return {"message": _("C’est noté : une personne de plus dans le groupe.")}


@action("group.remove_member")
def remove_member(command: Command, fields: Fields) -> Answer:
    """Take someone out of a group. Raises Missing, Forbidden, Refused."""
    group = group_run_in(command, fields)
    person_id = cleaning.clean(fields.get("person_id"))
    if groups.member(command.cursor, group.id, person_id) is None:
        raise Missing(_("Cette personne n’est plus dans le groupe."))
    if group.person_id == person_id:
        raise Refused(_("C’est le chef de file : choisissez d’abord qui le remplace."))
    command.record(GroupLeft(group.id, person_id))
    return {"message": _("La personne n’est plus dans le groupe.")}


@action("group.give_task")
def give_task(command: Command, fields: Fields) -> Answer:
    """Give a group something to do, out of any meeting. Raises Missing, Refused."""
    group = group_in(command, fields)
    _check_goes_on(group)
    what, due_on, person_id, structure_id = given_in(command, fields)
    command.record(TaskGiven(new_id(), "", "", what, person_id, structure_id, due_on, group.id))
    return {"message": _("L’action est notée.")}


def _check_goes_on(group: Group) -> None:
    if group.finished:
        raise Refused(_("Ce groupe a terminé son travail."))
