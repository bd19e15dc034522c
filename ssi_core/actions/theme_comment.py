"""Commenting on a proposed theme."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.theme_rules import check_open, proposal, proposal_in
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing
from ssi_core.domain.events.theme import ThemeCommented, ThemeCommentRemoved
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import theme_discussion

LONGEST = 1000


@action("theme.comment")
def comment(command: Command, fields: Fields) -> Answer:
    """Comment on a proposal. Raises Missing, Refused."""
    wanted = proposal_in(command, fields)
    check_open(wanted)
    command.record(ThemeCommented(new_id(), wanted.id, cleaning.paragraph(fields.get("body"), "body", longest=LONGEST)))
    return None


@action("theme.remove_comment")
def remove_comment(command: Command, fields: Fields) -> Answer:
    """Remove one's own comment; the facilitator, anyone's. Raises Missing, Forbidden."""
    found = theme_discussion.comment(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Ce commentaire a été retiré."))
    proposal(command, found.proposal_id)
    if command.person_id != found.person_id and not command.is_facilitator():
        raise Forbidden(_("Seul·e l’auteur·rice du commentaire ou l’animateur·rice peut le retirer."))
    command.record(ThemeCommentRemoved(found.id))
    return {"message": _("Le commentaire est retiré.")}
