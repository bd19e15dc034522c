"""Acting for a structure: who speaks for it, and the facilitator for any."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.domain.errors import Forbidden
from ssi_core.locale import _
from ssi_core.store.queries import people


def speaks_for(command: Command, *structure_ids: str) -> bool:
    """Whether the person may act for one of these structures."""
    mine = people.structures_of(command.cursor, command.person_id)
    return command.is_facilitator() or any(each in mine for each in structure_ids)


def check_speaks_for(command: Command, *structure_ids: str) -> None:
    """Raises Forbidden when the person speaks for none of them."""
    if not speaks_for(command, *structure_ids):
        raise Forbidden(_("Seule une personne qui parle pour cette structure, ou l’animateur·rice, peut faire cela."))
