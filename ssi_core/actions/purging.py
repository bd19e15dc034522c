"""Erasing those who took part in nothing for longer than was decided: as each of them may do alone, and for good."""

from __future__ import annotations

from hashlib import sha256

from ssi_core.actions.command import Command
from ssi_core.actions.forgetting import forget
from ssi_core.actions.person import person_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import clock
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Refused
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import retention
from ssi_core.store.queries.retention import Past


@action("person.purge")
def purge(command: Command, fields: Fields) -> Answer:
    """Erase those whom the preview `seen` showed, and nobody else. Raises Refused when others are due now."""
    past = retention.over(command.cursor, clock.wall_clock(command.now).date())
    if clean(fields.get("seen")) != mark_of(past):
        raise Refused(_("La liste a changé depuis l’aperçu : regardez-la de nouveau. Rien n’est effacé."))
    for each in past:
        forget(command, person_in(command, {"person_id": each.id}))
    said = ngettext(
        "Le nom et les coordonnées de {n} personne sont effacés.",
        "Les noms et les coordonnées de {n} personnes sont effacés.",
        len(past),
    )
    return {"erased": len(past), "message": said.format(n=len(past))}


def mark_of(past: list[Past]) -> str:
    """What tells one preview from another."""
    return sha256(" ".join(each.id for each in past).encode()).hexdigest()[:16]
