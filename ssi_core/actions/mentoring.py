"""Parrainage: what a structure declares, the search for the best pairs, pairs made and changed by hand."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.membership import structure_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for, speaks_for
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.mentoring import (
    MentoringDeclared,
    PairAnswered,
    PairMentorChanged,
    PairProposed,
    PairRemoved,
)
from ssi_core.domain.first_edition import EXPERIENCED, NEW
from ssi_core.domain.ids import new_id
from ssi_core.domain.mentoring_fit import SKILLS, Fit, fit
from ssi_core.domain.mentoring_match import MOST_NEWCOMERS, match
from ssi_core.domain.programme import PUBLICS
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import editions, mentoring, structures, themes
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.mentoring import Pairing

LONGEST_WORDS = 500


@action("mentoring.declare")
def declare(command: Command, fields: Fields) -> Answer:
    """Say what a structure may give and looks for, in this edition. Raises Missing, Forbidden, Refused."""
    edition = _edition(command)
    structure = structure_in(command, fields)
    check_speaks_for(command, structure.id)
    mistakes = Mistakes()
    known = {each.id for each in themes.of_edition(command.cursor, edition.id)}
    wished = cleaning.clean(fields.get("wished_id"))
    if wished and (wished == structure.id or structures.find(command.cursor, wished) is None):
        mistakes.add("wished_id", _("Choisissez dans la liste."))
    may_mentor = mistakes.kept(
        0, cleaning.whole, fields.get("may_mentor"), "may_mentor", most=MOST_NEWCOMERS, required=False
    )
    said = MentoringDeclared(
        structure.id,
        mistakes.kept("", cleaning.choice, fields.get("standing"), "standing", ("", NEW, EXPERIENCED)),
        cleaning.ticked(fields.get("wants_mentor")),
        may_mentor or 0,
        [each for each in cleaning.several(fields.get("publics")) if each in PUBLICS],
        [each for each in cleaning.several(fields.get("theme_ids")) if each in known],
        mistakes.kept("", cleaning.line, fields.get("place"), "place", required=False),
        [each for each in cleaning.several(fields.get("offers")) if each in SKILLS],
        [each for each in cleaning.several(fields.get("seeks")) if each in SKILLS],
        wished,
        mistakes.kept("", cleaning.paragraph, fields.get("words"), "words", required=False, longest=LONGEST_WORDS),
    )
    mistakes.raise_if_any()
    command.record(said)
    return {"message": _("C’est noté pour « {name} ».").format(name=structure.name)}


@action("mentoring.match")
def find_pairs(command: Command, fields: Fields) -> Answer:
    """Propose the best pairs to the newcomers; pairs made by hand or answered by one side stay. Raises Missing."""
    edition = _edition(command)
    before = mentoring.pairings(command.cursor, edition.id)
    unanswered = [
        pair
        for pair in before
        if pair.state == "proposed" and not pair.by_hand and not pair.mentor_said + pair.newcomer_said
    ]
    for pair in unanswered:
        command.record(PairRemoved(pair.id))
    taken = {pair.newcomer_id for pair in before if pair.state != "declined" and pair not in unanswered}
    present = mentoring.standing(command.cursor, edition)
    alone = [each for each in present.newcomers if each.id not in taken]
    found = match(present.mentors, alone)
    for each in found:
        command.record(
            PairProposed(
                new_id(), each.mentor_id, each.newcomer_id, each.fit.points, list(each.fit.reasons), by_hand=False
            )
        )
    if not alone:
        return {"message": _("Chaque nouvelle structure a déjà son parrain.")}
    if not found:
        return {"message": _("Aucune paire possible : la page dit pourquoi, structure par structure.")}
    message = ngettext("{n} paire est proposée.", "{n} paires sont proposées.", len(found)).format(n=len(found))
    if left := len(alone) - len(found):
        message += " " + ngettext(
            "{n} structure reste sans parrain.", "{n} structures restent sans parrain.", left
        ).format(n=left)
    return {"message": message}


@action("mentoring.pair")
def pair(command: Command, fields: Fields) -> Answer:
    """Make a pair by hand; who proposes it for their own structure says yes for it. Raises Forbidden, Refused."""
    edition = _edition(command)
    newcomer_id, mentor_id = (cleaning.clean(fields.get(name)) for name in ("newcomer_id", "mentor_id"))
    mistakes = Mistakes()
    for name, structure_id in (("newcomer_id", newcomer_id), ("mentor_id", mentor_id)):
        if structures.find(command.cursor, structure_id) is None:
            mistakes.add(name, _("Choisissez dans la liste."))
    mistakes.raise_if_any()
    if newcomer_id == mentor_id:
        raise Refused(_("Une structure ne se parraine pas elle-même."), "mentor_id")
    check_speaks_for(command, newcomer_id, mentor_id)
    _check_alone(command, edition, newcomer_id)
    suits = _checked_fit(command, edition, mentor_id, newcomer_id)
    made = PairProposed(new_id(), mentor_id, newcomer_id, suits.points, list(suits.reasons), by_hand=True)
    command.record(made)
    if not command.is_facilitator():
        side = "mentor" if speaks_for(command, mentor_id) else "newcomer"
        command.record(PairAnswered(made.id, side, "yes", ""))
    return {"message": _("La paire est proposée : il reste à confirmer des deux côtés."), "id": made.id}


@action("mentoring.reassign")
def reassign(command: Command, fields: Fields) -> Answer:
    """Give a newcomer another mentor; both answer anew. Raises Missing, Refused."""
    present = pairing_in(command, fields)
    mentor_id = cleaning.clean(fields.get("mentor_id"))
    if structures.find(command.cursor, mentor_id) is None:
        raise Refused(_("Choisissez dans la liste."), "mentor_id")
    if mentor_id == present.mentor_id:
        raise Refused(_("C’est déjà son parrain."), "mentor_id")
    if mentor_id == present.newcomer_id:
        raise Refused(_("Une structure ne se parraine pas elle-même."), "mentor_id")
    edition = _edition(command)
    if present.state == "declined":
        _check_alone(command, edition, present.newcomer_id)
    suits = _checked_fit(command, edition, mentor_id, present.newcomer_id)
    command.record(PairMentorChanged(present.id, mentor_id, suits.points, list(suits.reasons)))
    return {"message": _("Le parrain est changé : il reste à confirmer des deux côtés.")}


@action("mentoring.unpair")
def unpair(command: Command, fields: Fields) -> Answer:
    """Take a pair away, with its notes. Raises Missing."""
    command.record(PairRemoved(pairing_in(command, fields).id))
    return {"message": _("La paire est retirée.")}


def pairing_in(command: Command, fields: Fields) -> Pairing:
    """The pair of `pairing_id`. Raises Missing."""
    found = mentoring.find(command.cursor, cleaning.clean(fields.get("pairing_id")))
    if found is None:
        raise Missing(_("Cette paire n’existe plus."))
    return found


def _edition(command: Command) -> Edition:
    found = editions.current(command.cursor)
    if found is None:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    return found


def _check_alone(command: Command, edition: Edition, newcomer_id: str) -> None:
    for other in mentoring.pairings(command.cursor, edition.id):
        if other.newcomer_id == newcomer_id and other.state != "declined":
            raise Refused(_("Cette structure a déjà un parrain."), "newcomer_id")


def _checked_fit(command: Command, edition: Edition, mentor_id: str, newcomer_id: str) -> Fit:
    """What they have in common; Refused when the mentor has reached the number it set itself."""
    mentor = mentoring.profile(command.cursor, edition.id, mentor_id)
    said = mentoring.declared(command.cursor, edition.id).get(mentor_id)
    if said is not None and said.may_mentor and not mentor.room:
        raise Refused(
            ngettext(
                "Cette structure accompagne déjà {n} filleul, autant qu’elle l’a dit.",
                "Cette structure accompagne déjà {n} filleuls, autant qu’elle l’a dit.",
                said.may_mentor,
            ).format(n=said.may_mentor),
            "mentor_id",
        )
    return fit(mentor, mentoring.profile(command.cursor, edition.id, newcomer_id))
