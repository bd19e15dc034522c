"""Proposing a link: asking an actor for a skill; their yes or no."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.skill_finding import PERSON, actor_in, skill_in, subject_in
from ssi_core.domain.cleaning import clean, line
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.skill import SkillAskAnswered, SkillAsked, SkillAskTakenBack
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import people, skills
from ssi_core.store.queries.skills import Request

LONGEST_WORD = 300
ACCEPTED, DECLINED = "accepted", "declined"


@action("skill.ask")
def ask(command: Command, fields: Fields) -> Answer:
    """Ask `asked` (structure:id or person:id) for a skill, for a `subject` if any. Raises Missing, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    skill = skill_in(command, fields)
    kind, row_id, name = actor_in(command, fields, "asked")
    subject = subject_in(command, fields, required=False)
    message = line(fields.get("message"), "message", required=False, longest=LONGEST_WORD)
    if kind == PERSON and row_id == command.person_id:
        raise Refused(_("C’est vous : pas besoin de demander."), "asked")
    same = (skill.id, f"{kind}:{row_id}", subject.key if subject else "")
    for other in skills.requests(command.cursor, command.edition_id):
        if other.state != DECLINED and (other.skill_id, other.asked, other.subject) == same:
            raise Refused(_("{name} a déjà reçu cette demande.").format(name=name), "asked")
    asked = SkillAsked(
        new_id(), skill.id, subject.kind if subject else "", subject.id if subject else "", kind, row_id, message
    )
    command.record(asked)
    return {"id": asked.id, "message": _("Le lien est proposé à {name}.").format(name=name)}


@action("skill.accept")
def accept(command: Command, fields: Fields) -> Answer:
    """Say yes. Raises Missing, Forbidden, Refused."""
    _answer(command, fields, ACCEPTED)
    return {"message": _("C’est dit : la réponse est oui.")}


@action("skill.decline")
def decline(command: Command, fields: Fields) -> Answer:
    """Say no. Raises Missing, Forbidden, Refused."""
    _answer(command, fields, DECLINED)
    return {"message": _("C’est dit : la réponse est non. D’autres pourront être sollicités.")}


@action("skill.take_back")
def take_back(command: Command, fields: Fields) -> Answer:
    """No longer ask: who asked, or the facilitator. Raises Missing, Forbidden."""
    present = _request(command, fields)
    if present.person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Seule la personne qui a fait la demande peut la retirer."))
    command.record(SkillAskTakenBack(present.id))
    return {"message": _("La demande est retirée.")}


def _answer(command: Command, fields: Fields, state: str) -> None:
    present = _request(command, fields)
    if not may_answer(command, present):
        raise Forbidden(_("La réponse appartient à qui est sollicité ; l’animateur·rice peut la noter."))
    word = line(fields.get("answer"), "answer", required=False, longest=LONGEST_WORD)
    if (present.state, present.answer) == (state, word):
        raise Refused(_("Cette réponse est déjà notée."), "answer")
    command.record(SkillAskAnswered(present.id, state, word))


def may_answer(command: Command, request: Request) -> bool:
    """The person asked, those who speak for the structure asked, the facilitator."""
    if command.is_facilitator():
        return True
    if request.asked_kind == PERSON:
        return request.asked_id == command.person_id
    return request.asked_id in people.structures_of(command.cursor, command.person_id)


def _request(command: Command, fields: Fields) -> Request:
    found = skills.request(command.cursor, clean(fields.get("request_id")))
    if found is None:
        raise Missing(_("Cette demande n’existe plus."))
    return found
