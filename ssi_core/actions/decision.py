"""Decisions, with their count when people voted."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import check_still_written, item_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.tally import COUNTS, tally_in
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.decision import DecisionChanged, DecisionRecorded, DecisionRemoved
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import lines


@action("decision.record")
def record(command: Command, fields: Fields) -> Answer:
    """Record a decision under a point of a plenary that has begun. Raises Missing, Refused."""
    item = item_in(command, fields)
    if check_still_written(command, item.plenary_id).state == "planned":
        raise Refused(_("La plénière n’est pas encore ouverte : une décision s’y prend ensemble."))
    body, tally = _body(fields), tally_in(fields)
    command.record(DecisionRecorded(new_id(), item.plenary_id, item.id, body, *tally))
    return {"message": _("La décision est enregistrée.")}


@action("decision.change")
def change(command: Command, fields: Fields) -> Answer:
    """Reword a decision or correct its count. Raises Missing, Refused, Conflict."""
    present = _find(command, fields)
    mine = tally_in(fields)
    stored = (present.votes_for, present.votes_against, present.abstained)
    kept = {
        name: chosen(fields, name, as_typed(my_count), as_typed(count))
        for name, my_count, count in zip(COUNTS, mine, stored, strict=True)
    }
    body = merged(fields, "body", _body(fields), present.body)
    command.record(DecisionChanged(present.id, body, *tally_in(kept)))
    return {"message": _("La décision est modifiée.")}


@action("decision.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a decision noted by mistake. Raises Missing, Refused."""
    present = _find(command, fields)
    if present.proposal_id:
        raise Refused(_("Cette décision adopte un thème : revenez sur son adoption, page « Le thème »."))
    command.record(DecisionRemoved(present.id))
    return {"message": _("La décision est retirée.")}


def _find(command: Command, fields: Fields) -> lines.Decision:
    found = lines.decision(command.cursor, cleaning.clean(fields.get("decision_id")))
    if found is None:
        raise Missing(_("Cette décision a été retirée."))
    check_still_written(command, found.plenary_id)
    return found


def _body(fields: Fields) -> str:
    return cleaning.paragraph(fields.get("body"), "body", longest=1000)
