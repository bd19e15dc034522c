"""What the history says of lessons, evaluations and what an edition takes over."""

from __future__ import annotations

from ssi_core.domain.events.bilan import LessonWritten
from ssi_core.domain.telling import Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "lesson.write": Words(_("{who} a noté, à retenir : {what}"), "lesson", kind=LessonWritten),
        "lesson.change": Words(_("{who} a reformulé ce qui est à retenir : {what}"), "lesson"),
        "lesson.withdraw": Words(_("{who} a retiré du bilan : {what}"), "lesson"),
        "evaluation.give": Words(_("{who} a dit comment s’est passée {what}"), "activity", "activity_id"),
        "evaluation.remove": Words(_("{who} a écarté une réponse du bilan")),
        "past_edition.note": Words(_("{who} a noté les chiffres d’une édition passée : {what}"), "past_edition"),
        "past_edition.remove": Words(_("{who} a retiré une édition passée des chiffres")),
        "heritage.take": Words(_("{who} a repris ce qui venait de l’édition précédente")),
    }
