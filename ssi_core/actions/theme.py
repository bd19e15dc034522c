"""Proposing a theme, rewording it, withdrawing it."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.theme_rules import check_decides, check_open, check_wording, proposal_in, wording
from ssi_core.actions.wording import merged
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.theme import ThemeProposed, ThemeReworded, ThemeWithdrawn
from ssi_core.domain.ids import new_id
from ssi_core.locale import _


@action("theme.propose")
def propose(command: Command, fields: Fields) -> Answer:
    """Propose a theme for this edition. Raises Missing before the first edition, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    title, why = wording(fields)
    check_wording(command, title, why)
    proposed = ThemeProposed(new_id(), title, why)
    command.record(proposed)
    return {"message": _("Votre thème est proposé."), "id": proposed.id}


@action("theme.reword")
def reword(command: Command, fields: Fields) -> Answer:
    """Reword one's own proposal; the facilitator, anyone's. Raises Missing, Forbidden, Refused, Conflict."""
    present = proposal_in(command, fields)
    check_decides(command, present)
    check_open(present)
    my_title, my_why = wording(fields)
    title = merged(fields, "title", my_title, present.title)
    why = merged(fields, "why", my_why, present.why)
    check_wording(command, title, why, but=present.id)
    if (title, why) == (present.title, present.why):
        raise Refused(_("C’est le texte actuel : changez au moins un mot."), "title")
    command.record(ThemeReworded(present.id, title, why))
    return {"message": _("La proposition est modifiée.")}


@action("theme.withdraw")
def withdraw(command: Command, fields: Fields) -> Answer:
    """Take one's own proposal off the table; the facilitator, anyone's. Raises Missing, Forbidden, Refused."""
    present = proposal_in(command, fields)
    check_decides(command, present)
    check_open(present)
    command.record(ThemeWithdrawn(present.id))
    return {"message": _("La proposition est retirée.")}
