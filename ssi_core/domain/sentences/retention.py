"""What the history says of the time that names are kept; never a name."""

from __future__ import annotations

from ssi_core.domain.events.edition import RetentionDecided
from ssi_core.domain.events.room import PersonForgotten
from ssi_core.domain.french import count
from ssi_core.domain.telling import Facts, Sentence
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {"edition.keep": _kept, "person.purge": _purged}


def _kept(facts: Facts) -> str:
    event = facts.first(RetentionDecided)
    said = _("{who} a décidé de garder les noms {months} mois après la dernière édition de chacun·e")
    return said.format(who=facts.who, months=event.months if event else "?")


def _purged(facts: Facts) -> str:
    people = count(facts.number(PersonForgotten), _("personne"), _("personnes"))
    said = _("{who} a effacé le nom et les coordonnées de {people} des éditions passées")
    return said.format(who=facts.who, people=people)
