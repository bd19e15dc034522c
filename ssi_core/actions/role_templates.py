"""The ready-made tables of roles, from the readable files of `data/roles`; applying one to the edition."""

from __future__ import annotations

import tomllib
from functools import cache

from ssi_core import settings
from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.role_rules import edition_id
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.role import RoleActorAdded, RoleAdded, RolePartGiven
from ssi_core.domain.french import count
from ssi_core.domain.ids import new_id
from ssi_core.domain.role_template import Template, TemplateActor, template
from ssi_core.domain.roles import RESPONSIBLE
from ssi_core.locale import _
from ssi_core.store.queries import roles, structures

FOLDER = settings.ROOT / "data" / "roles"


@cache
def all_templates() -> dict[str, Template]:
    """By key, in the order of the files. Raises ValueError, KeyError when a file cannot be understood."""
    return {
        file.stem: template(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
        for file in sorted(FOLDER.glob("*.toml"))
    }


@action("role.apply_template")
def apply(command: Command, fields: Fields) -> Answer:
    """Put a table's actors and roles on the board, but those that are there. Raises Missing, Refused.

    An actor of a kind of which the collective has one structure is that structure, which answers for its roles.
    """
    edition = edition_id(command)
    wanted = all_templates()[cleaning.choice(fields.get("template"), "template", list(all_templates()))]
    columns = {each.name: each for each in roles.actors(command.cursor, edition)}
    there = {(each.actor_id, each.title) for each in roles.of_edition(command.cursor, edition)}
    ids = {actor.name: columns[actor.name].id if actor.name in columns else new_id() for actor in wanted.actors}
    alone = {
        actor.name: columns[actor.name].structure_id if actor.name in columns else _the_one(command, actor)
        for actor in wanted.actors
    }
    missing = [
        (RoleAdded(new_id(), role.title, "", role.domain, ids[actor.name]), alone[actor.name])
        for actor in wanted.actors
        for role in actor.roles
        if (ids[actor.name], role.title) not in there
    ]
    if not missing:
        raise Refused(_("Tous les rôles de ce modèle sont déjà au tableau."))
    for actor in wanted.actors:
        if actor.name not in columns:
            command.record(RoleActorAdded(ids[actor.name], actor.name, actor.kind, alone[actor.name]))
    for added, _structure in missing:
        command.record(added)
    for added, structure_id in missing:
        if structure_id:
            command.record(RolePartGiven(new_id(), added.id, RESPONSIBLE, structure_id, ""))
    return {
        "message": _("{roles}. Adaptez-les : chaque carte se déplace et s’ouvre.").format(
            roles=count(len(missing), _("rôle ajouté"), _("rôles ajoutés"))
        )
    }


def _the_one(command: Command, actor: TemplateActor) -> str:
    """The structure of the collective that the actor is, when there is one of its kind; '' else."""
    found = [each.id for each in structures.all_known(command.cursor) if each.kind == actor.kind and each.membership_id]
    return found[0] if len(found) == 1 else ""
