"""The figures of editions held before the software, written by hand."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.bilan import PastEditionNoted, PastEditionRemoved
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import figures

COUNTED = ("activities", "structures", "publics", "co_carried", "newcomers", "attendance")
MOST = {"co_carried": 100, "attendance": 1_000_000}


@action("past_edition.note")
def note(command: Command, fields: Fields) -> Answer:
    """Write or correct (`id`) the figures of an earlier edition. Raises Missing, Refused."""
    wanted = cleaning.clean(fields.get("id"))
    if wanted and figures.past(command.cursor, wanted) is None:
        raise Missing(_("Cette édition a été retirée."))
    mistakes = Mistakes()
    name = mistakes.kept("", cleaning.line, fields.get("name"), "name", longest=100)
    held_in = mistakes.kept(None, cleaning.whole, fields.get("held_in"), "held_in", least=1990, most=2100)
    counted = {
        key: mistakes.kept(None, cleaning.whole, fields.get(key), key, most=MOST.get(key, 10_000), required=False)
        for key in COUNTED
    }
    mistakes.raise_if_any()
    assert held_in is not None
    command.record(PastEditionNoted(wanted or new_id(), name, held_in, **counted))
    return {"message": _("Les chiffres de « {name} » sont notés.").format(name=name)}


@action("past_edition.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Take an earlier edition's figures away. Raises Missing."""
    found = figures.past(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cette édition a été retirée."))
    command.record(PastEditionRemoved(found.id))
    return {"message": _("« {name} » est retirée des chiffres.").format(name=found.name)}
