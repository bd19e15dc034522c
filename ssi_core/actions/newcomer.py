"""Someone who presents themselves, or is presented by the facilitator: a name, and a structure chosen or added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ssi_core.actions import contact
from ssi_core.actions.command import Command
from ssi_core.actions.registry import Fields
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.structure import StructureAdded
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import same_name
from ssi_core.locale import _
from ssi_core.store.queries import structures

OTHER_STRUCTURE = "autre"
NO_STRUCTURE = "aucune"
LONGEST_NAME = 60


@dataclass(frozen=True)
class Newcomer:
    """What was written about a person, cleaned. `structure` is an id, OTHER_STRUCTURE or '' for none.

    The address is kept for what the person agreed to: to be shown to the collective, to receive comptes rendus.
    """

    first_name: str
    last_name: str
    email: str
    shares: bool
    wants_mail: bool
    structure: str
    new_structure: str


def read(command: Command, fields: Fields, *, with_structure: bool = True) -> Newcomer:
    """Every field at once. Raises Refused, with one message per field that needs it; nothing is recorded."""
    errors: dict[str, str] = {}
    found = {
        name: _kept(errors, _name, fields.get(name), name) for name in ("first_name", "last_name")
    }
    shares = cleaning.ticked(fields.get("shares"))
    wants_mail = cleaning.ticked(fields.get("wants_mail"))
    email = _kept(errors, _email, fields.get("email")) if shares or wants_mail else ""
    structure, new_structure = "", ""
    if with_structure:
        structure = _kept(errors, _structure, command, fields.get("structure"))
        if structure == OTHER_STRUCTURE:
            new_structure = _kept(errors, _new_structure, fields.get("new_structure"))
    if errors:
        raise Refused(_("Il manque quelque chose\u00a0: regardez les champs signalés."), **errors)
    return Newcomer(found["first_name"], found["last_name"], email, shares, wants_mail, structure, new_structure)


def structure_of(command: Command, newcomer: Newcomer) -> str:
    """The id of the newcomer's structure, added to the collective's when it is not known yet; '' for none."""
    if newcomer.structure != OTHER_STRUCTURE:
        return newcomer.structure
    for structure in structures.all_known(command.cursor):
        if same_name(structure.name, newcomer.new_structure):
            return structure.id
    added = StructureAdded(new_id(), newcomer.new_structure, "autre")
    command.record(added)
    return added.id


def _kept(errors: dict[str, str], check: Callable[..., str], *given: object) -> str:
    try:
        return check(*given)
    except Refused as refusal:
        errors.update(refusal.errors)
        return ""


def _name(value: object, field: str) -> str:
    return cleaning.line(value, field, longest=LONGEST_NAME)


def _email(value: object) -> str:
    email = contact.email(value)
    if not email:
        raise Refused(_("Écrivez votre adresse, ou décochez les deux cases."), "email")
    return email


def _structure(command: Command, value: object) -> str:
    chosen = cleaning.clean(value)
    if value is None or chosen == NO_STRUCTURE:
        return ""
    if chosen == OTHER_STRUCTURE:
        return chosen
    if not chosen:
        raise Refused(_("Choisissez une structure, ou «\u00a0sans structure\u00a0»."), "structure")
    if structures.find(command.cursor, chosen) is None:
        raise Refused(_("Cette structure n’est plus dans la liste\u00a0: choisissez-en une autre."), "structure")
    return chosen


def _new_structure(value: object) -> str:
    if not cleaning.clean(value):
        raise Refused(_("Écrivez le nom de la structure."), "new_structure")
    return cleaning.line(value, "new_structure", longest=120)
