"""A structure asks the commission for help: its request, its budget, handed in and taken back."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.grant_finding import request_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.actions.wording import chosen, merged
from ssi_core.domain import cleaning, clock
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events import grant as events
from ssi_core.domain.grants import DRAFT, SIDES, WAITING, why_closed
from ssi_core.domain.ids import new_id
from ssi_core.domain.money import cents, euros, typed
from ssi_core.locale import _
from ssi_core.store.queries import grants, programme, structures

PURPOSE = 3000


@action("grant.ask")
def ask(command: Command, fields: Fields) -> Answer:
    """Begin a request, for a structure one speaks for. Raises Forbidden, Refused."""
    if not command.edition_id:
        raise Refused(_("Commencez d’abord une édition."))
    mistakes = Mistakes()
    structure = structures.find(command.cursor, cleaning.clean(fields.get("structure_id")))
    if structure is None:
        mistakes.add("structure_id", _("Choisissez la structure qui demande."))
    title, purpose, asked, activity_id = _described(command, fields, mistakes)
    mistakes.raise_if_any()
    assert structure is not None
    check_speaks_for(command, structure.id)
    command.record(events.GrantAsked(new_id(), structure.id, activity_id, title, purpose, asked))
    return {"message": _("La demande est commencée. Écrivez son budget, puis remettez-la.")}


@action("grant.change")
def change(command: Command, fields: Fields) -> Answer:
    """Describe a request otherwise, before it is handed in. Raises Missing, Forbidden, Refused, Conflict."""
    present = _prepared(command, fields)
    mistakes = Mistakes()
    title, purpose, asked, activity_id = _described(command, fields, mistakes, present.activity_id)
    mistakes.raise_if_any()
    sum_now = chosen(fields, "asked", typed(asked), typed(present.asked_cents))
    command.record(
        events.GrantChanged(
            present.id,
            chosen(fields, "activity_id", activity_id, present.activity_id),
            merged(fields, "title", title, present.title),
            merged(fields, "purpose", purpose, present.purpose),
            cents(sum_now, "asked"),
        )
    )
    return {"message": _("C’est enregistré.")}


@action("grant.add_line")
def add_line(command: Command, fields: Fields) -> Answer:
    """A line of the budget: what is spent, or received from others. Raises Missing, Forbidden, Refused."""
    present = _prepared(command, fields)
    mistakes = Mistakes()
    side = mistakes.kept("", cleaning.choice, fields.get("side"), "side", SIDES)
    label = mistakes.kept("", cleaning.line, fields.get("label"), "label", longest=120)
    amount = mistakes.kept(0, cents, fields.get("cents"), "cents", least=1)
    mistakes.raise_if_any()
    command.record(events.GrantLineAdded(new_id(), present.id, side, label, amount))
    return {"message": _("C’est au budget.")}


@action("grant.remove_line")
def remove_line(command: Command, fields: Fields) -> Answer:
    """A line less in the budget. Raises Missing, Forbidden, Refused."""
    present = _prepared(command, fields)
    line_id = cleaning.clean(fields.get("line_id"))
    if line_id not in [each.id for each in grants.lines(command.cursor, present.id)]:
        raise Missing(_("Cette ligne n’est plus au budget."))
    command.record(events.GrantLineRemoved(line_id, present.id))
    return {"message": _("La ligne est retirée.")}


@action("grant.submit")
def submit(command: Command, fields: Fields) -> Answer:
    """Hand a request to the commission: its budget balances, or says why not. Raises Missing, Forbidden, Refused."""
    present = _prepared(command, fields)
    envelope = grants.envelope(command.cursor, present.edition_id)
    today = clock.wall_clock(command.now).date()
    closed = why_closed(today, envelope.opens_on, envelope.closes_on) if envelope else ""
    if closed and not command.is_facilitator():
        raise Refused(closed + " " + _("L’animateur·rice peut encore la remettre pour vous."))
    reason = cleaning.line(fields.get("gap_reason"), "gap_reason", required=False, longest=300)
    gap = grants.balance(command.cursor, present).gap
    if gap and not reason:
        said = _("Il manque {sum} de recettes : complétez le budget, ou dites pourquoi.")
        if gap > 0:
            said = _("Il y a {sum} de recettes en trop : complétez le budget, ou dites pourquoi.")
        raise Refused(said.format(sum=euros(abs(gap))), "gap_reason")
    command.record(events.GrantSubmitted(present.id, reason if gap else ""))
    return {"message": _("La demande est remise à la commission.")}


@action("grant.take_back")
def take_back(command: Command, fields: Fields) -> Answer:
    """Prepare a request again; what the commission noted of it is wiped. Raises Missing, Forbidden, Refused."""
    present = request_in(command, fields)
    check_speaks_for(command, present.structure_id)
    if present.state not in WAITING:
        raise Refused(_("Elle n’est plus à examiner : la commission en a décidé, ou elle est déjà reprise."))
    command.record(events.GrantTakenBack(present.id))
    return {"message": _("La demande est de nouveau en préparation.")}


@action("grant.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Give up a request that was not handed in. Raises Missing, Forbidden, Refused."""
    present = _prepared(command, fields)
    command.record(events.GrantRemoved(present.id))
    return {"message": _("La demande est retirée.")}


def _prepared(command: Command, fields: Fields) -> grants.Request:
    present = request_in(command, fields)
    check_speaks_for(command, present.structure_id)
    if present.state != DRAFT:
        raise Refused(_("Cette demande est remise : reprenez-la d’abord pour la changer."))
    return present


def _described(
    command: Command, fields: Fields, mistakes: Mistakes, present_activity: str = ""
) -> tuple[str, str, int, str]:
    title = mistakes.kept("", cleaning.line, fields.get("title"), "title", longest=120)
    purpose = mistakes.kept("", cleaning.paragraph, fields.get("purpose"), "purpose", longest=PURPOSE)
    asked = mistakes.kept(0, cents, fields.get("asked"), "asked", least=1)
    activity_id = cleaning.clean(fields.get("activity_id"))
    if activity_id and activity_id != present_activity:
        activity = programme.find(command.cursor, activity_id)
        if activity is None or activity.edition_id != command.edition_id:
            mistakes.add("activity_id", _("Cette activité n’est plus au programme."))
    return title, purpose, asked, activity_id
