"""The commission examines: interests declared, points and comments, decisions within the envelope."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.grant_finding import check_judges, is_member, request_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.domain.events import grant as events
from ssi_core.domain.grants import DRAFT, GRANTED, OUTCOMES, WAITING
from ssi_core.domain.money import cents, euros
from ssi_core.locale import _
from ssi_core.store.queries import grants

COMMENT = 1000


@action("grant.declare_interest")
def declare_interest(command: Command, fields: Fields) -> Answer:
    """Say that one is concerned by a request: one judges it no more. Raises Missing, Forbidden, Refused."""
    present = _examined(command, fields)
    if command.person_id in grants.interests(command.cursor, present.id):
        raise Refused(_("C’est déjà dit."))
    command.record(events.InterestDeclared(present.id))
    return {"message": _("C’est noté : vous ne jugez pas cette demande.")}


@action("grant.withdraw_interest")
def withdraw_interest(command: Command, fields: Fields) -> Answer:
    """It was a mistake. Raises Missing, Forbidden, Refused."""
    present = _examined(command, fields)
    if command.person_id not in grants.interests(command.cursor, present.id):
        raise Refused(_("Vous n’aviez rien déclaré."))
    command.record(events.InterestWithdrawn(present.id))
    return {"message": _("C’est noté : vous pouvez juger cette demande.")}


@action("grant.examine")
def examine(command: Command, fields: Fields) -> Answer:
    """A member gives points for every criterion, and may say why. Raises Missing, Forbidden, Refused."""
    present = _examined(command, fields)
    if not is_member(command):
        raise Forbidden(_("Seuls les membres de la commission notent les demandes."))
    check_judges(command, present)
    mistakes = Mistakes()
    given = {
        each.key: mistakes.kept(
            0, cleaning.whole, fields.get(f"points-{each.key}"), f"points-{each.key}", least=0, most=each.most
        )
        for each in grants.criteria(command.cursor, present.edition_id)
    }
    comment = mistakes.kept("", cleaning.paragraph, fields.get("comment"), "comment", required=False, longest=COMMENT)
    mistakes.raise_if_any()
    before = grants.scores(command.cursor, present.id).get(command.person_id, {})
    for key, points in given.items():
        if points is not None and before.get(key) != points:
            command.record(events.GrantScored(present.id, key, points))
    if comment != grants.opinions(command.cursor, present.id).get(command.person_id, ""):
        command.record(events.GrantCommented(present.id, comment))
    return {"message": _("Vos notes sont enregistrées.")}


@action("grant.decide")
def decide(command: Command, fields: Fields) -> Answer:
    """Grant a sum, refuse or adjourn; never more than the envelope holds. Raises Missing, Forbidden, Refused."""
    present = request_in(command, fields)
    if present.state == DRAFT:
        raise Refused(_("Cette demande n’est pas encore remise."))
    check_judges(command, present)
    mistakes = Mistakes()
    outcome = mistakes.kept("", cleaning.choice, fields.get("outcome"), "outcome", OUTCOMES)
    granted = mistakes.kept(0, cents, fields.get("granted"), "granted", least=1) if outcome == GRANTED else 0
    needed = outcome != GRANTED or granted < present.asked_cents
    reason = mistakes.kept("", cleaning.paragraph, fields.get("reason"), "reason", required=needed, longest=COMMENT)
    mistakes.raise_if_any()
    if outcome == GRANTED:
        _check_envelope(command, present, granted)
    command.record(events.GrantDecided(present.id, outcome, granted, reason))
    said = _("{sum} accordés à « {title} ».") if outcome == GRANTED else _("C’est décidé pour « {title} ».")
    return {"message": said.format(sum=euros(granted), title=present.title)}


def _check_envelope(command: Command, present: grants.Request, granted: int) -> None:
    if granted > present.asked_cents:
        raise Refused(_("Pas plus que demandé : {sum}.").format(sum=euros(present.asked_cents)), "granted")
    envelope = grants.envelope(command.cursor, present.edition_id)
    if envelope is None:
        raise Refused(_("Fixez d’abord l’enveloppe de la commission."), "granted")
    left = envelope.cents - grants.granted(command.cursor, present.edition_id, but=present.id)
    if granted > left:
        raise Refused(_("Il ne reste que {sum} dans l’enveloppe.").format(sum=euros(max(left, 0))), "granted")


def _examined(command: Command, fields: Fields) -> grants.Request:
    present = request_in(command, fields)
    if not is_member(command) and not command.is_facilitator():
        raise Forbidden(_("Seuls les membres de la commission examinent les demandes."))
    if present.state not in WAITING:
        raise Refused(_("Cette demande n’est pas à examiner."))
    return present
