"""The columns of the board of roles, and the loads beyond which someone is said to be overloaded."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.role_rules import actor_in, edition_id
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.role import RoleActorAdded, RoleActorRemoved, RoleActorRenamed, RoleLimitsSet
from ssi_core.domain.french import count
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import roles, structures

LONGEST = 120


@action("role.add_actor")
def add(command: Command, fields: Fields) -> Answer:
    """Give a structure, or whoever a name says, a column on the board. Raises Missing, Refused."""
    edition = edition_id(command)
    structure_id = cleaning.clean(fields.get("structure_id"))
    structure = structures.find(command.cursor, structure_id) if structure_id else None
    if structure_id and structure is None:
        raise Refused(_("Choisissez dans la liste."), "structure_id")
    name = cleaning.line(fields.get("name"), "name", required=False, longest=LONGEST)
    if structure is not None:
        name = name or structure.name[:LONGEST]
    if not name:
        raise Refused(_("Choisissez une structure, ou écrivez un nom."), "structure_id")
    _check_new(command, edition, name)
    kind = structure.kind if structure else ""
    command.record(RoleActorAdded(new_id(), name, kind, structure_id))
    return {"message": _("La colonne « {name} » est au tableau.").format(name=name)}


@action("role.rename_actor")
def rename(command: Command, fields: Fields) -> Answer:
    """Call a column otherwise. Raises Missing, Refused."""
    actor = actor_in(command, fields)
    name = cleaning.line(fields.get("name"), "name", longest=LONGEST)
    if name != actor.name:
        _check_new(command, actor.edition_id, name, but=actor.id)
        command.record(RoleActorRenamed(actor.id, name))
    return {"message": _("La colonne s’appelle « {name} ».").format(name=name)}


@action("role.remove_actor")
def remove(command: Command, fields: Fields) -> Answer:
    """Take an empty column away. Raises Missing, Refused while it holds roles."""
    actor = actor_in(command, fields)
    held = sum(each.actor_id == actor.id for each in roles.of_edition(command.cursor, actor.edition_id))
    if held:
        raise Refused(
            _("Cette colonne a encore {roles} : déplacez-les d’abord.").format(roles=count(held, _("rôle"), _("rôles")))
        )
    command.record(RoleActorRemoved(actor.id))
    return {"message": _("La colonne est retirée.")}


@action("role.set_limits")
def set_limits(command: Command, fields: Fields) -> Answer:
    """Say from how many roles someone has too many. Raises Missing, Refused."""
    edition_id(command)
    person = cleaning.whole(fields.get("most_for_a_person"), "most_for_a_person", least=1, most=99)
    structure = cleaning.whole(fields.get("most_for_a_structure"), "most_for_a_structure", least=1, most=999)
    if person is None or structure is None:  # refused above: said for the types
        raise Missing(_("Écrivez les deux nombres."))
    command.record(RoleLimitsSet(person, structure))
    return {"message": _("Les seuils sont enregistrés.")}


def _check_new(command: Command, edition: str, name: str, *, but: str = "") -> None:
    for other in roles.actors(command.cursor, edition):
        if other.id != but and other.name.casefold() == name.casefold():
            raise Refused(_("Une colonne s’appelle déjà ainsi."), "name")
