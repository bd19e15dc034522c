"""Parrainage, as the history tells it."""

from __future__ import annotations

from ssi_core.domain.events.mentoring import (
    PairAnswered,
    PairNoteRemoved,
    PairNoteWritten,
    PairProposed,
    PairRemoved,
)
from ssi_core.domain.french import count
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "mentoring.declare": Words(_("{who} a dit ce que {what} attend du parrainage"), "structure", "structure_id"),
        "mentoring.match": matched,
        "mentoring.pair": paired,
        "mentoring.reassign": Words(_("{who} a changé le parrain de {what}"), "pairing"),
        "mentoring.unpair": Words(_("{who} a retiré le parrainage de {what}"), "pairing", kind=PairRemoved),
        "mentoring.answer": answered,
        "mentoring.note": Words(
            _("{who} a écrit une note sur le parrainage de {what}"), "pairing", "pairing_id", PairNoteWritten
        ),
        "mentoring.remove_note": Words(_("{who} a retiré une note de parrainage"), kind=PairNoteRemoved),
    }


def matched(facts: Facts) -> str:
    """How many pairs were proposed."""
    number = facts.number(PairProposed)
    if not number:
        return _("{who} a cherché des parrains").format(who=facts.who)
    return _("{who} a cherché des parrains : {pairs}").format(
        who=facts.who, pairs=count(number, _("paire proposée"), _("paires proposées"))
    )


def paired(facts: Facts) -> str:
    """Who would accompany whom."""
    event = facts.first(PairProposed)
    return _("{who} a proposé que {mentor} parraine {newcomer}").format(
        who=facts.who,
        mentor=facts.named("structure", event.mentor_id if event else ""),
        newcomer=facts.named("structure", event.newcomer_id if event else ""),
    )


def answered(facts: Facts) -> str:
    """Yes, no, or the answer taken back; which side."""
    event = facts.first(PairAnswered)
    what = facts.named("pairing", event.id if event else "")
    said = {
        "yes": _("{who} a confirmé le parrainage de {what}"),
        "no": _("{who} a décliné le parrainage de {what}"),
    }.get(event.said if event else "", _("{who} a retiré sa réponse sur le parrainage de {what}"))
    return said.format(who=facts.who, what=what)
