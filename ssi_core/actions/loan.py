"""Loans: asked for by an activity, decided by who lends, handed out, given back. Never more than there is."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for, speaks_for
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.means import (
    LoanAsked,
    LoanDropped,
    LoanFollowed,
    LoanHandedOut,
    LoanReturned,
    LoanSettled,
)
from ssi_core.domain.ids import new_id
from ssi_core.domain.loans import ASKED, BACK, GRANTED, OUT, REFUSED, WAITING, free
from ssi_core.locale import _
from ssi_core.store.queries import means, people, programme


@action("loan.ask")
def ask(command: Command, fields: Fields) -> Answer:
    """An activity asks for something during its slot. Raises Missing, Refused."""
    wanted = means.find(command.cursor, cleaning.clean(fields.get("means_id")))
    if wanted is None:
        raise Refused(_("Choisissez dans la liste."), "means_id")
    activity = programme.find(command.cursor, cleaning.clean(fields.get("activity_id")))
    if activity is None or activity.edition_id != command.edition_id or activity.state == "cancelled":
        raise Missing(_("Cette activité n’est plus au programme."))
    quantity = cleaning.whole(fields.get("quantity") or "1", "quantity", least=1, most=wanted.quantity)
    assert quantity is not None
    there = [
        each for each in means.loans_of(command.cursor, wanted.id)
        if each.activity_id == activity.id and each.state not in (REFUSED, BACK)
    ]  # fmt: skip
    if there:
        raise Refused(_("« {name} » est déjà demandé pour cette activité.").format(name=wanted.name), "means_id")
    command.record(LoanAsked(new_id(), wanted.id, activity.id, quantity, activity.starts, activity.ends))
    return {"message": _("La demande est faite : qui prête va répondre.")}


@action("loan.grant")
def grant(command: Command, fields: Fields) -> Answer:
    """Lend it, if there is enough left during the whole slot. Raises Missing, Forbidden, Refused."""
    present, lent = _decided(command, fields, (ASKED, WAITING, REFUSED))
    left = _free(command, present, lent)
    if left < present.quantity:
        raise Refused(_not_enough(lent, left))
    command.record(LoanSettled(present.id, GRANTED, ""))
    return {"message": _("« {name} » est accordé à « {title} ».").format(name=lent.name, title=present.title)}


@action("loan.wait")
def wait(command: Command, fields: Fields) -> Answer:
    """Put it on the waiting list: it is granted by itself as soon as there is enough. Raises Missing, Forbidden."""
    present, lent = _decided(command, fields, (ASKED, GRANTED))
    command.record(LoanSettled(present.id, WAITING, ""))
    _promote(command, lent, but=present.id)
    return {"message": _("« {title} » est sur la liste d’attente.").format(title=present.title)}


@action("loan.refuse")
def refuse(command: Command, fields: Fields) -> Answer:
    """Do not lend it, and say why. Raises Missing, Forbidden, Refused."""
    present, lent = _decided(command, fields, (ASKED, WAITING, GRANTED))
    reason = cleaning.line(fields.get("reason"), "reason", longest=300)
    command.record(LoanSettled(present.id, REFUSED, reason))
    _promote(command, lent)
    return {"message": _("C’est dit à « {title} ».").format(title=present.title)}


@action("loan.drop")
def drop(command: Command, fields: Fields) -> Answer:
    """It is not needed any more: what was taken is free again. Raises Missing, Forbidden, Refused."""
    present, lent = _found(command, fields)
    mine = present.asked_by == command.person_id or speaks_for(command, present.structure_id, lent.owner_id)
    if not mine:
        raise Forbidden(_("Seul·e qui l’a demandé, qui le prête, ou l’animateur·rice, peut y renoncer."))
    if present.state == OUT:
        raise Refused(_("C’est entre les mains de quelqu’un : notez d’abord son retour."))
    command.record(LoanDropped(present.id))
    _promote(command, lent)
    return {"message": _("« {name} » est libre de nouveau.").format(name=lent.name)}


@action("loan.follow")
def follow(command: Command, fields: Fields) -> Answer:
    """Take the present hours of its activity: kept if there is enough, else it waits. Raises Missing, Refused."""
    present, lent = _found(command, fields)
    if not present.moved or present.activity_starts is None or present.activity_ends is None:
        raise Refused(_("Les heures sont déjà celles de l’activité."))
    if present.state not in (GRANTED, ASKED, WAITING):
        raise Refused(_("Ce prêt n’attend plus de décision."))
    state = present.state
    if state == GRANTED:
        others = means.taken(means.loans_of(command.cursor, lent.id), but=present.id)
        left = free(lent.quantity, others, present.activity_starts, present.activity_ends)
        state = GRANTED if left >= present.quantity else WAITING
    command.record(LoanFollowed(present.id, present.activity_starts, present.activity_ends, state))
    _promote(command, lent)
    if state == WAITING and present.state == GRANTED:
        return {"message": _("Déjà pris à ces heures : la demande est sur la liste d’attente.")}
    return {"message": _("Le prêt suit les heures de l’activité.")}


@action("loan.hand_out")
def hand_out(command: Command, fields: Fields) -> Answer:
    """Somebody takes it away. Raises Missing, Forbidden, Refused."""
    present, lent = _decided(command, fields, (GRANTED,))
    holder = people.find(command.cursor, cleaning.clean(fields.get("holder_id")))
    if holder is None or holder.forgotten:
        raise Refused(_("Choisissez qui l’emporte."), "holder_id")
    command.record(LoanHandedOut(present.id, holder.id))
    return {"message": _("« {name} » est remis à {who}.").format(name=lent.name, who=holder.name)}


@action("loan.give_back")
def give_back(command: Command, fields: Fields) -> Answer:
    """It came back. Raises Missing, Forbidden, Refused."""
    present, lent = _decided(command, fields, (OUT,))
    command.record(LoanReturned(present.id))
    _promote(command, lent)
    return {"message": _("« {name} » est rendu.").format(name=lent.name)}


def _found(command: Command, fields: Fields) -> tuple[means.Loan, means.Means]:
    present = means.loan(command.cursor, cleaning.clean(fields.get("id")))
    lent = means.find(command.cursor, present.means_id) if present else None
    if present is None or lent is None:
        raise Missing(_("Ce prêt n’existe plus."))
    return present, lent


def _decided(command: Command, fields: Fields, states: tuple[str, ...]) -> tuple[means.Loan, means.Means]:
    present, lent = _found(command, fields)
    check_speaks_for(command, lent.owner_id)
    if present.state not in states:
        raise Refused(_("Quelqu’un vient d’en décider autrement : regardez où en est ce prêt."))
    return present, lent


def _free(command: Command, present: means.Loan, lent: means.Means) -> int:
    others = means.taken(means.loans_of(command.cursor, lent.id), but=present.id)
    return free(lent.quantity, others, present.starts, present.ends)


def _promote(command: Command, lent: means.Means, *, but: str = "") -> None:
    """Whoever has waited longest and now has enough is served; then the next."""
    for each in means.loans_of(command.cursor, lent.id):
        waits = each.state == WAITING and each.id != but and not each.called_off
        if waits and _free(command, each, lent) >= each.quantity:
            command.record(LoanSettled(each.id, GRANTED, ""))


def _not_enough(lent: means.Means, left: int) -> str:
    if left <= 0:
        said = _("« {name} » est déjà pris à ces heures.").format(name=lent.name)
    else:
        said = _("Il n’en reste que {n} à ces heures.").format(n=left)
    return said + " " + _("Mettez la demande en attente, ou refusez-la.")
