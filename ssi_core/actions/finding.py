"""What a command about a plenary speaks of: found, or a sentence that says it is gone."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Fields
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Missing, Refused
from ssi_core.locale import _
from ssi_core.store.queries import agenda, plenaries
from ssi_core.store.queries.agenda import AgendaItem
from ssi_core.store.queries.plenaries import Plenary


def plenary_in(command: Command, fields: Fields) -> Plenary:
    """The plenary of `plenary_id`. Raises Missing."""
    return plenary(command, clean(fields.get("plenary_id")))


def plenary(command: Command, plenary_id: str) -> Plenary:
    """A plenary. Raises Missing."""
    found = plenaries.find(command.cursor, plenary_id)
    if found is None:
        raise Missing(_("Cette plénière n’existe plus."))
    return found


def item_in(command: Command, fields: Fields) -> AgendaItem:
    """The point of the agenda of `item_id`. Raises Missing."""
    found = agenda.find(command.cursor, clean(fields.get("item_id")))
    if found is None:
        raise Missing(_("Ce point n’est plus à l’ordre du jour."))
    return found


def check_still_written(command: Command, plenary_id: str) -> Plenary:
    """The plenary, when the person may write in it: once closed, only the facilitator corrects. Raises Refused."""
    found = plenary(command, plenary_id)
    if found.state == "closed" and not command.is_facilitator():
        raise Refused(_("Cette plénière est close : seul·e l’animateur·rice peut encore corriger."))
    return found
