"""What is told of solidarity projects and of the structures brought together."""

from __future__ import annotations

from ssi_core.domain.events.project import StructuresLinked
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "project.add": Words(_("{who} a ajouté le projet {what} à l’annuaire"), "project"),
        "project.change": Words(_("{who} a modifié le projet {what}"), "project"),
        "project.remove": Words(_("{who} a retiré le projet {what} de l’annuaire"), "project"),
        "project.link": _linked,
        "project.unlink": Words(_("{who} a retiré un lien noté avec {what}"), "project_link"),
    }


def _linked(facts: Facts) -> str:
    event = facts.first(StructuresLinked)
    return _("{who} a noté que {one} et {other} sont en lien").format(
        who=facts.who,
        one=facts.named("structure", event.structure_id if event else ""),
        other=facts.named("structure", event.other_id if event else ""),
    )
