"""Shifts: opened by an activity, taken and left in one tap.

Nobody on two at once, never more than wanted but in reserve.
"""

from __future__ import annotations

from datetime import datetime

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.needing import activity_at, check_holds
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.shifts import ShiftChanged, ShiftClosed, ShiftLeft, ShiftOpened, ShiftTaken
from ssi_core.domain.french import datetime_range
from ssi_core.domain.ids import new_id
from ssi_core.domain.needs import Slot, busy_at, may_join
from ssi_core.locale import _
from ssi_core.store.queries import needs, people
from ssi_core.store.queries.needs import Shift

MOST = 200
_UNKNOWN = datetime(2000, 1, 1)
_Described = tuple[str, str, datetime, datetime, int, bool]


@action("shift.open")
def open_(command: Command, fields: Fields) -> Answer:
    """An activity needs volunteers. Raises Forbidden, Refused."""
    mistakes = Mistakes()
    activity = activity_at(command, fields, mistakes)
    found = _described(mistakes, fields)
    mistakes.raise_if_any()
    assert activity is not None
    check_holds(command, activity.id)
    command.record(ShiftOpened(new_id(), activity.id, *found))
    return {"message": _("Le créneau « {label} » est ouvert.").format(label=found[0])}


@action("shift.change")
def change(command: Command, fields: Fields) -> Answer:
    """Describe it otherwise; those who signed up must still be able to come.

    Raises Missing, Forbidden, Refused, Conflict.
    """
    present = _shift(command, fields)
    check_holds(command, present.activity_id)
    mistakes = Mistakes()
    found = _described(mistakes, fields)
    mistakes.raise_if_any()
    found = _with_others(fields, found, present)
    _label, _place, starts, ends, wanted, reserve = found
    if ends <= starts:
        raise Refused(_("La fin vient après le début."), "ends")
    if len(present.takers) > wanted and not reserve:
        said = _("{n} personnes sont déjà inscrites : acceptez une réserve, ou désinscrivez d’abord.")
        raise Refused(said.format(n=len(present.takers)), "wanted")
    for person_id in present.takers:
        if busy_at(_slots(command, person_id), starts, ends, but=present.id):
            raise Refused(_("Une personne inscrite serait sur deux créneaux à la fois."), "starts")
    command.record(ShiftChanged(present.id, *found))
    return {"message": _("C’est enregistré.")}


@action("shift.close")
def close(command: Command, fields: Fields) -> Answer:
    """It is not needed any more. Raises Missing, Forbidden."""
    present = _shift(command, fields)
    check_holds(command, present.activity_id)
    command.record(ShiftClosed(present.id))
    return {"message": _("Le créneau « {label} » est retiré.").format(label=present.label)}


@action("shift.join")
def join(command: Command, fields: Fields) -> Answer:
    """The person comes. Raises Missing, Refused."""
    return _taken(command, _shift(command, fields), command.person_id, _("Vous êtes inscrit·e : « {label} »."))


@action("shift.leave")
def leave(command: Command, fields: Fields) -> Answer:
    """The person does not come any more. Raises Missing."""
    return _left(command, _shift(command, fields), command.person_id)


@action("shift.enroll")
def enroll(command: Command, fields: Fields) -> Answer:
    """The facilitator notes somebody who has no device. Raises Missing, Refused."""
    present = _shift(command, fields)
    person = people.find(command.cursor, cleaning.clean(fields.get("volunteer_id")))
    if person is None or person.forgotten:
        raise Refused(_("Choisissez dans la liste."), "volunteer_id")
    return _taken(command, present, person.id, _("C’est noté : « {label} »."))


@action("shift.release")
def release(command: Command, fields: Fields) -> Answer:
    """The facilitator takes somebody off. Raises Missing."""
    return _left(command, _shift(command, fields), cleaning.clean(fields.get("volunteer_id")))


def _taken(command: Command, present: Shift, person_id: str, said: str) -> Answer:
    if present.called_off:
        raise Refused(_("L’activité n’a plus lieu."))
    if person_id in present.takers:
        return {"message": said.format(label=present.label)}
    busy = busy_at(_slots(command, person_id), present.starts, present.ends)
    other = needs.shift(command.cursor, busy.id) if busy else None
    if other is not None:
        message = _("Déjà sur un autre créneau à ces heures : « {label} », {when}.")
        raise Refused(
            message.format(label=other.label, when=datetime_range(other.starts, other.ends)), "volunteer_id"
        )
    if not may_join(present.wanted, len(present.takers), present.reserve):
        raise Refused(_("C’est complet : voyez les autres créneaux."), "volunteer_id")
    command.record(ShiftTaken(new_id(), present.id, person_id))
    if len(present.takers) >= present.wanted:
        said = _("Noté en réserve pour « {label} » : on appellera si une place se libère.")
    return {"message": said.format(label=present.label)}


def _left(command: Command, present: Shift, person_id: str) -> Answer:
    part = needs.part_id(command.cursor, present.id, person_id)
    if not part:
        raise Missing(_("Cette inscription n’existe plus."))
    command.record(ShiftLeft(part))
    return {"message": _("La place est libre de nouveau : « {label} ».").format(label=present.label)}


def _slots(command: Command, person_id: str) -> list[Slot]:
    return [Slot(each.id, each.starts, each.ends) for each in needs.shifts_of(command.cursor, person_id)]


def _shift(command: Command, fields: Fields) -> Shift:
    present = needs.shift(command.cursor, cleaning.clean(fields.get("id")))
    if present is None:
        raise Missing(_("Ce créneau n’existe plus."))
    return present


def _with_others(fields: Fields, mine: _Described, present: Shift) -> _Described:
    """What the form changed, over what others changed since it was opened. Raises Conflict."""
    label, place, starts, ends, wanted, reserve = mine
    ticked, was_ticked = ("on" if each else "" for each in (reserve, present.reserve))
    return (
        merged(fields, "label", label, present.label),
        merged(fields, "place", place, present.place),
        datetime.fromisoformat(chosen(fields, "starts", as_typed(starts), as_typed(present.starts))),
        datetime.fromisoformat(chosen(fields, "ends", as_typed(ends), as_typed(present.ends))),
        int(chosen(fields, "wanted", str(wanted), str(present.wanted))),
        bool(chosen(fields, "reserve", ticked, was_ticked)),
    )


def _described(mistakes: Mistakes, fields: Fields) -> _Described:
    label = mistakes.kept("", cleaning.line, fields.get("label"), "label", longest=120)
    place = mistakes.kept("", cleaning.line, fields.get("place"), "place", required=False, longest=160)
    starts = mistakes.kept(_UNKNOWN, cleaning.moment, fields.get("starts"), "starts")
    ends = mistakes.kept(_UNKNOWN, cleaning.moment, fields.get("ends"), "ends")
    wanted = mistakes.kept(1, cleaning.whole, fields.get("wanted"), "wanted", least=1, most=MOST) or 1
    if _UNKNOWN not in (starts, ends) and ends <= starts:
        mistakes.add("ends", _("La fin vient après le début."))
    return label, place, starts, ends, wanted, cleaning.ticked(fields.get("reserve"))
