"""Supporting a proposed theme: once per person, until one thinks otherwise."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.theme_rules import check_open, proposal_in
from ssi_core.domain.events.theme import ThemeSupported, ThemeUnsupported
from ssi_core.store.queries import themes


@action("theme.support")
def support(command: Command, fields: Fields) -> Answer:
    """Support a proposal; a second time changes nothing. Raises Missing, Refused."""
    wanted = proposal_in(command, fields)
    check_open(wanted)
    if not themes.supported_by(command.cursor, wanted.id, command.person_id):
        command.record(ThemeSupported(wanted.id))
    return None


@action("theme.unsupport")
def unsupport(command: Command, fields: Fields) -> Answer:
    """No longer support a proposal. Raises Missing, Refused."""
    wanted = proposal_in(command, fields)
    check_open(wanted)
    if themes.supported_by(command.cursor, wanted.id, command.person_id):
        command.record(ThemeUnsupported(wanted.id))
    return None
