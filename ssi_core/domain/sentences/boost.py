"""What the history says of the « coup de pouce »."""

from __future__ import annotations

from ssi_core.domain.events.boost import BoostActivityTicked, BoostStructureTicked
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "boost.set_rules": Words(_("{who} a écrit les règles du coup de pouce")),
        "boost.set_file": Words(_("{who} a complété le dossier du coup de pouce")),
        "boost.tick_structure": _structure,
        "boost.tick": _activity,
        "boost.describe": Words(
            _("{who} a précisé l’activité {what} pour le coup de pouce"), "activity", "activity_id"
        ),
    }


def _structure(facts: Facts) -> str:
    event = facts.first(BoostStructureTicked)
    said = _("{who} a noté que {what} sensibilise à la solidarité internationale")
    if event is not None and not event.ticked:
        said = _("{who} a noté que {what} ne sensibilise pas à la solidarité internationale")
    return said.format(who=facts.who, what=facts.named("structure", event.structure_id if event else ""))


def _activity(facts: Facts) -> str:
    event = facts.first(BoostActivityTicked)
    said = _("{who} a coché l’activité {what} comme participative")
    if event is not None and not event.ticked:
        said = _("{who} a décoché l’activité {what} comme participative")
    return said.format(who=facts.who, what=facts.named("activity", event.activity_id if event else ""))
