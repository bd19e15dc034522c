"""The catalogue of what the town and the members lend."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.actions.wording import chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.means import MeansChanged, MeansOffered, MeansWithdrawn
from ssi_core.domain.ids import new_id
from ssi_core.domain.loans import ASKED, KINDS, ROOM, TAKEN, WAITING
from ssi_core.locale import _
from ssi_core.store.queries import means, structures

MOST = 10_000
LONGEST = 1000


@action("means.offer")
def offer(command: Command, fields: Fields) -> Answer:
    """A structure lends something. Raises Forbidden, Refused."""
    mistakes = Mistakes()
    name = mistakes.kept("", cleaning.line, fields.get("name"), "name", longest=120)
    kind = mistakes.kept(ROOM, cleaning.choice, fields.get("kind"), "kind", KINDS)
    quantity = mistakes.kept(1, _quantity, fields, kind)
    conditions = mistakes.kept(
        "", cleaning.paragraph, fields.get("conditions"), "conditions", required=False, longest=LONGEST
    )
    owner = structures.find(command.cursor, cleaning.clean(fields.get("owner_id")))
    if owner is None:
        mistakes.add("owner_id", _("Choisissez qui prête."))
    mistakes.raise_if_any()
    assert owner is not None
    check_speaks_for(command, owner.id)
    command.record(MeansOffered(new_id(), name, kind, owner.id, quantity, conditions))
    return {"message": _("« {name} » est au catalogue.").format(name=name)}


@action("means.change")
def change(command: Command, fields: Fields) -> Answer:
    """Describe it otherwise; never fewer than what is already lent. Raises Missing, Forbidden, Refused, Conflict."""
    present = owned_in(command, fields)
    name = cleaning.line(fields.get("name"), "name", longest=120)
    quantity = _quantity(fields, present.kind)
    conditions = cleaning.paragraph(fields.get("conditions"), "conditions", required=False, longest=LONGEST)
    given = int(chosen(fields, "quantity", str(quantity), str(present.quantity)))
    found = means.loans_of(command.cursor, present.id)
    short = means.overbooked(found, given)
    if short:
        message = _("Il en est déjà prêté davantage, pour « {title} » : libérez d’abord.")
        raise Refused(message.format(title=short[0].title), "quantity")
    command.record(
        MeansChanged(
            present.id,
            merged(fields, "name", name, present.name),
            given,
            merged(fields, "conditions", conditions, present.conditions),
        )
    )
    return {"message": _("C’est enregistré.")}


@action("means.withdraw")
def withdraw(command: Command, fields: Fields) -> Answer:
    """It is not lent any more. Raises Missing, Forbidden, Refused while it is lent or asked for."""
    present = owned_in(command, fields)
    busy = [each for each in means.loans_of(command.cursor, present.id) if each.state in (*TAKEN, ASKED, WAITING)]
    if busy:
        raise Refused(_("Quelqu’un compte dessus : « {title} ». Répondez-lui d’abord.").format(title=busy[0].title))
    command.record(MeansWithdrawn(present.id))
    return {"message": _("« {name} » n’est plus au catalogue.").format(name=present.name)}


def owned_in(command: Command, fields: Fields) -> means.Means:
    """What `means_id` names, when the person may act for its owner. Raises Missing, Forbidden."""
    found = means.find(command.cursor, cleaning.clean(fields.get("means_id")))
    if found is None:
        raise Missing(_("Cela n’est plus au catalogue."))
    check_speaks_for(command, found.owner_id)
    return found


def _quantity(fields: Fields, kind: str) -> int:
    if kind == ROOM:
        return 1
    found = cleaning.whole(fields.get("quantity"), "quantity", least=1, most=MOST)
    assert found is not None
    return found
