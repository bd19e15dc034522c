"""Speakers: what an activity looks for, who is proposed, who comes. Nobody speaks at two activities at once."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.needing import activity_at, check_holds, holds
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import speaks_for
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning, money
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.speakers import (
    SpeakerNeedChanged,
    SpeakerNeedDropped,
    SpeakerProposed,
    SpeakerSettled,
    SpeakerTakenOff,
    SpeakerWanted,
)
from ssi_core.domain.ids import new_id
from ssi_core.domain.needs import CONFIRMED, SPEAKER_STATES, busy_at, holds_contact
from ssi_core.locale import _
from ssi_core.store.queries import needs, people, programme, structures

MOST = 50


@action("speaker.want")
def want(command: Command, fields: Fields) -> Answer:
    """An activity looks for somebody. Raises Refused."""
    mistakes = Mistakes()
    subject, expertise, wanted, by_on, cents = _described(mistakes, fields)
    activity = activity_at(command, fields, mistakes)
    mistakes.raise_if_any()
    assert activity is not None
    command.record(SpeakerWanted(new_id(), activity.id, subject, expertise, wanted, by_on, cents))
    return {"message": _("Le besoin est noté : « {what} ».").format(what=subject)}


@action("speaker.rewrite")
def rewrite(command: Command, fields: Fields) -> Answer:
    """Describe otherwise what is looked for. Raises Missing, Forbidden, Refused, Conflict."""
    present = _need(command, fields, "id")
    mistakes = Mistakes()
    subject, expertise, wanted, by_on, cents = _described(mistakes, fields)
    mistakes.raise_if_any()
    day = chosen(fields, "by_on", as_typed(by_on), as_typed(present.by_on))
    sum_ = money.cents(chosen(fields, "cents", money.typed(cents), money.typed(present.cents)), "cents")
    command.record(
        SpeakerNeedChanged(
            present.id,
            merged(fields, "subject", subject, present.subject),
            merged(fields, "expertise", expertise, present.expertise),
            int(chosen(fields, "wanted", str(wanted), str(present.wanted))),
            cleaning.day(day, "by_on", required=False),
            sum_,
        )
    )
    return {"message": _("C’est enregistré.")}


@action("speaker.drop")
def drop(command: Command, fields: Fields) -> Answer:
    """Nobody is looked for any more. Raises Missing, Forbidden, Refused while somebody is confirmed."""
    present = _need(command, fields, "id")
    if present.found and not present.called_off:
        raise Refused(_("Quelqu’un est confirmé : prévenez-le, et notez d’abord qu’il renonce."))
    command.record(SpeakerNeedDropped(present.id))
    return {"message": _("« {what} » n’est plus cherché.").format(what=present.subject)}


@action("speaker.propose")
def propose(command: Command, fields: Fields) -> Answer:
    """Propose somebody: a structure, or a person of the collective. Raises Missing, Refused."""
    present = needs.need(command.cursor, cleaning.clean(fields.get("need_id")))
    if present is None or present.called_off:
        raise Missing(_("Ce besoin n’existe plus."))
    mistakes = Mistakes()
    about = mistakes.kept("", cleaning.line, fields.get("about"), "about", required=False, longest=160)
    if holds_contact(about):
        mistakes.add("about", _("Ni courriel, ni téléphone, ni adresse ici : ils restent dans l’annuaire."))
    structure_id, person_id = cleaning.clean(fields.get("structure_id")), cleaning.clean(fields.get("speaker_id"))
    person = people.find(command.cursor, person_id) if person_id else None
    if person_id and (person is None or person.forgotten):
        mistakes.add("speaker_id", _("Choisissez dans la liste."))
    if structure_id and structures.find(command.cursor, structure_id) is None:
        mistakes.add("structure_id", _("Choisissez dans la liste."))
    if not structure_id and not person_id:
        mistakes.add("structure_id", _("Choisissez par quelle structure passer, ou une personne du collectif."))
    mistakes.raise_if_any()
    command.record(SpeakerProposed(new_id(), present.id, structure_id, person_id, about))
    busy = _busy(command, person_id, present)
    if busy:
        said = _("C’est noté, mais cette personne intervient déjà à ces heures : « {title} ».")
        return {"message": said.format(title=busy)}
    return {"message": _("C’est noté : à confirmer.")}


@action("speaker.settle")
def settle(command: Command, fields: Fields) -> Answer:
    """They come, do not come, or it is open again. Raises Missing, Forbidden, Refused."""
    proposed, present = _proposed(command, fields)
    state = cleaning.choice(fields.get("state"), "state", SPEAKER_STATES)
    if state == CONFIRMED:
        if present.called_off:
            raise Refused(_("L’activité n’a plus lieu."))
        busy = _busy(command, proposed.person_id, present)
        if busy:
            raise Refused(_("Cette personne est déjà confirmée à ces heures pour « {title} ».").format(title=busy))
    command.record(SpeakerSettled(proposed.id, state))
    return {"message": _("C’est enregistré.")}


@action("speaker.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """They are not proposed any more. Raises Missing, Forbidden."""
    proposed, _present = _proposed(command, fields)
    command.record(SpeakerTakenOff(proposed.id))
    return {"message": _("La proposition est retirée.")}


def _described(mistakes: Mistakes, fields: Fields) -> tuple[str, str, int, date | None, int]:
    return (
        mistakes.kept("", cleaning.line, fields.get("subject"), "subject", longest=160),
        mistakes.kept("", cleaning.line, fields.get("expertise"), "expertise", required=False, longest=160),
        mistakes.kept(1, cleaning.whole, fields.get("wanted") or "1", "wanted", least=1, most=MOST) or 1,
        mistakes.kept(None, cleaning.day, fields.get("by_on"), "by_on", required=False),
        mistakes.kept(0, money.cents, fields.get("cents") or "0", "cents"),
    )


def _need(command: Command, fields: Fields, field: str) -> needs.Need:
    present = needs.need(command.cursor, cleaning.clean(fields.get(field)))
    if present is None:
        raise Missing(_("Ce besoin n’existe plus."))
    if present.person_id != command.person_id:
        check_holds(command, present.activity_id)
    return present


def _proposed(command: Command, fields: Fields) -> tuple[needs.Speaker, needs.Need]:
    proposed = needs.speaker(command.cursor, cleaning.clean(fields.get("id")))
    present = needs.need(command.cursor, proposed.need_id) if proposed else None
    if proposed is None or present is None:
        raise Missing(_("Cette proposition n’existe plus."))
    own = command.person_id in (proposed.person_id, present.person_id)
    if not (own or speaks_for(command, proposed.structure_id) or holds(command, present.activity_id)):
        raise Forbidden(_("Seul·e qui porte l’activité, qui intervient, ou l’animateur·rice, peut faire cela."))
    return proposed, present


def _busy(command: Command, person_id: str, present: needs.Need) -> str:
    if not person_id or present.starts is None or present.ends is None:
        return ""
    taken = needs.speaking_slots(command.cursor, person_id)
    found = busy_at(taken, present.starts, present.ends, but=present.activity_id)
    activity = programme.find(command.cursor, found.id) if found else None
    return activity.title if activity else ""
