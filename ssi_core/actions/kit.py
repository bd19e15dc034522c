"""The communication kit: posters, programmes, pages of the town's magazine, with their deadline and their rate."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning, money
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.kit import (
    DistributionDropped,
    KitItemAdded,
    KitItemChanged,
    KitItemRemoved,
    VisibilitySet,
)
from ssi_core.domain.ids import new_id
from ssi_core.domain.kit import KINDS
from ssi_core.locale import _
from ssi_core.store.queries import kit, structures

MOST = 1_000_000
LONGEST = 1000


class _Given(TypedDict):
    name: str
    kind: str
    supplier_id: str
    deadline: date | None
    quantity: int | None
    usual_cents: int | None
    rate_cents: int | None
    conditions: str


@action("kit.add")
def add(command: Command, fields: Fields) -> Answer:
    """One more item. Raises Missing, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    given = _given(command, fields)
    command.record(KitItemAdded(new_id(), **given))
    return {"message": _("« {name} » est dans la communication.").format(name=given["name"])}


@action("kit.change")
def change(command: Command, fields: Fields) -> Answer:
    """Describe it otherwise. Raises Missing, Refused, Conflict."""
    present = item_in(command, fields)
    given = _given(command, fields)
    command.record(
        KitItemChanged(
            present.id,
            merged(fields, "name", given["name"], present.name),
            chosen(fields, "kind", given["kind"], present.kind),
            chosen(fields, "supplier_id", given["supplier_id"], present.supplier_id),
            cleaning.day(
                chosen(fields, "deadline", as_typed(given["deadline"]), as_typed(present.deadline)),
                "deadline", required=False,
            ),
            cleaning.whole(
                chosen(fields, "quantity", as_typed(given["quantity"]), as_typed(present.quantity)),
                "quantity", most=MOST, required=False,
            ),
            _merged_price(fields, "usual", given["usual_cents"], present.usual_cents),
            _merged_price(fields, "rate", given["rate_cents"], present.rate_cents),
            merged(fields, "conditions", given["conditions"], present.conditions),
        )
    )  # fmt: skip
    return {"message": _("C’est enregistré.")}


@action("kit.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Take it away, with its distributions and who was seen in it. Raises Missing."""
    present = item_in(command, fields)
    for each in kit.distributions(command.cursor, command.edition_id):
        if each.item_id == present.id:
            command.record(DistributionDropped(each.id))
    for seen in kit.visibilities(command.cursor, command.edition_id):
        if seen.item_id == present.id:
            command.record(VisibilitySet(seen.id, seen.item_id, seen.structure_id, ""))
    command.record(KitItemRemoved(present.id))
    return {"message": _("« {name} » n’est plus dans la communication.").format(name=present.name)}


def item_in(command: Command, fields: Fields) -> kit.Item:
    """What `item_id` names. Raises Missing."""
    found = kit.item(command.cursor, cleaning.clean(fields.get("item_id")))
    if found is None:
        raise Missing(_("Cela n’est plus dans la communication."))
    return found


def structure_in(command: Command, fields: Fields, field: str) -> str:
    """The id of a structure that was chosen, '' for none. Raises Refused."""
    chosen_id = cleaning.clean(fields.get(field))
    if chosen_id and structures.find(command.cursor, chosen_id) is None:
        raise Refused(_("Choisissez une structure de la liste."), field)
    return chosen_id


def _given(command: Command, fields: Fields) -> _Given:
    mistakes = Mistakes()
    given = _Given(
        name=mistakes.kept("", cleaning.line, fields.get("name"), "name", longest=120),
        kind=mistakes.kept(KINDS[0], cleaning.choice, fields.get("kind"), "kind", KINDS),
        supplier_id=mistakes.kept("", structure_in, command, fields, "supplier_id"),
        deadline=mistakes.kept(None, cleaning.day, fields.get("deadline"), "deadline", required=False),
        quantity=mistakes.kept(
            None, cleaning.whole, fields.get("quantity"), "quantity", least=1, most=MOST, required=False
        ),
        usual_cents=mistakes.kept(None, _price, fields, "usual"),
        rate_cents=mistakes.kept(None, _price, fields, "rate"),
        conditions=mistakes.kept(
            "", cleaning.paragraph, fields.get("conditions"), "conditions", required=False, longest=LONGEST
        ),
    )
    mistakes.raise_if_any()
    return given


def _price(fields: Fields, field: str) -> int | None:
    """Nothing typed is not said, 0 is free."""
    return money.cents(fields.get(field), field) if cleaning.clean(fields.get(field)) else None


def _merged_price(fields: Fields, field: str, mine: int | None, present: int | None) -> int | None:
    """As the form types it: what `base_…` says is compared with what is there."""
    text = chosen(fields, field, *("" if each is None else money.typed(each) for each in (mine, present)))
    return money.cents(text, field) if text else None
