"""What a command about a plenary speaks of: found, or a sentence that says it is gone."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Fields
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.locale import _
from ssi_core.store.queries import agenda, groups, plenaries
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
    """The plenary, when the person may write in it: once closed, only who runs it corrects. Raises Refused."""
    found = plenary(command, plenary_id)
    if found.state == "closed" and not runs(command, found.group_id):
        if found.group_id:
            raise Refused(_("Cette réunion est close : seul·e le chef de file peut encore corriger."))
        raise Refused(_("Cette plénière est close : seul·e l’animateur·rice peut encore corriger."))
    return found


def runs(command: Command, group_id: str) -> bool:
    """Whether the person runs what belongs to a group ('' for the plenary): its chef de file, the facilitator."""
    return command.is_facilitator() or bool(group_id and groups.leads(command.cursor, group_id, command.person_id))


def check_runs(command: Command, group_id: str) -> None:
    """Raises Forbidden when the person runs neither the room nor the group."""
    if runs(command, group_id):
        return
    if group_id:
        raise Forbidden(_("Seul·e le chef de file du groupe, ou l’animateur·rice, peut faire cela."))
    raise Forbidden(_("Seul·e l’animateur·rice peut faire cela."))


def plenary_run_in(command: Command, fields: Fields) -> Plenary:
    """The plenary of `plenary_id`, which the person runs. Raises Missing, Forbidden."""
    found = plenary_in(command, fields)
    check_runs(command, found.group_id)
    return found


def item_run_in(command: Command, fields: Fields) -> AgendaItem:
    """The point of `item_id`, of a plenary that the person runs. Raises Missing, Forbidden."""
    found = item_in(command, fields)
    check_runs(command, plenary(command, found.plenary_id).group_id)
    return found
