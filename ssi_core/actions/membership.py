"""Entering the collective, leaving it, coming back; signing its charter. Every stay remains in the history."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning, clock
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.structure import CharterSigned, StructureEntered, StructureLeft
from ssi_core.domain.french import short_date
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import structures


def structure_in(command: Command, fields: Fields) -> structures.Structure:
    """The structure of `structure_id`. Raises Missing."""
    found = structures.find(command.cursor, cleaning.clean(fields.get("structure_id")))
    if found is None:
        raise Missing(_("Cette structure n’existe plus."))
    return found


def day_so_far(command: Command, fields: Fields, field: str, *, required: bool = True) -> date | None:
    """A day that has come: nobody has entered, left or signed tomorrow. Raises Refused."""
    day = cleaning.day(fields.get(field), field, required=required)
    if day is not None and day > clock.wall_clock(command.now).date():
        raise Refused(_("Ce jour n’est pas encore venu : écrivez une date jusqu’à aujourd’hui."), field)
    return day


@action("structure.enter")
def enter(command: Command, fields: Fields) -> Answer:
    """A structure enters the collective, for the first time or again. Raises Missing, Refused."""
    structure = structure_in(command, fields)
    if structure.membership_id is not None:
        raise Refused(_("« {name} » est déjà dans le collectif.").format(name=structure.name))
    joined_on = day_so_far(command, fields, "joined_on")
    left_on = structures.left_last_on(command.cursor).get(structure.id)
    if joined_on is None or (left_on is not None and joined_on < left_on):
        raise Refused(
            _("Elle avait quitté le collectif le {day} : son retour vient après.").format(
                day=short_date(left_on) if left_on else ""
            ),
            "joined_on",
        )
    command.record(StructureEntered(new_id(), structure.id, joined_on))
    return {"message": _("« {name} » est dans le collectif.").format(name=structure.name)}


@action("structure.leave")
def leave(command: Command, fields: Fields) -> Answer:
    """A structure leaves the collective; what it did stays. Raises Missing, Refused."""
    structure = structure_in(command, fields)
    if structure.membership_id is None or structure.joined_on is None:
        raise Refused(_("« {name} » n’est pas dans le collectif.").format(name=structure.name))
    left_on = day_so_far(command, fields, "left_on")
    if left_on is None or left_on < structure.joined_on:
        raise Refused(
            _("Elle est entrée le {day} : son départ vient après.").format(day=short_date(structure.joined_on)),
            "left_on",
        )
    command.record(StructureLeft(structure.membership_id, left_on))
    return {"message": _("Le départ de « {name} » est noté. Elle peut revenir.").format(name=structure.name)}


@action("structure.sign_charter")
def sign_charter(command: Command, fields: Fields) -> Answer:
    """A structure signed the charter on `signed_on`; with `taken_back`, it did not. Raises Missing, Refused."""
    structure = structure_in(command, fields)
    if cleaning.ticked(fields.get("taken_back")):
        command.record(CharterSigned(structure.id, None))
        return {"message": _("La charte n’est plus notée comme signée.")}
    command.record(CharterSigned(structure.id, day_so_far(command, fields, "signed_on")))
    return {"message": _("C’est noté : « {name} » a signé la charte.").format(name=structure.name)}
