"""What the history says of comptes rendus."""

from __future__ import annotations

from ssi_core.domain.events.minutes import SecretaryNamed
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "minutes.name_secretary": _named,
        "minutes.correct": Words(_("{who} a corrigé le compte rendu de {what}"), "plenary", "plenary_id"),
        "minutes.drop_correction": Words(
            _("{who} a rétabli un passage du compte rendu de {what}"), "plenary", "plenary_id"
        ),
        "minutes.approve": Words(_("{who} a signé le compte rendu de {what}, approuvé"), "plenary", "plenary_id"),
        "minutes.add_erratum": Words(
            _("{who} a ajouté un erratum au compte rendu de {what}"), "plenary", "plenary_id"
        ),
    }


def _named(facts: Facts) -> str:
    event = facts.first(SecretaryNamed)
    what = facts.named("plenary", event.plenary_id if event else "")
    if event and event.person_id:
        said = _("{who} a noté que {person} est secrétaire de {what}")
        return said.format(who=facts.who, person=facts.person(event.person_id), what=what)
    return _("{who} a noté que {what} n’a plus de secrétaire").format(who=facts.who, what=what)
