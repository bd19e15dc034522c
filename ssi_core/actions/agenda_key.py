"""Renewing an address that agendas follow: whoever holds the old one reads nothing any more."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.agenda_key import EVERYBODY, AgendaAddressRenewed
from ssi_core.locale import _
from ssi_core.store.queries import agenda_keys, structures


@action("milestone.renew_address")
def renew(command: Command, fields: Fields) -> Answer:
    """Give a structure's address anew, or everybody's when there is no `structure_id`. Raises Missing, Forbidden."""
    structure_id = clean(fields.get("structure_id"))
    check_speaks_for(command, *filter(None, [structure_id]))
    if structure_id and structures.find(command.cursor, structure_id) is None:
        raise Missing(_("Cette structure n’existe plus."))
    version = agenda_keys.version(command.cursor, structure_id) + 1
    command.record(AgendaAddressRenewed(structure_id or EVERYBODY, version))
    return {"message": _("L’adresse est changée : donnez la nouvelle à qui doit suivre ces étapes.")}
