"""Making one activity of two that are close: proposed by anyone, done once both holders agree."""

from __future__ import annotations

from ssi_core.actions.activity_form import LONGEST_TITLE
from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.holding import check_answers_for, speaks_for
from ssi_core.actions.pooled import pooled
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.pooling import (
    ActivitiesPooled,
    ActivitiesSetApart,
    PoolingAgreed,
    PoolingDeclined,
    PoolingProposed,
    PoolingReopened,
)
from ssi_core.domain.events.programme import ActivityChanged, ActivityRemoved, ActivityStateSet
from ssi_core.domain.ids import new_id
from ssi_core.domain.programme import CANCELLED, CONFIRMED
from ssi_core.locale import _
from ssi_core.store.queries import poolings, programme
from ssi_core.store.queries.poolings import Pooling
from ssi_core.store.queries.programme import Activity


@action("pooling.propose")
def propose(command: Command, fields: Fields) -> Answer:
    """Propose to make one of two activities; who speaks for one of them agrees at once. Raises Missing, Refused."""
    one, other = _pair(command, fields)
    known = poolings.of_pair(command.cursor, one.id, other.id)
    if known is not None and known.state == "proposed":
        raise Refused(_("C’est déjà proposé : les structures concernées n’ont pas encore toutes répondu."))
    mistakes = Mistakes()
    title = mistakes.kept("", cleaning.line, fields.get("title") or one.title, "title", longest=LONGEST_TITLE)
    description = mistakes.kept(
        "", cleaning.paragraph, fields.get("description", one.description), "description", required=False
    )
    mistakes.raise_if_any()
    ids = [one.id, other.id]
    slot_of = cleaning.choice(fields.get("slot_of") or one.id, "slot_of", ids)
    place_of = cleaning.choice(fields.get("place_of") or one.id, "place_of", ids)
    if known is not None and known.state in ("declined", "apart"):
        command.record(PoolingReopened(known.id))
    pooling_id = new_id()
    command.record(PoolingProposed(pooling_id, one.id, other.id, title, description, slot_of, place_of))
    for activity in (one, other):
        if speaks_for(command, activity):
            command.record(PoolingAgreed(pooling_id, activity.id))
    said = _complete(command, pooling_id) or _("C’est proposé aux structures concernées.")
    return {"id": pooling_id, "message": said}


@action("pooling.agree")
def agree(command: Command, fields: Fields) -> Answer:
    """Agree, for one of the two activities; the second agreement makes them one. Raises Missing, Forbidden, Refused."""
    found, one, other = _waiting(command, fields)
    side = cleaning.choice(fields.get("activity_id"), "activity_id", [one.id, other.id])
    check_answers_for(command, one if side == one.id else other)
    if found.one_agreed_by if side == one.id else found.other_agreed_by:
        return None  # pressed twice, or by two people of one structure
    command.record(PoolingAgreed(found.id, side))
    return {"message": _complete(command, found.id) or _("L’accord est noté ; il manque celui de l’autre structure.")}


@action("pooling.decline")
def decline(command: Command, fields: Fields) -> Answer:
    """Decline for one of the two, or take back one's own proposal. Raises Missing, Forbidden, Refused."""
    found, one, other = _waiting(command, fields)
    if found.person_id != command.person_id and not speaks_for(command, other):
        check_answers_for(command, one)
    command.record(PoolingDeclined(found.id))
    if found.person_id == command.person_id:
        return {"message": _("Votre proposition est retirée.")}
    return {"message": _("C’est noté : les deux activités restent séparées.")}


@action("pooling.set_apart")
def set_apart(command: Command, fields: Fields) -> Answer:
    """Say that two activities are not the same thing: they are suggested no more. Raises Missing."""
    one, other = _pair(command, fields)
    if poolings.of_pair(command.cursor, one.id, other.id) is None:
        command.record(ActivitiesSetApart(new_id(), one.id, other.id))
    return {"message": _("Cette paire n’est plus suggérée.")}


@action("pooling.reopen")
def reopen(command: Command, fields: Fields) -> Answer:
    """Suggest again two activities set apart or declined. Raises Missing, Refused."""
    found = poolings.find(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cette paire est déjà suggérée."))
    if found.state not in ("apart", "declined"):
        raise Refused(_("Cette paire est en discussion, ou déjà réunie."))
    command.record(PoolingReopened(found.id))
    return {"message": _("Cette paire est de nouveau suggérée.")}


def _complete(command: Command, pooling_id: str) -> str:
    """Once both agree, make the two activities one; what is said then, '' before."""
    found = poolings.find(command.cursor, pooling_id)
    if found is None or not (found.one_agreed_by and found.other_agreed_by):
        return ""
    one, other = _activity(command, found.one_id), _activity(command, found.other_id)
    command.record(ActivitiesPooled(found.id, one.id, [one.id, other.id]))
    values = pooled(one, other, slot_of_other=found.slot_of == other.id, place_of_other=found.place_of == other.id)
    command.record(ActivityChanged(one.id, title=found.title, description=found.description, **values))
    if other.state == CONFIRMED and one.state != CONFIRMED:
        command.record(ActivityStateSet(one.id, CONFIRMED))
    command.record(ActivityRemoved(other.id))
    return _("Les deux structures sont d’accord : « {title} » les réunit.").format(title=found.title)


def _pair(command: Command, fields: Fields) -> tuple[Activity, Activity]:
    one = _activity(command, cleaning.clean(fields.get("one_id")))
    other = _activity(command, cleaning.clean(fields.get("other_id")))
    if one.id == other.id:
        raise Refused(_("Il faut deux activités différentes."))
    return one, other


def _activity(command: Command, activity_id: str) -> Activity:
    found = programme.find(command.cursor, activity_id)
    if found is None or found.edition_id != command.edition_id or found.state == CANCELLED:
        raise Missing(_("Une des deux activités n’est plus au programme."))
    return found


def _waiting(command: Command, fields: Fields) -> tuple[Pooling, Activity, Activity]:
    found = poolings.find(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cette proposition n’existe plus."))
    if found.state != "proposed":
        raise Refused(_("Cette proposition a déjà reçu une réponse."))
    return found, _activity(command, found.one_id), _activity(command, found.other_id)
