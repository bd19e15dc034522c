"""Approving a compte rendu: its text is frozen as it reads at that moment, and signed.

An action that composes, hence it stands here and not in `actions/`; the runtime declares it by importing it.
"""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import plenary_in
from ssi_core.actions.minutes import check_keeps, check_not_approved
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.minutes import MinutesApproved
from ssi_core.exports.minutes_document import applied, composed, corrected
from ssi_core.exports.minutes_frozen import frozen
from ssi_core.exports.minutes_lengths import LENGTHS, at_length
from ssi_core.locale import _
from ssi_core.store.frozen import keep_minutes
from ssi_core.store.queries import minutes_approval, people, room


@action("minutes.approve")
def approve(command: Command, fields: Fields) -> Answer:
    """Freeze and sign the compte rendu of a closed plenary. Raises Missing, Forbidden, Refused."""
    plenary = plenary_in(command, fields)
    check_keeps(command, plenary)
    if plenary.state != "closed":
        raise Refused(_("Cette plénière n’est pas close : son compte rendu s’écrit encore."))
    check_not_approved(command, plenary)
    signer = people.find(command.cursor, command.person_id)
    if signer is not None and not signer.first_name:
        raise Refused(_("Dites d’abord qui vous êtes, à la page d’accueil : l’approbation est signée."), see="/")
    plan = composed(command.cursor, plenary.id)
    corrections = minutes_approval.corrections(command.cursor, plenary.id)
    if any(each.state != "held" for each in applied(plan, corrections).values()):
        raise Refused(
            _("Des corrections sont à revoir : le texte qu’elles corrigeaient a changé depuis."),
            see=f"/compte-rendu?id={plenary.id}&corriger=1",
        )
    text = corrected(plan, corrections)
    digest = keep_minutes(command.cursor, frozen({length: at_length(text, length) for length in LENGTHS}))
    command.record(MinutesApproved(plenary.id, room.open_plenary(command.cursor), digest))
    return {"message": _("Le compte rendu est approuvé : son texte ne changera plus.")}
