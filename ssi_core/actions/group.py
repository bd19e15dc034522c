"""Working groups: made by anyone, led by a chef de file, joined and left as one likes."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import check_runs
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.group import GroupChanged, GroupCreated, GroupFinished, GroupJoined, GroupRemoved
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import name_key
from ssi_core.locale import _
from ssi_core.store.queries import groups, people, plenaries, structures
from ssi_core.store.queries.groups import Group

LONGEST_TITLE = 100
LONGEST_PURPOSE = 1000


@action("group.create")
def create(command: Command, fields: Fields) -> Answer:
    """Make a group, which who leads it in person joins. Raises Missing before the first edition, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    title, purpose = _wording(fields)
    _check_title_is_free(command, title)
    structure_id, person_id = _lead(command, fields)
    created = GroupCreated(new_id(), title, purpose, structure_id, person_id)
    command.record(created)
    if person_id:
        command.record(GroupJoined(created.id, person_id, people.structure_of(command.cursor, person_id)))
    return {
        "id": created.id,
        "go": f"/groupes?groupe={created.id}",
        "message": _("Le groupe « {title} » est créé.").format(title=title),
    }


@action("group.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change the name, the purpose or the chef de file. Raises Missing, Forbidden, Refused, Conflict."""
    present = group_run_in(command, fields)
    my_title, my_purpose = _wording(fields)
    title = merged(fields, "title", my_title, present.title)
    _check_title_is_free(command, title, except_id=present.id)
    purpose = merged(fields, "purpose", my_purpose, present.purpose)
    picked = {
        name: chosen(fields, name, cleaning.clean(fields.get(name, stored)), stored)
        for name, stored in (("structure_id", present.structure_id), ("person_id", present.person_id))
    }
    structure_id, person_id = _lead(command, picked, present)
    command.record(GroupChanged(present.id, title, purpose, structure_id, person_id))
    return {"message": _("C’est enregistré.")}


@action("group.take_lead")
def take_lead(command: Command, fields: Fields) -> Answer:
    """Become the chef de file of a group that has none, for one's structure if one speaks for one. Raises Refused."""
    present = group_in(command, fields)
    if present.led:
        raise Refused(_("Ce groupe a déjà un chef de file."))
    structure_id = people.structure_of(command.cursor, command.person_id)
    command.record(GroupChanged(present.id, present.title, present.purpose, structure_id, command.person_id))
    if groups.member(command.cursor, present.id, command.person_id) is None:
        command.record(GroupJoined(present.id, command.person_id, structure_id))
    return {"message": _("Merci ! Vous êtes chef de file de « {title} ».").format(title=present.title)}


@action("group.finish")
def finish(command: Command, fields: Fields) -> Answer:
    """Say that the work of a group is done, or, with `again`, that it goes on. Raises Missing, Forbidden, Refused."""
    present = group_run_in(command, fields)
    finished = not cleaning.ticked(fields.get("again"))
    if finished == present.finished:
        return None
    if finished and plenaries.open_of_group(command.cursor, present.id) is not None:
        raise Refused(_("Une réunion de ce groupe est ouverte : fermez-la d’abord."))
    command.record(GroupFinished(present.id, finished))
    if finished:
        return {"message": _("Le groupe a terminé son travail : merci !")}
    return {"message": _("Le groupe se remet au travail.")}


@action("group.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a group made by mistake. Raises Missing, Forbidden; Refused when it has met or planned to."""
    present = group_run_in(command, fields)
    if plenaries.of_group(command.cursor, present.edition_id, present.id):
        raise Refused(_("Ce groupe a des réunions : notez plutôt que son travail est terminé, elles restent lisibles."))
    command.record(GroupRemoved(present.id))
    return {"go": "/groupes", "message": _("Le groupe « {title} » est supprimé.").format(title=present.title)}


def group_in(command: Command, fields: Fields) -> Group:
    """The group of `group_id`. Raises Missing."""
    found = groups.find(command.cursor, cleaning.clean(fields.get("group_id")))
    if found is None:
        raise Missing(_("Ce groupe n’existe plus."))
    return found


def group_run_in(command: Command, fields: Fields) -> Group:
    """The group of `group_id`, which the person leads. Raises Missing, Forbidden."""
    found = group_in(command, fields)
    check_runs(command, found.id)
    return found


def _wording(fields: Fields) -> tuple[str, str]:
    mistakes = Mistakes()
    title = mistakes.kept("", cleaning.line, fields.get("title"), "title", longest=LONGEST_TITLE)
    purpose = mistakes.kept(
        "", cleaning.paragraph, fields.get("purpose"), "purpose", required=False, longest=LONGEST_PURPOSE
    )
    mistakes.raise_if_any()
    return title, purpose


def _check_title_is_free(command: Command, title: str, except_id: str = "") -> None:
    for other in groups.of_edition(command.cursor, command.edition_id):
        if other.id != except_id and name_key(other.title) == name_key(title):
            raise Refused(_("Un groupe porte déjà ce nom."), "title", see=f"/groupes?groupe={other.id}")


def _lead(command: Command, fields: Fields, present: Group | None = None) -> tuple[str, str]:
    """The structure and the person that lead; who has gone meanwhile may stay what they were. Raises Refused."""
    structure_id, person_id = cleaning.clean(fields.get("structure_id")), cleaning.clean(fields.get("person_id"))
    mistakes = Mistakes()
    stays = present is not None and structure_id == present.structure_id
    if structure_id and not stays and structures.find(command.cursor, structure_id) is None:
        mistakes.add("structure_id", _("Choisissez dans la liste."))
    if person_id and (present is None or person_id != present.person_id):
        person = people.find(command.cursor, person_id)
        if person is None or person.forgotten:
            mistakes.add("person_id", _("Choisissez dans la liste."))
    mistakes.raise_if_any()
    return structure_id, person_id
