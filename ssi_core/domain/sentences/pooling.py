"""Activities made one, told."""

from __future__ import annotations

from ssi_core.domain.events.pooling import ActivitiesPooled, ActivitiesSetApart, PoolingAgreed, PoolingProposed
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def proposed(facts: Facts) -> str:
    """What with what; or already made one, when the same person speaks for both."""
    event = facts.first(PoolingProposed)
    if event is None:
        return _("{who} a proposé de mutualiser deux activités").format(who=facts.who)
    done = facts.first(ActivitiesPooled) is not None
    said = _("{who} a mutualisé {one} et {other}") if done else _("{who} a proposé de mutualiser {one} et {other}")
    return said.format(
        who=facts.who, one=facts.named("activity", event.one_id), other=facts.named("activity", event.other_id)
    )


def agreed(facts: Facts) -> str:
    """For which side; and what it made."""
    event, merged = facts.first(PoolingAgreed), facts.first(ActivitiesPooled)
    if event is None:
        return _("{who} a donné un accord de mutualisation").format(who=facts.who)
    what = facts.named("pooling", event.id)
    if merged is not None:
        return _("{who} a donné le dernier accord : les deux activités n’en font qu’une, {what}").format(
            who=facts.who, what=what
        )
    return _("{who} a donné l’accord {side} pour la mutualisation {what}").format(
        who=facts.who, side=_("de {what}").format(what=facts.named("activity", event.activity_id)), what=what
    )


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "pooling.propose": proposed,
        "pooling.agree": agreed,
        "pooling.decline": Words(_("{who} a écarté la mutualisation {what}"), "pooling"),
        "pooling.set_apart": Words(
            _("{who} a noté que {what} et une autre activité ne sont pas la même chose"), "activity", "one_id",
            ActivitiesSetApart,
        ),
        "pooling.reopen": Words(_("{who} a remis une paire d’activités parmi les suggestions")),
    }  # fmt: skip
