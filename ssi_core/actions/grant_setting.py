"""What the facilitator sets for the commission: the envelope and its days, the members, the criteria."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events import grant as events
from ssi_core.domain.ids import new_id
from ssi_core.domain.money import cents, euros, typed
from ssi_core.locale import _
from ssi_core.store.queries import grants, people

MOST_POINTS = 100


@action("grant.set_envelope")
def set_envelope(command: Command, fields: Fields) -> Answer:
    """How much, and between which days requests are handed in. Raises Refused, Conflict."""
    if not command.edition_id:
        raise Refused(_("Commencez d’abord une édition."))
    present = grants.envelope(command.cursor, command.edition_id)
    mistakes = Mistakes()
    amount = mistakes.kept(0, cents, fields.get("cents"), "cents")
    opens_on = mistakes.kept(None, cleaning.day, fields.get("opens_on"), "opens_on", required=False)
    closes_on = mistakes.kept(None, cleaning.day, fields.get("closes_on"), "closes_on", required=False)
    if opens_on and closes_on and closes_on < opens_on:
        mistakes.add("closes_on", _("La fin vient après le début."))
    mistakes.raise_if_any()
    if present is not None:
        amount = cents(chosen(fields, "cents", typed(amount), typed(present.cents)), "cents")
        opens_on = _day(fields, "opens_on", as_typed(opens_on), as_typed(present.opens_on))
        closes_on = _day(fields, "closes_on", as_typed(closes_on), as_typed(present.closes_on))
    granted = grants.granted(command.cursor, command.edition_id)
    if amount < granted:
        raise Refused(_("{sum} sont déjà accordés : pas moins.").format(sum=euros(granted)), "cents")
    command.record(events.EnvelopeSet(command.edition_id, amount, opens_on, closes_on))
    return {"message": _("L’enveloppe est fixée.")}


@action("grant.add_member")
def add_member(command: Command, fields: Fields) -> Answer:
    """Someone sits in the commission. Raises Refused."""
    person = people.find(command.cursor, cleaning.clean(fields.get("member_id")))
    if person is None or person.forgotten or not command.edition_id:
        raise Refused(_("Choisissez une personne."), "member_id")
    if person.id in grants.members(command.cursor, command.edition_id):
        raise Refused(_("Cette personne est déjà de la commission."), "member_id")
    command.record(events.CommissionMemberAdded(person.id))
    return {"message": _("{name} est de la commission.").format(name=person.name)}


@action("grant.remove_member")
def remove_member(command: Command, fields: Fields) -> Answer:
    """Someone leaves the commission; what they noted stays. Raises Missing."""
    member_id = cleaning.clean(fields.get("member_id"))
    if member_id not in grants.members(command.cursor, command.edition_id):
        raise Missing(_("Cette personne n’est plus de la commission."))
    command.record(events.CommissionMemberRemoved(member_id))
    return {"message": _("C’est enregistré.")}


@action("grant.set_criterion")
def set_criterion(command: Command, fields: Fields) -> Answer:
    """Add a criterion, or change one; once someone noted, only its words. Raises Missing, Refused, Conflict."""
    present = _criterion(command, fields) if cleaning.clean(fields.get("key")) else None
    mistakes = Mistakes()
    label = mistakes.kept("", cleaning.line, fields.get("label"), "label")
    most = mistakes.kept(1, cleaning.whole, fields.get("most"), "most", least=1, most=MOST_POINTS)
    mistakes.raise_if_any()
    assert most is not None
    if present is not None:
        label = chosen(fields, "label", label, present.label)
        most = int(chosen(fields, "most", str(most), str(present.most)))
    if (present is None or most != present.most) and grants.examined(command.cursor, command.edition_id):
        raise Refused(_("L’examen a commencé : seuls les mots d’un critère se changent encore."), "most")
    command.record(events.CriterionSet(present.key if present else new_id(), label, most))
    return {"message": _("C’est enregistré.")}


@action("grant.remove_criterion")
def remove_criterion(command: Command, fields: Fields) -> Answer:
    """The commission looks at it no more. Raises Missing, Refused once someone noted, or for the last one."""
    present = _criterion(command, fields)
    if grants.examined(command.cursor, command.edition_id):
        raise Refused(_("L’examen a commencé : les critères restent."))
    if len(grants.criteria(command.cursor, command.edition_id)) == 1:
        raise Refused(_("Gardez au moins un critère."))
    command.record(events.CriterionRemoved(present.key, present.label, present.most))
    return {"message": _("Le critère est retiré.")}


def _day(fields: Fields, field: str, mine: str, present: str) -> date | None:
    kept = chosen(fields, field, mine, present)
    return date.fromisoformat(kept) if kept else None


def _criterion(command: Command, fields: Fields) -> grants.Criterion:
    key = cleaning.clean(fields.get("key"))
    for each in grants.criteria(command.cursor, command.edition_id):
        if each.key == key:
            return each
    raise Missing(_("Ce critère n’est plus là."))
