"""Coming in: by the room's code, by a structure's invitation, or by the facilitator's key.

The web pages of the door have checked the key; the code and the invitation are checked here.
"""

from __future__ import annotations

import hmac

from email_validator import EmailNotValidError, validate_email

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.attendance import PersonCame
from ssi_core.domain.events.room import PersonAdded, PersonBelongs, RoomCodeRenewed, SeatTaken
from ssi_core.domain.events.structure import StructureAdded
from ssi_core.domain.ids import new_id, new_room_code
from ssi_core.domain.permissions import Role
from ssi_core.domain.same_name import same_name
from ssi_core.locale import _
from ssi_core.store import identities
from ssi_core.store.queries import people, room, structures

OTHER_STRUCTURE = "autre"


class WrongCode(Refused):
    """The code is not the room's."""


def normal_code(text: object) -> str:
    """A code as typed on a phone, without spaces or dashes, in capitals."""
    return cleaning.clean(text).replace(" ", "").replace("-", "").upper()


@action("door.join")
def join(command: Command, fields: Fields) -> Answer:
    """Someone new comes in with the code. Raises WrongCode, Refused."""
    _check_code(command, fields)
    _enter(command, fields)
    structure_id = _structure(command, fields)
    if structure_id:
        command.record(PersonBelongs(command.person_id, structure_id))
    _be_present(command, room.open_plenary(command.cursor), structure_id, is_guest=False)
    return {}


@action("door.return")
def come_back(command: Command, fields: Fields) -> Answer:
    """Someone known comes in again, with one tap. Raises WrongCode, Missing."""
    if people.find(command.cursor, command.person_id) is None:
        raise Missing(_("Ce téléphone n’est plus connu ici : présentez-vous de nouveau."))
    if command.role is Role.VISITOR:
        _check_code(command, fields)
        command.record(SeatTaken(command.person_id, Role.PARTICIPANT))
    structure_id = people.structure_of(command.cursor, command.person_id)
    _be_present(command, room.open_plenary(command.cursor), structure_id, is_guest=False)
    return {}


@action("door.come_as_guest")
def come_as_guest(command: Command, fields: Fields) -> Answer:
    """An outside partner comes in with a structure's link, for one plenary. Raises Missing, Refused."""
    invitation = room.invitation(command.cursor, cleaning.clean(fields.get("invitation")))
    if invitation is None or invitation.revoked or invitation.plenary_state == "closed":
        raise Missing(_("Cette invitation n’est plus valable. Demandez-en une autre à la structure qui vous invite."))
    if people.find(command.cursor, command.person_id) is None:
        _enter(command, fields)
    elif command.role is Role.VISITOR:
        command.record(SeatTaken(command.person_id, Role.PARTICIPANT))
    _be_present(command, invitation.plenary_id, invitation.structure_id, is_guest=True)
    return {}


@action("door.facilitate")
def facilitate(command: Command, fields: Fields) -> Answer:
    """The owner of the machine, or whoever holds their link, takes the facilitator's seat."""
    if people.find(command.cursor, command.person_id) is None:
        command.record(PersonAdded(command.person_id, shares_contact=False))
    if not command.is_facilitator():
        command.record(SeatTaken(command.person_id, Role.FACILITATOR))
    if not room.code(command.cursor):
        command.record(RoomCodeRenewed(new_room_code()))
    return {}


def _check_code(command: Command, fields: Fields) -> None:
    code = room.code(command.cursor)
    if not code or not hmac.compare_digest(code.encode(), normal_code(fields.get("code")).encode()):
        raise WrongCode(_("Ce code n’est pas celui de la salle : il est affiché sur le grand écran."), "code")


def _enter(command: Command, fields: Fields) -> None:
    if not command.person_id:
        raise Refused(_("On entre dans la salle par la page d’entrée."))
    errors: dict[str, str] = {}
    names = {}
    for field in ("first_name", "last_name"):
        try:
            names[field] = cleaning.line(fields.get(field), field, longest=60)
        except Refused as refusal:
            errors |= refusal.errors
    email, shares = cleaning.line(fields.get("email"), "email", required=False), cleaning.ticked(fields.get("shares"))
    if email:
        try:
            email = validate_email(email, check_deliverability=False).normalized
        except EmailNotValidError:
            errors["email"] = _("Une adresse comme prenom@exemple.fr, ou rien.")
    if fields.get("structure") == OTHER_STRUCTURE and not cleaning.clean(fields.get("new_structure")):
        errors["new_structure"] = _("Écrivez le nom de votre structure.")
    if errors:
        raise Refused(_("Il manque quelque chose."), **errors)
    command.record(PersonAdded(command.person_id, shares_contact=shares))
    identities.write(command.cursor, command.person_id, names["first_name"], names["last_name"], email if shares else "")
    command.record(SeatTaken(command.person_id, Role.PARTICIPANT))


def _structure(command: Command, fields: Fields) -> str:
    """The chosen structure's id; the one added, when it was not in the list; '' for an inhabitant."""
    chosen = cleaning.clean(fields.get("structure"))
    known = structures.all_known(command.cursor)
    if chosen == OTHER_STRUCTURE:
        name = cleaning.line(fields.get("new_structure"), "new_structure")
        for structure in known:
            if same_name(structure.name, name):
                return structure.id
        added = StructureAdded(new_id(), name, "autre")
        command.record(added)
        return added.id
    return chosen if any(structure.id == chosen for structure in known) else ""


def _be_present(command: Command, plenary_id: str, structure_id: str, *, is_guest: bool) -> None:
    if plenary_id:
        command.record(PersonCame(plenary_id, command.person_id, structure_id, is_guest, by_hand=False))
