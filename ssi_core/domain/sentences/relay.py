"""Relays of information, as the history tells them."""

from __future__ import annotations

from ssi_core.domain.events.relay import NewsNotPassed, NewsRemoved, RelayAgreed, RelayRemoved
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "relay.add": Words(_("{who} a noté {what} comme relais d’information"), "relay"),
        "relay.change": Words(_("{who} a modifié un relais d’information de {what}"), "relay"),
        "relay.remove": Words(_("{who} a retiré un relais d’information de {what}"), "relay", kind=RelayRemoved),
        "relay.agree": agreed,
        "relay.add_news": Words(_("{who} a demandé aux relais de faire passer : {what}"), "relay_news"),
        "relay.remove_news": Words(_("{who} a retiré l’information à relayer {what}"), "relay_news", kind=NewsRemoved),
        "relay.pass_on": passed,
    }


def agreed(facts: Facts) -> str:
    """Agreed to relay, or no longer."""
    event = facts.first(RelayAgreed)
    said = (
        _("{who} a retiré la confirmation du relais {what}")
        if event and not event.agreed
        else _("{who} a confirmé que {what} est relais d’information")
    )
    return said.format(who=facts.who, what=facts.named("relay", event.id if event else ""))


def passed(facts: Facts) -> str:
    """Passed on, or not after all."""
    event = next((each for each in facts.events if hasattr(each, "relay_id")), None)
    said = (
        _("{who} a retiré la confirmation de {what} pour {news}")
        if isinstance(event, NewsNotPassed)
        else _("{who} a confirmé que {what} a relayé {news}")
    )
    return said.format(
        who=facts.who,
        what=facts.named("relay", getattr(event, "relay_id", "")),
        news=facts.named("relay_news", getattr(event, "news_id", "")),
    )
