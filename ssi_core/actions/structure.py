"""Structures: adding one, changing what is said of it, removing one added by mistake."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from functools import lru_cache

from ssi_core.actions import contact
from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.membership import day_so_far, structure_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.structure import (
    KINDS,
    StructureAdded,
    StructureChanged,
    StructureEntered,
    StructureRemoved,
)
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import name_key, plain
from ssi_core.locale import _
from ssi_core.store.queries import structures

LONGEST_NAME = 120
LONGEST_COMMUNE = 80


@dataclass(frozen=True)
class Given:
    """A structure as a form describes it."""

    name: str
    kind: str
    description: str
    website: str
    commune: str = ""


@action("structure.add")
def add(command: Command, fields: Fields) -> Answer:
    """Add a structure, in the collective since `joined_on` if given. Raises Refused when it is known already."""
    mistakes = Mistakes()
    given = read_form(mistakes, fields)
    joined_on = mistakes.kept(None, day_so_far, command, fields, "joined_on", required=False)
    mistakes.raise_if_any()
    _check_name_is_free(command, given.name)
    added = StructureAdded(new_id(), *astuple(given))
    command.record(added)
    if joined_on is not None:
        command.record(StructureEntered(new_id(), added.id, joined_on))
    return {"id": added.id, "message": _("« {name} » est ajoutée.").format(name=given.name)}


@action("structure.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change what is said of a structure, field by field. Raises Missing, Refused, Conflict."""
    present = structure_in(command, fields)
    mistakes = Mistakes()
    mine = read_form(mistakes, fields)
    mistakes.raise_if_any()
    name = merged(fields, "name", mine.name, present.name)
    _check_name_is_free(command, name, except_id=present.id)
    command.record(
        StructureChanged(
            present.id,
            name,
            chosen(fields, "kind", mine.kind, present.kind),
            merged(fields, "description", mine.description, present.description),
            chosen(fields, "website", mine.website, present.website),
            # A form open since before communes were known has none to say.
            chosen(fields, "commune", mine.commune, present.commune) if "commune" in fields else present.commune,
        )
    )
    return {"message": _("C’est enregistré.")}


@action("structure.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a structure added by mistake. Raises Missing; Refused when something speaks of it."""
    present = structure_in(command, fields)
    if structures.is_spoken_of(command.cursor, present.id):
        raise Refused(
            _(
                "Des personnes, des activités, des projets ou une plénière parlent de « {name} » : "
                "notez plutôt son départ."
            ).format(
                name=present.name
            )
        )
    command.record(StructureRemoved(present.id))
    return {"message": _("« {name} » est supprimée.").format(name=present.name)}


def read_form(mistakes: Mistakes, fields: Fields) -> Given:
    """The form, cleaned; what cannot be accepted is kept in `mistakes`."""
    name = mistakes.kept("", cleaning.line, fields.get("name"), "name", longest=LONGEST_NAME)
    if name and not plain(name):
        mistakes.add("name", _("Écrivez un nom, avec des lettres ou des chiffres."))
    return Given(
        name,
        mistakes.kept("", cleaning.choice, fields.get("kind"), "kind", KINDS),
        mistakes.kept("", cleaning.paragraph, fields.get("description"), "description", required=False),
        mistakes.kept("", contact.website, fields.get("website")),
        mistakes.kept(
            "", cleaning.line, fields.get("commune"), "commune", required=False, longest=LONGEST_COMMUNE
        ),
    )


# Hundreds of structures are added in a row by an import: each name is read once.
_key_of = lru_cache(maxsize=2048)(name_key)


def _check_name_is_free(command: Command, name: str, except_id: str = "") -> None:
    wanted = _key_of(name)
    for other in structures.all_known(command.cursor):
        if other.id != except_id and _key_of(other.name) == wanted:
            raise Refused(
                _("Cette structure est déjà dans la liste : « {name} ».").format(name=other.name),
                "name",
                see=f"/structures?id={other.id}",
            )
