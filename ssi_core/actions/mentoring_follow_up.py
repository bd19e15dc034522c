"""What becomes of a pair: each side answers, both write what they do together."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.mentoring import pairing_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.mentoring import PairAnswered, PairNoteRemoved, PairNoteWritten
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import mentoring

SIDES = ("mentor", "newcomer")


@action("mentoring.answer")
def answer(command: Command, fields: Fields) -> Answer:
    """Say yes or no for one side of a pair, or take that answer back. Raises Missing, Forbidden, Refused."""
    pair = pairing_in(command, fields)
    side = cleaning.choice(fields.get("side"), "side", SIDES)
    check_speaks_for(command, pair.mentor_id if side == "mentor" else pair.newcomer_id)
    said = cleaning.choice(fields.get("said"), "said", ("", "yes", "no"))
    why_not = cleaning.line(fields.get("why_not"), "why_not", required=False) if said == "no" else ""
    if said != "no" and pair.state == "declined":
        others = mentoring.pairings(command.cursor, command.edition_id)
        if any(o.newcomer_id == pair.newcomer_id and o.id != pair.id and o.state != "declined" for o in others):
            raise Refused(_("Cette structure a un autre parrain depuis."))
    if said == (pair.mentor_said if side == "mentor" else pair.newcomer_said):
        return None
    command.record(PairAnswered(pair.id, side, said, why_not))
    after = mentoring.find(command.cursor, pair.id)
    if after is not None and after.state == "confirmed":
        return {"message": _("La paire est confirmée des deux côtés.")}
    if said == "no":
        return {"message": _("C’est noté. Cette paire ne sera plus proposée.")}
    return {"message": _("C’est noté : il reste à l’autre structure de répondre.") if said else _("C’est noté.")}


@action("mentoring.note")
def note(command: Command, fields: Fields) -> Answer:
    """Write a follow-up note on a pair. Raises Missing, Forbidden, Refused."""
    pair = pairing_in(command, fields)
    check_speaks_for(command, pair.mentor_id, pair.newcomer_id)
    body = cleaning.paragraph(fields.get("body"), "body", longest=1000)
    command.record(PairNoteWritten(new_id(), pair.id, body))
    return {"message": _("La note est gardée.")}


@action("mentoring.remove_note")
def remove_note(command: Command, fields: Fields) -> Answer:
    """Remove one's own note; the facilitator, anyone's. Raises Missing, Forbidden."""
    found = mentoring.note(command.cursor, cleaning.clean(fields.get("note_id")))
    if found is None:
        raise Missing(_("Cette note a été retirée."))
    if found.person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Chaque personne retire ce qu’elle a écrit."))
    command.record(PairNoteRemoved(found.id))
    return {"message": _("La note est retirée.")}
