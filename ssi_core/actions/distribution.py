"""Who distributes what, where."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.kit import MOST, item_in, structure_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.kit import (
    DistributionAdded,
    DistributionChanged,
    DistributionDropped,
    DistributionSettled,
)
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import kit


@action("distribution.add")
def add(command: Command, fields: Fields) -> Answer:
    """Some of an item are to be brought somewhere; nobody may have taken it yet. Raises Missing, Refused."""
    item = item_in(command, fields)
    place, quantity, structure_id, due_on = _given(command, fields)
    command.record(DistributionAdded(new_id(), item.id, place, quantity, structure_id, due_on))
    return {"message": _("C’est noté : « {name} », {place}.").format(name=item.name, place=place)}


@action("distribution.change")
def change(command: Command, fields: Fields) -> Answer:
    """Elsewhere, by somebody else, another day. Raises Missing, Refused, Conflict."""
    present = _found(command, fields)
    place, quantity, structure_id, due_on = _given(command, fields)
    command.record(
        DistributionChanged(
            present.id,
            merged(fields, "place", place, present.place),
            cleaning.whole(
                chosen(fields, "quantity", as_typed(quantity), as_typed(present.quantity)),
                "quantity", most=MOST, required=False,
            ),
            chosen(fields, "structure_id", structure_id, present.structure_id),
            cleaning.day(
                chosen(fields, "due_on", as_typed(due_on), as_typed(present.due_on)), "due_on", required=False
            ),
        )
    )  # fmt: skip
    return {"message": _("C’est enregistré.")}


@action("distribution.settle")
def settle(command: Command, fields: Fields) -> Answer:
    """It is done, or not after all. Raises Missing."""
    present = _found(command, fields)
    command.record(DistributionSettled(present.id, cleaning.ticked(fields.get("done"))))
    return {"message": _("C’est noté.")}


@action("distribution.drop")
def drop(command: Command, fields: Fields) -> Answer:
    """It is not needed. Raises Missing."""
    command.record(DistributionDropped(_found(command, fields).id))
    return {"message": _("La distribution est retirée.")}


def _found(command: Command, fields: Fields) -> kit.Distribution:
    found = kit.distribution(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cette distribution n’existe plus."))
    return found


def _given(command: Command, fields: Fields) -> tuple[str, int | None, str, date | None]:
    mistakes = Mistakes()
    given = (
        mistakes.kept("", cleaning.line, fields.get("place"), "place", longest=200),
        mistakes.kept(None, cleaning.whole, fields.get("quantity"), "quantity", least=1, most=MOST, required=False),
        mistakes.kept("", structure_in, command, fields, "structure_id"),
        mistakes.kept(None, cleaning.day, fields.get("due_on"), "due_on", required=False),
    )
    mistakes.raise_if_any()
    return given
