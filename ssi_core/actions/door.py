"""Coming in: by the room's code, by a structure's invitation, or by the facilitator's key.

The web pages of the door have checked the key; the code and the invitation are checked here.
"""

from __future__ import annotations

import hmac

from ssi_core.actions import newcomer
from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.attendance import PersonCame
from ssi_core.domain.events.mail import MailConsentChanged
from ssi_core.domain.events.room import (
    ConsentChanged,
    PersonAdded,
    PersonBelongs,
    PersonRenamed,
    RoomCodeRenewed,
    SeatTaken,
)
from ssi_core.domain.ids import new_room_code
from ssi_core.domain.permissions import Role
from ssi_core.locale import _
from ssi_core.store import identities
from ssi_core.store.queries import attendance, mailings, people, room, seats


class WrongCode(Refused):
    """The code is not the room's."""


def normal_code(text: object) -> str:
    """A code as typed on a phone, without spaces or dashes, in capitals."""
    return cleaning.clean(text).replace(" ", "").replace("-", "").upper()


@action("door.join")
def join(command: Command, fields: Fields) -> Answer:
    """Someone new comes in with the code, or who is in already gives their name. Raises WrongCode, Refused."""
    if command.role is Role.VISITOR:
        _check_code(command, fields)
    given = newcomer.read(command, fields)
    _introduce(command, given)
    if command.role is Role.VISITOR:
        command.record(SeatTaken(command.person_id, Role.PARTICIPANT))
    structure_id = newcomer.structure_of(command, given)
    if structure_id:
        command.record(PersonBelongs(command.person_id, structure_id))
    _be_present(command, structure_id)
    return {}


@action("door.return")
def come_back(command: Command, fields: Fields) -> Answer:
    """Someone known comes in again, with one tap. Raises WrongCode, Missing."""
    person = people.find(command.cursor, command.person_id)
    if person is None or person.forgotten:
        raise Missing(_("Cet appareil n’est plus connu ici\u00a0: présentez-vous de nouveau."))
    if command.role is Role.VISITOR:
        _check_code(command, fields)
        command.record(SeatTaken(command.person_id, Role.PARTICIPANT))
    _be_present(command, people.structure_of(command.cursor, command.person_id))
    return {}


@action("door.come_as_guest")
def come_as_guest(command: Command, fields: Fields) -> Answer:
    """An outside partner comes in with a structure's link, for one plenary. Raises Missing, Refused.

    Who has a seat of their own comes as themselves, not as a guest.
    """
    invitation = room.invitation(command.cursor, cleaning.clean(fields.get("invitation")))
    if invitation is None or invitation.revoked or invitation.plenary_state == "closed":
        raise Missing(_("Cette invitation n’est plus valable. Demandez-en une autre à la structure qui vous invite."))
    if invitation.plenary_state != "open":
        raise Refused(_("La plénière n’est pas encore ouverte\u00a0: gardez ce lien, il vous fera entrer ce jour-là."))
    person = people.find(command.cursor, command.person_id)
    if person is None or not person.first_name:
        _introduce(command, newcomer.read(command, fields, with_structure=False))
    if command.role is not Role.VISITOR:
        _be_present(command, people.structure_of(command.cursor, command.person_id))
        return {}
    command.record(SeatTaken(command.person_id, seats.GUEST))
    command.record(
        PersonCame(invitation.plenary_id, command.person_id, invitation.structure_id, is_guest=True, by_hand=False)
    )
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
        raise WrongCode(_("Ce code n’est pas celui de la salle\u00a0: il est affiché sur le grand écran."), "code")


def _introduce(command: Command, given: newcomer.Newcomer) -> None:
    """Keep the name; a person known without one (the owner's link gives none) gets theirs."""
    if not command.person_id:
        raise Refused(_("On entre dans la salle par la page d’entrée."))
    person = people.find(command.cursor, command.person_id)
    if person is not None and person.forgotten:
        raise Missing(_("Cet appareil n’est plus connu ici\u00a0: présentez-vous de nouveau."))
    identities.write(command.cursor, command.person_id, given.first_name, given.last_name, given.email)
    if person is None:
        command.record(PersonAdded(command.person_id, shares_contact=given.shares))
    else:
        command.record(PersonRenamed(command.person_id))
        if person.shares_contact != given.shares:
            command.record(ConsentChanged(command.person_id, given.shares))
    if given.wants_mail != mailings.agrees(command.cursor, command.person_id):
        command.record(MailConsentChanged(command.person_id, given.wants_mail))


def _be_present(command: Command, structure_id: str) -> None:
    """At the open plenary, if there is one; who is on its list already stays there as they are, guests too."""
    plenary_id = room.open_plenary(command.cursor)
    if not plenary_id:
        return
    line = attendance.find(command.cursor, plenary_id, command.person_id)
    if line is None or line.state != "present":
        command.record(PersonCame(plenary_id, command.person_id, structure_id, is_guest=False, by_hand=False))
