"""Proposing another slot to the holder of an activity, and answering."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.holding import check_answers_for
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.clashes import points
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.programme import ActivityMoved
from ssi_core.domain.events.slot import SlotAccepted, SlotDeclined, SlotProposed
from ssi_core.domain.french import datetime_range
from ssi_core.domain.ids import new_id
from ssi_core.domain.programme import CANCELLED, Slot, check_slot
from ssi_core.locale import _
from ssi_core.store.queries import editions, occasions, programme, slots
from ssi_core.store.queries.programme import Activity
from ssi_core.store.queries.slots import SlotProposal


@action("slot.propose")
def propose(command: Command, fields: Fields) -> Answer:
    """Propose a slot for an activity; the same one twice is proposed once. Raises Missing, Refused."""
    present = _activity(command, cleaning.clean(fields.get("activity_id")))
    starts, ends = cleaning.moment(fields.get("starts"), "starts"), cleaning.moment(fields.get("ends"), "ends")
    check_slot(starts, ends)
    if present.state == CANCELLED:
        raise Refused(_("Cette activité est annulée : elle n’a plus besoin d’un créneau."))
    if (starts, ends) == (present.starts, present.ends):
        raise Refused(_("C’est déjà son créneau."))
    for other in slots.of_activity(command.cursor, present.id):
        if other.state == "proposed" and not other.outdated and (other.starts, other.ends) == (starts, ends):
            raise Refused(_("Ce créneau est déjà proposé : la structure qui porte l’activité n’a pas encore répondu."))
    gain = _gain(command, present, (starts, ends))
    command.record(SlotProposed(new_id(), present.id, starts, ends, present.starts, present.ends, gain))
    return {"message": _("Le créneau est proposé : la structure qui porte l’activité peut l’accepter.")}


@action("slot.accept")
def accept(command: Command, fields: Fields) -> Answer:
    """Accept it: the activity is moved at once. Raises Missing, Forbidden, Refused."""
    found, present = _waiting(command, fields)
    check_answers_for(command, present)
    if found.outdated:
        raise Refused(_("L’activité a bougé depuis cette proposition. Proposez un autre créneau."))
    command.record(SlotAccepted(found.id))
    command.record(ActivityMoved(present.id, found.starts, found.ends))
    return {
        "message": _("« {title} » est déplacée : {slot}.").format(
            title=present.title, slot=datetime_range(found.starts, found.ends)
        )
    }


@action("slot.decline")
def decline(command: Command, fields: Fields) -> Answer:
    """Decline it, or take back one's own. Raises Missing, Forbidden, Refused."""
    found, present = _waiting(command, fields)
    if found.person_id != command.person_id:
        check_answers_for(command, present)
    command.record(SlotDeclined(found.id))
    if found.person_id == command.person_id:
        return {"message": _("Votre proposition est retirée.")}
    return {"message": _("Le créneau est décliné : l’activité reste où elle est.")}


def _activity(command: Command, activity_id: str) -> Activity:
    found = programme.find(command.cursor, activity_id)
    if found is None or found.edition_id != command.edition_id:
        raise Missing(_("Cette activité n’est plus au programme."))
    return found


def _waiting(command: Command, fields: Fields) -> tuple[SlotProposal, Activity]:
    found = slots.find(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cette proposition n’existe plus."))
    if found.state != "proposed":
        raise Refused(_("Cette proposition a déjà reçu une réponse."))
    return found, _activity(command, found.activity_id)


def _gain(command: Command, present: Activity, wanted: Slot) -> int:
    """By how much the total of clashes would fall (negative when it would rise: people may know better)."""
    edition = editions.current(command.cursor)
    if edition is None:
        return 0
    known, circumstances = occasions.of_edition(command.cursor, edition)
    one = next((each for each in known if each.id == present.id), None)
    if one is None:
        return 0
    moved = one.at(*wanted)
    return points(one, known, circumstances) - points(moved, known, circumstances)
