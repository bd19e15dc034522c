"""The roles on the board: adding, rewording, moving and removing them."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.role_rules import (
    actor_or_none,
    check_new,
    details,
    domain,
    edition_id,
    role_in,
    title,
)
from ssi_core.actions.wording import merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.role import (
    RoleAdded,
    RoleMoved,
    RolePartEnded,
    RolePartGiven,
    RoleRemoved,
    RoleReworded,
)
from ssi_core.domain.french import quoted
from ssi_core.domain.ids import new_id
from ssi_core.domain.roles import RESPONSIBLE, domain_names, moved
from ssi_core.locale import _
from ssi_core.store.queries import roles


@action("role.add")
def add(command: Command, fields: Fields) -> Answer:
    """Write a role on the board, in a column or in none yet. Raises Missing, Refused."""
    edition_id(command)
    actor = actor_or_none(command, cleaning.clean(fields.get("actor_id")))
    wanted, told, where = title(fields), details(fields), domain(fields)
    check_new(command, wanted, actor.id if actor else "")
    added = RoleAdded(new_id(), wanted, told, where, actor.id if actor else "")
    command.record(added)
    if actor and actor.structure_id:
        command.record(RolePartGiven(new_id(), added.id, RESPONSIBLE, actor.structure_id, ""))
    return {"message": _("Le rôle est au tableau."), "id": added.id}


@action("role.reword")
def reword(command: Command, fields: Fields) -> Answer:
    """Say otherwise what a role is about. Raises Missing, Refused, Conflict."""
    present = role_in(command, fields)
    wanted = title({"title": merged(fields, "title", title(fields), present.title)})
    told = details({"details": merged(fields, "details", details(fields), present.details)})
    check_new(command, wanted, present.actor_id, but=present.id)
    if (wanted, told) == (present.title, present.details):
        raise Refused(_("C’est le texte actuel : changez au moins un mot."), "title")
    command.record(RoleReworded(present.id, wanted, told))
    return {"message": _("Le rôle est modifié.")}


@action("role.move")
def move(command: Command, fields: Fields) -> Answer:
    """Move a role to another column (`actor_id`), another domain, or both. Raises Missing, Refused."""
    present = role_in(command, fields)
    actor_id = cleaning.clean(fields.get("actor_id")) if "actor_id" in fields else present.actor_id
    actor = actor_or_none(command, actor_id)
    where = domain(fields) if "domain" in fields else present.domain
    if (where, actor_id) == (present.domain, present.actor_id):
        return None
    if actor_id != present.actor_id:
        check_new(command, present.title, actor_id, but=present.id)
    command.record(RoleMoved(present.id, where, actor_id))
    old = actor_or_none(command, present.actor_id)
    ending, starting = moved(
        roles.parts_of(command.cursor, present.id), old.structure_id if old else "", actor.structure_id if actor else ""
    )
    for part in ending:
        command.record(RolePartEnded(part.id))
    if starting:
        command.record(RolePartGiven(new_id(), present.id, RESPONSIBLE, starting, ""))
    return {
        "message": _("{role} : {actor}, {domain}.").format(
            role=quoted(present.title), actor=actor.name if actor else _("À répartir"), domain=domain_names()[where]
        )
    }


@action("role.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Take a role off the board, with who had a part in it. Raises Missing."""
    present = role_in(command, fields)
    for part in roles.parts_of(command.cursor, present.id):
        command.record(RolePartEnded(part.id))
    command.record(RoleRemoved(present.id))
    return {"message": _("Le rôle est retiré du tableau."), "go": "/roles"}
