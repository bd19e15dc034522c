"""How an activity went: told by who was there, without a name, from a form that needs no account."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.bilan import EvaluationGiven, EvaluationRemoved
from ssi_core.domain.ids import new_id
from ssi_core.domain.lessons import VERDICTS
from ssi_core.domain.programme import PUBLICS
from ssi_core.locale import _
from ssi_core.store.queries import lessons, programme
from ssi_core.store.reading import value

LONGEST = 2000
MOST_PEOPLE = 100_000
# A form that anybody may send: beyond this, somebody plays with it.
MOST_FOR_ONE = 200


@action("evaluation.give")
def give(command: Command, fields: Fields) -> Answer:
    """Tell how an activity of the programme went. Raises Missing, Refused."""
    found = programme.find(command.cursor, cleaning.clean(fields.get("activity_id")))
    if found is None or found.edition_id != command.edition_id:
        raise Missing(_("Cette activité n’est plus au programme."))
    if _number(command, found.id) >= MOST_FOR_ONE:
        raise Refused(_("Cette activité a déjà reçu beaucoup de réponses : dites la vôtre aux organisateurs."))
    mistakes = Mistakes()
    attendance = mistakes.kept(
        None, cleaning.whole, fields.get("attendance"), "attendance", most=MOST_PEOPLE, required=False
    )
    publics = [each for each in cleaning.several(fields.get("publics") or []) if each in PUBLICS]
    worked, to_change = (
        mistakes.kept("", cleaning.paragraph, fields.get(name), name, required=False, longest=LONGEST)
        for name in ("worked", "to_change")
    )
    verdict = mistakes.kept("", _verdict, fields.get("verdict"))
    mistakes.raise_if_any()
    command.record(EvaluationGiven(new_id(), found.id, attendance, publics, worked, to_change, verdict))
    return {"message": _("Merci ! Votre réponse est au bilan.")}


@action("evaluation.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Set an answer aside. Raises Missing."""
    found = lessons.evaluation(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cette réponse a déjà été écartée."))
    command.record(EvaluationRemoved(found.id))
    return {"message": _("La réponse est écartée.")}


def _verdict(given: object) -> str:
    if not cleaning.clean(given):
        raise Refused(_("Choisissez une réponse."), "verdict")
    return cleaning.choice(given, "verdict", VERDICTS)


def _number(command: Command, activity_id: str) -> int:
    return int(value(command.cursor, "SELECT count(*) FROM evaluation WHERE activity_id = ?", [activity_id]))
