"""Adopting a theme, which is a decision of the open plenary; coming back on it."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.tally import Tally, tally_in
from ssi_core.actions.theme_rules import check_open, check_wording, proposal_in
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.agenda import AgendaItemAdded
from ssi_core.domain.events.decision import DecisionRecorded, DecisionRemoved
from ssi_core.domain.events.theme import ThemeAdopted, ThemeReopened
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import agenda, plenaries, room, themes
from ssi_core.store.queries.plenaries import Plenary

MINUTES_OF_AN_ADDED_POINT = 10
NO_VOTE: Tally = (None, None, None)


@action("theme.adopt")
def adopt(command: Command, fields: Fields) -> Answer:
    """Adopt a theme, with the count if people voted: a decision when a plenary is open. Raises Missing, Refused."""
    found = proposal_in(command, fields)
    check_open(found)
    tally = tally_in(fields)
    if (tally[1] or 0) > (tally[0] or 0):
        raise Refused(_("Il y a plus de voix contre que de voix pour : le thème n’est pas adopté."), "votes_against")
    body = _("Le thème « {title} » est adopté.").format(title=found.title)
    decision_id = _decide(command, body, found.id, tally)
    command.record(ThemeAdopted(found.id, found.supports, *tally, decision_id))
    if not decision_id:
        return {"message": _("{decision} Hors plénière : aucun compte rendu ne le dira.").format(decision=body)}
    return {"message": body}


@action("theme.reopen")
def reopen(command: Command, fields: Fields) -> Answer:
    """Discuss an adopted or withdrawn theme again. Raises Missing, Refused.

    In the plenary that adopted it, the decision goes; in a later one, another decision says that it is open again;
    a decision of a closed plenary stays in its minutes.
    """
    found = proposal_in(command, fields)
    if found.state == "open":
        raise Refused(_("Ce thème est déjà en discussion."))
    check_wording(command, found.title, found.why, but=found.id)
    adoption = themes.adoption(command.cursor, found.id)
    if adoption is not None and adoption.decision_id:
        if adoption.plenary_id == room.open_plenary(command.cursor):
            command.record(DecisionRemoved(adoption.decision_id))
        else:
            body = _("Le thème « {title} » est remis en discussion.").format(title=found.title)
            _decide(command, body, found.id, NO_VOTE)
    command.record(ThemeReopened(found.id))
    return {"message": _("« {title} » est de nouveau en discussion.").format(title=found.title)}


def _decide(command: Command, body: str, proposal_id: str, tally: Tally) -> str:
    """Record a decision under the current point of the open plenary; its id, or '' when none is open."""
    plenary = plenaries.find(command.cursor, room.open_plenary(command.cursor))
    if plenary is None:
        return ""
    decision = DecisionRecorded(new_id(), plenary.id, _point(command, plenary), body, *tally, proposal_id)
    command.record(decision)
    return decision.id


def _point(command: Command, plenary: Plenary) -> str:
    """The current point; the last one when none is; a new one when the agenda is empty, so that the minutes show it."""
    items = agenda.of_plenary(command.cursor, plenary.id)
    if any(item.id == plenary.current_item_id for item in items):
        return plenary.current_item_id
    if items:
        return items[-1].id
    added = AgendaItemAdded(new_id(), plenary.id, _("Choix du thème"), MINUTES_OF_AN_ADDED_POINT)
    command.record(added)
    return added.id
