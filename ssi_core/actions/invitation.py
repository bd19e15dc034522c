"""A structure's link for its outside partners, valid for one plenary."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import plenary_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import speaks_for
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.attendance import GuestsInvited, InvitationRevoked
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import attendance, room, structures


@action("invitation.create")
def create(command: Command, fields: Fields) -> Answer:
    """Open a structure's link; the one already open when there is one. Raises Missing, Refused, Forbidden."""
    plenary = plenary_in(command, fields)
    if plenary.state == "closed":
        raise Refused(_("Cette plénière est close\u00a0: on ne peut plus y inviter."))
    structure_id = cleaning.clean(fields.get("structure_id"))
    if structures.find(command.cursor, structure_id) is None:
        raise Refused(_("Choisissez la structure qui invite."), "structure_id")
    _check_speaks_for(command, structure_id)
    if all(link.structure_id != structure_id for link in attendance.open_links(command.cursor, plenary.id)):
        command.record(GuestsInvited(new_id(), plenary.id, structure_id))
    return {"message": _("Le lien d’invitation est prêt\u00a0: copiez-le et envoyez-le à vos partenaires.")}


@action("invitation.revoke")
def revoke(command: Command, fields: Fields) -> Answer:
    """Close a link; guests already in stay until the end of the plenary. Raises Missing, Forbidden."""
    found = room.invitation(command.cursor, cleaning.clean(fields.get("invitation_id")))
    if found is None or found.revoked:
        raise Missing(_("Ce lien est déjà fermé."))
    _check_speaks_for(command, found.structure_id)
    command.record(InvitationRevoked(found.id))
    return {"message": _("Le lien est fermé. Les invité·es déjà entré·es restent jusqu’à la fin de la plénière.")}


def _check_speaks_for(command: Command, structure_id: str) -> None:
    if not speaks_for(command, structure_id):
        raise Forbidden(_("On invite au nom de sa propre structure."))
