"""What the history says of the communication kit and of the rétroplanning."""

from __future__ import annotations

from ssi_core.domain.events.kit import DistributionSettled, VisibilitySet
from ssi_core.domain.events.milestone import MilestoneAdded, MilestoneSettled
from ssi_core.domain.kit import state_names
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _, ngettext


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "kit.add": Words(_("{who} a ajouté à la communication {what}"), "kit_item"),
        "kit.change": Words(_("{who} a modifié, dans la communication, {what}"), "kit_item"),
        "kit.remove": Words(_("{who} a retiré de la communication {what}"), "kit_item"),
        "distribution.add": Words(_("{who} a prévu une distribution : {what}"), "distribution"),
        "distribution.change": Words(_("{who} a modifié une distribution : {what}"), "distribution"),
        "distribution.settle": _distributed,
        "distribution.drop": Words(_("{who} a retiré une distribution : {what}"), "distribution"),
        "visibility.set": _seen,
        "milestone.add": Words(_("{who} a ajouté au rétroplanning {what}"), "milestone"),
        "milestone.change": Words(_("{who} a modifié, au rétroplanning, {what}"), "milestone"),
        "milestone.settle": _settled,
        "milestone.remove": Words(_("{who} a retiré du rétroplanning {what}"), "milestone"),
        "milestone.apply_template": _applied,
        "milestone.renew_address": Words(
            _("{who} a changé une adresse par laquelle les agendas suivent le rétroplanning")
        ),
    }


def _distributed(facts: Facts) -> str:
    event = facts.first(DistributionSettled)
    undone = event is not None and not event.done
    template = _("{who} a noté, pas encore distribué : {what}") if undone else _("{who} a distribué : {what}")
    return template.format(who=facts.who, what=facts.named("distribution", event.id if event else ""))


def _seen(facts: Facts) -> str:
    event = facts.first(VisibilitySet)
    return _("{who} a noté, pour {structure} dans {what} : {state}").format(
        who=facts.who,
        structure=facts.named("structure", event.structure_id if event else ""),
        what=facts.named("kit_item", event.item_id if event else ""),
        state=state_names()[event.state if event else ""],
    )


def _settled(facts: Facts) -> str:
    event = facts.first(MilestoneSettled)
    undone = event is not None and not event.done
    template = _("{who} a rouvert, au rétroplanning, {what}") if undone else _("{who} a noté, c’est fait : {what}")
    return template.format(who=facts.who, what=facts.named("milestone", event.id if event else ""))


def _applied(facts: Facts) -> str:
    n = facts.number(MilestoneAdded)
    return ngettext(
        "{who} a mis au rétroplanning {n} étape habituelle", "{who} a mis au rétroplanning {n} étapes habituelles", n
    ).format(who=facts.who, n=n)
