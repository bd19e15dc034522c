"""The room: its code, who runs it, who no longer has a seat."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.room import RoomCodeRenewed, SeatRevoked, SeatTaken
from ssi_core.domain.ids import new_room_code
from ssi_core.domain.permissions import Role
from ssi_core.locale import _
from ssi_core.store.queries import people, seats

GIVEN = (Role.PARTICIPANT.value, Role.FACILITATOR.value)


@action("room.renew_code")
def renew_code(command: Command, fields: Fields) -> Answer:
    """Another code: the former one lets nobody in any more; who is in stays in."""
    command.record(RoomCodeRenewed(new_room_code()))
    return {"message": _("Le code est changé. Les personnes déjà entrées le restent.")}


@action("room.give_role")
def give_role(command: Command, fields: Fields) -> Answer:
    """Make someone who came in a facilitator, or a participant again. Raises Missing, Refused."""
    seat = _seat(command, fields)
    role = cleaning.choice(fields.get("role"), "role", GIVEN)
    if role != Role.FACILITATOR:
        _check_someone_still_runs_the_room(command, seat)
    if seat.role != role or seat.is_guest:
        command.record(SeatTaken(seat.person_id, role))
    return {
        "message": _("C’est fait\u00a0: cette personne anime aussi la salle.")
        if role == Role.FACILITATOR
        else _("C’est fait\u00a0: cette personne participe, sans animer.")
    }


@action("room.revoke_seat")
def revoke_seat(command: Command, fields: Fields) -> Answer:
    """Take a seat away: the device becomes a visitor's at once. Raises Missing, Refused."""
    seat = _seat(command, fields)
    _check_someone_still_runs_the_room(command, seat)
    if not seat.revoked:
        command.record(SeatRevoked(seat.person_id))
    return {"message": _("L’accès est retiré. Pour empêcher un retour, changez aussi le code de la salle.")}


def _seat(command: Command, fields: Fields) -> seats.Seat:
    person_id = cleaning.clean(fields.get("person_id"))
    person, seat = people.find(command.cursor, person_id), seats.find(command.cursor, person_id)
    if seat is None or person is None or person.forgotten:
        raise Missing(_("Cette personne n’est pas entrée avec un appareil."))
    return seat


def _check_someone_still_runs_the_room(command: Command, seat: seats.Seat) -> None:
    if seat.role == Role.FACILITATOR and people.facilitators(command.cursor) < 2:
        raise Refused(
            _("C’est la dernière personne qui anime\u00a0: nommez d’abord un·e autre animateur·rice.")
        )
