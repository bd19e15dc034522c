"""The activity that a need is of, and who may speak for it."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Fields
from ssi_core.actions.structure_voice import speaks_for
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Forbidden
from ssi_core.locale import _
from ssi_core.store.queries import programme


def activity_at(command: Command, fields: Fields, mistakes: Mistakes) -> programme.Activity | None:
    """The one that `activity_id` names, if it takes place in the edition; otherwise a mistake is noted."""
    found = programme.find(command.cursor, clean(fields.get("activity_id")))
    if found is None or found.edition_id != command.edition_id or found.state == "cancelled":
        mistakes.add("activity_id", _("Choisissez une activité du programme."))
        return None
    return found


def holds(command: Command, activity_id: str) -> bool:
    """Whether the person speaks for who holds an activity, or wrote it; the facilitator always."""
    found = programme.find(command.cursor, activity_id)
    if found is None:
        return command.is_facilitator()
    return found.person_id == command.person_id or speaks_for(command, *found.structure_ids)


def check_holds(command: Command, activity_id: str) -> None:
    """Raises Forbidden otherwise."""
    if not holds(command, activity_id):
        raise Forbidden(_("Seule une personne qui porte cette activité, ou l’animateur·rice, peut faire cela."))
