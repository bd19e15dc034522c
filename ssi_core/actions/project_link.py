"""Noting that two structures were brought together, or that they were not after all."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.project import StructuresLinked, StructuresUnlinked
from ssi_core.domain.ids import new_id
from ssi_core.domain.linking import pair
from ssi_core.locale import _
from ssi_core.store.queries import projects, structures


@action("project.link")
def link(command: Command, fields: Fields) -> Answer:
    """Two structures now know of each other: they are no longer suggested. Raises Missing, Refused."""
    names = structures.names(command.cursor)
    one, other = (cleaning.clean(fields.get(name)) for name in ("structure_id", "other_id"))
    if one not in names or other not in names:
        raise Missing(_("Une de ces structures n’existe plus."))
    if one == other:
        raise Refused(_("Choisissez deux structures différentes."))
    if any(pair(one, other) == pair(each.structure_id, each.other_id) for each in projects.links(command.cursor)):
        raise Refused(_("C’est déjà noté : elles sont en lien."))
    command.record(StructuresLinked(new_id(), one, other))
    return {
        "message": _("C’est noté : « {one} » et « {other} » sont en lien.").format(one=names[one], other=names[other])
    }


@action("project.unlink")
def unlink(command: Command, fields: Fields) -> Answer:
    """They are not in touch after all. Raises Missing."""
    found = projects.find_link(command.cursor, cleaning.clean(fields.get("link_id")))
    if found is None:
        raise Missing(_("Ce lien n’est plus noté."))
    command.record(StructuresUnlinked(found.id))
    return {"message": _("C’est noté : ce lien est retiré.")}
