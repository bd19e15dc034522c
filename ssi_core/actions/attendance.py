"""The list of those present and excused: one's own line, and those the facilitator writes by hand."""

from __future__ import annotations

from ssi_core.actions import newcomer
from ssi_core.actions.command import Command
from ssi_core.actions.finding import plenary_run_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.attendance import AttendanceRemoved, PersonCame, PersonExcused
from ssi_core.domain.events.room import PersonAdded, PersonBelongs
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store import identities
from ssi_core.store.queries import attendance, people, plenaries, room

NEW_PERSON = "nouvelle"


@action("attendance.come")
def come(command: Command, fields: Fields) -> Answer:
    """Say that one is there, at the open plenary or the open meeting of a group. Raises Refused when it is not open."""
    plenary_id = room.open_plenary(command.cursor)
    wanted = plenaries.find(command.cursor, cleaning.clean(fields.get("plenary_id")))
    if wanted is not None and wanted.group_id and wanted.state == "open":
        plenary_id = wanted.id
    if cleaning.clean(fields.get("plenary_id")) not in ("", plenary_id):
        raise Refused(_("Cette plénière n’est pas ouverte."))
    if not plenary_id:
        raise Refused(_("Aucune plénière n’est ouverte en ce moment."))
    line = attendance.find(command.cursor, plenary_id, command.person_id)
    if line is None or line.state != "present":
        structure_id = people.structure_of(command.cursor, command.person_id)
        command.record(PersonCame(plenary_id, command.person_id, structure_id, is_guest=False, by_hand=False))
    return {"message": _("Vous êtes sur la liste des présents.")}


@action("attendance.add")
def add(command: Command, fields: Fields) -> Answer:
    """Add someone without a device to those present, known or new. Raises Missing, Refused."""
    plenary = plenary_run_in(command, fields)
    is_guest = cleaning.ticked(fields.get("guest"))
    person_id, structure_id = _who(command, fields, is_guest)
    line = attendance.find(command.cursor, plenary.id, person_id)
    if line is not None and line.state == "present":
        raise Refused(_("Cette personne est déjà sur la liste des présents."), "person_id")
    command.record(PersonCame(plenary.id, person_id, structure_id, is_guest, by_hand=True))
    return {"message": _("C’est noté\u00a0: présent·e.")}


@action("attendance.excuse")
def excuse(command: Command, fields: Fields) -> Answer:
    """Note that someone, known or new, apologised. Raises Missing, Refused."""
    plenary = plenary_run_in(command, fields)
    person_id, structure_id = _who(command, fields, is_guest=False)
    line = attendance.find(command.cursor, plenary.id, person_id)
    if line is not None and line.state == "excused":
        raise Refused(_("Cette personne est déjà sur la liste des excusés."), "person_id")
    command.record(PersonExcused(plenary.id, person_id, line.structure_id if line else structure_id))
    return {"message": _("C’est noté\u00a0: excusé·e.")}


@action("attendance.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Take off the list a line put there by mistake. Raises Missing."""
    plenary = plenary_run_in(command, fields)
    person_id = cleaning.clean(fields.get("person_id"))
    if attendance.find(command.cursor, plenary.id, person_id) is None:
        raise Missing(_("Cette personne n’est plus sur la liste."))
    command.record(AttendanceRemoved(plenary.id, person_id))
    return {"message": _("La personne est retirée de la liste.")}


def _who(command: Command, fields: Fields, is_guest: bool) -> tuple[str, str]:
    """The person chosen, or the new one, and the structure to write beside them."""
    chosen = cleaning.clean(fields.get("person_id"))
    if chosen and chosen != NEW_PERSON:
        person = people.find(command.cursor, chosen)
        if person is None or person.forgotten:
            raise Refused(_("Cette personne n’est plus dans l’annuaire."), "person_id")
        return chosen, people.structure_of(command.cursor, chosen)
    given = newcomer.read(command, fields)
    if is_guest and not given.structure:
        raise Refused(_("Quelle structure l’invite\u00a0?"), "structure")
    person_id = new_id()
    identities.write(command.cursor, person_id, given.first_name, given.last_name)
    command.record(PersonAdded(person_id, shares_contact=False))
    structure_id = newcomer.structure_of(command, given)
    if structure_id and not is_guest:
        command.record(PersonBelongs(person_id, structure_id))
    return person_id, structure_id
