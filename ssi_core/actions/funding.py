"""Money: who asks whom for how much, by when, and what was obtained."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning, money
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.funding import FundingChanged, FundingDropped, FundingSettled, FundingSought
from ssi_core.domain.ids import new_id
from ssi_core.domain.needs import FUNDING_STATES, GRANTED
from ssi_core.locale import _
from ssi_core.store.queries import needs, structures


@action("funding.seek")
def seek(command: Command, fields: Fields) -> Answer:
    """A structure is going to ask for money. Raises Forbidden, Refused."""
    title, funder, asked, by_on, carrier_id = _described(command, fields)
    check_speaks_for(command, carrier_id)
    command.record(FundingSought(new_id(), title, funder, asked, by_on, carrier_id))
    return {"message": _("« {title} » est noté.").format(title=title)}


@action("funding.change")
def change(command: Command, fields: Fields) -> Answer:
    """Describe it otherwise. Raises Missing, Forbidden, Refused, Conflict."""
    present = _found(command, fields)
    title, funder, asked, by_on, carrier_id = _described(command, fields)
    check_speaks_for(command, carrier_id)
    day = chosen(fields, "by_on", as_typed(by_on), as_typed(present.by_on))
    sum_ = chosen(fields, "asked", money.typed(asked), money.typed(present.asked))
    command.record(
        FundingChanged(
            present.id,
            merged(fields, "title", title, present.title),
            merged(fields, "funder", funder, present.funder),
            money.cents(sum_, "asked", least=100),
            cleaning.day(day, "by_on", required=False),
            chosen(fields, "carrier_id", carrier_id, present.carrier_id),
        )
    )
    return {"message": _("C’est enregistré.")}


@action("funding.settle")
def settle(command: Command, fields: Fields) -> Answer:
    """Say where the request is; what was obtained only once granted. Raises Missing, Forbidden, Refused."""
    present = _found(command, fields)
    state = cleaning.choice(fields.get("state"), "state", FUNDING_STATES)
    obtained = 0
    if state == GRANTED:
        obtained = money.cents(fields.get("obtained"), "obtained", least=1)
    elif cleaning.clean(fields.get("obtained")) not in ("", "0", money.typed(present.obtained)):
        raise Refused(_("Une somme n’est obtenue qu’une fois accordée : choisissez « Accordé »."), "state")
    command.record(FundingSettled(present.id, state, obtained))
    return {"message": _("C’est enregistré.")}


@action("funding.drop")
def drop(command: Command, fields: Fields) -> Answer:
    """It is not looked for any more. Raises Missing, Forbidden."""
    present = _found(command, fields)
    command.record(FundingDropped(present.id))
    return {"message": _("« {title} » est retiré.").format(title=present.title)}


def _described(command: Command, fields: Fields) -> tuple[str, str, int, date | None, str]:
    mistakes = Mistakes()
    title = mistakes.kept("", cleaning.line, fields.get("title"), "title", longest=160)
    funder = mistakes.kept("", cleaning.line, fields.get("funder"), "funder", longest=160)
    asked = mistakes.kept(0, money.cents, fields.get("asked"), "asked", least=100)
    by_on = mistakes.kept(None, cleaning.day, fields.get("by_on"), "by_on", required=False)
    carrier = structures.find(command.cursor, cleaning.clean(fields.get("carrier_id")))
    if carrier is None:
        mistakes.add("carrier_id", _("Choisissez qui porte la demande."))
    mistakes.raise_if_any()
    assert carrier is not None
    return title, funder, asked, by_on, carrier.id


def _found(command: Command, fields: Fields) -> needs.Funding:
    present = needs.funding(command.cursor, cleaning.clean(fields.get("id")))
    if present is None:
        raise Missing(_("Cette demande n’existe plus."))
    check_speaks_for(command, present.carrier_id)
    return present
