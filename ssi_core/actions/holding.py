"""Who speaks for an activity: those of its structures; for an activity that nobody holds yet, who put it there."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.domain.errors import Forbidden
from ssi_core.locale import _
from ssi_core.store.queries import people
from ssi_core.store.queries.programme import Activity


def speaks_for(command: Command, activity: Activity) -> bool:
    """Whether the person belongs to a structure that holds the activity."""
    if not activity.structure_ids:
        return activity.person_id == command.person_id
    return bool(people.structures_of(command.cursor, command.person_id) & set(activity.structure_ids))


def check_answers_for(command: Command, activity: Activity) -> None:
    """Raises Forbidden unless the person speaks for the activity, or runs the room."""
    if not command.is_facilitator() and not speaks_for(command, activity):
        raise Forbidden(
            _("La réponse appartient à une structure qui porte « {title} », ou à l’animateur·rice.").format(
                title=activity.title
            )
        )
