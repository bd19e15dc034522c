"""What the history says of the charter."""

from __future__ import annotations

from ssi_core.domain.events.charter import CharterChecked, CharterPointRemoved, CharterPointSet
from ssi_core.domain.french import quoted
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "charter.check": Words(
            _("{who} a regardé l’activité {what} au regard de la charte"), "activity", "activity_id", CharterChecked
        ),
        "charter.set_point": _point,
        "charter.remove_point": _point,
    }


def _point(facts: Facts) -> str:
    gone, event = facts.first(CharterPointRemoved), facts.first(CharterPointSet)
    if gone is not None:
        return _("{who} a retiré le point {what} de la charte").format(who=facts.who, what=quoted(gone.label))
    if event is None:
        return _("{who} a écrit un point de la charte").format(who=facts.who)
    return _("{who} a écrit le point {what} de la charte").format(who=facts.who, what=quoted(event.label))
