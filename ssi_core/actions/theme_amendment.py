"""Amending the wording of a proposed theme, and answering an amendment."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.theme_rules import check_decides, check_open, check_wording, proposal, proposal_in, wording
from ssi_core.domain import cleaning
from ssi_core.domain.amending import amended
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.theme import AmendmentAccepted, AmendmentProposed, AmendmentRefused
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import theme_discussion
from ssi_core.store.queries.theme_discussion import Amendment
from ssi_core.store.queries.themes import Proposal


@action("theme.amend")
def amend(command: Command, fields: Fields) -> Answer:
    """Propose another wording; the author or the facilitator answers. Raises Missing, Refused."""
    present = proposal_in(command, fields)
    check_open(present)
    title, why = wording(fields)
    base_title = " ".join(cleaning.clean(fields.get("base_title", present.title)).split())
    base_why = cleaning.clean(fields.get("base_why", present.why))
    if (title, why) in ((base_title, base_why), (present.title, present.why)):
        raise Refused(_("C’est le texte actuel : changez au moins un mot."), "title")
    for other in theme_discussion.waiting(command.cursor, present.id):
        if (other.title, other.why) == (title, why):
            raise Refused(_("Ce même amendement attend déjà une réponse."), "title")
    check_wording(command, title, why, but=present.id)
    command.record(AmendmentProposed(new_id(), present.id, title, why, base_title, base_why))
    return {"message": _("Votre amendement est proposé.")}


@action("theme.accept_amendment")
def accept_amendment(command: Command, fields: Fields) -> Answer:
    """Give the proposal the amended wording, with what changed in it since. Raises Missing, Forbidden, Refused."""
    found, present = _waiting(command, fields)
    check_decides(command, present)
    result = amended((found.base_title, found.base_why), (found.title, found.why), (present.title, present.why))
    if result is None:
        raise Refused(_("Le texte a changé depuis, aux mêmes mots : il faut un nouvel amendement."))
    check_wording(command, *result, but=present.id)
    command.record(AmendmentAccepted(found.id, present.id, *result))
    return {"message": _("L’amendement est accepté : la proposition a changé.")}


@action("theme.refuse_amendment")
def refuse_amendment(command: Command, fields: Fields) -> Answer:
    """Refuse an amendment, or take back one's own. Raises Missing, Forbidden, Refused."""
    found, present = _waiting(command, fields)
    if found.person_id != command.person_id:
        check_decides(command, present)
    command.record(AmendmentRefused(found.id))
    if found.person_id == command.person_id:
        return {"message": _("Votre amendement est retiré.")}
    return {"message": _("L’amendement est refusé : la proposition garde son texte.")}


def _waiting(command: Command, fields: Fields) -> tuple[Amendment, Proposal]:
    found = theme_discussion.amendment(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cet amendement n’existe plus."))
    present = proposal(command, found.proposal_id)
    check_open(present)
    if found.state == "accepted":
        raise Refused(_("Cet amendement est déjà accepté."))
    if found.state == "refused":
        raise Refused(_("Cet amendement est déjà refusé ou retiré."))
    return found, present
