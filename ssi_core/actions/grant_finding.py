"""What a command of the commission speaks of: the request, and whether the person may judge it."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Fields
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Forbidden, Missing
from ssi_core.locale import _
from ssi_core.store.queries import grants


def request_in(command: Command, fields: Fields) -> grants.Request:
    """The request of `id`, of the present edition. Raises Missing."""
    found = grants.find(command.cursor, clean(fields.get("id")))
    if found is None or found.edition_id != command.edition_id:
        raise Missing(_("Cette demande n’existe plus."))
    return found


def check_judges(command: Command, request: grants.Request) -> None:
    """Raises Forbidden when the person has an interest in the request."""
    if grants.is_barred(command.cursor, request, command.person_id):
        raise Forbidden(_("Vous êtes concerné·e par cette demande : ni note, ni décision de votre part."))


def is_member(command: Command) -> bool:
    """Whether the person is of the commission."""
    return command.person_id in grants.members(command.cursor, command.edition_id)
