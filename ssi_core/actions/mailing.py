"""Sending a compte rendu by mail: to whom, again after a failure, or not any more. The letters leave by themselves."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import plenary_in
from ssi_core.actions.minutes import check_keeps
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning, letters
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.mail import LetterQueued, LetterResumed, LetterWithdrawn, MailingAsked
from ssi_core.domain.ids import new_id
from ssi_core.locale import _, ngettext
from ssi_core.store import mail_account
from ssi_core.store.queries import mailings, minutes_approval
from ssi_core.store.queries.mailings import Letter

LENGTHS = ("complet", "page", "absents")


@action("mailing.send")
def send(command: Command, fields: Fields) -> Answer:
    """Queue a letter for each person who agreed and has not had this text yet. Raises Missing, Forbidden, Refused."""
    plenary = plenary_in(command, fields)
    check_keeps(command, plenary)
    if plenary.state != "closed":
        raise Refused(_("Cette plénière n’est pas close : son compte rendu s’écrit encore."))
    _check_account(command)
    audience = cleaning.choice(fields.get("audience"), "audience", (letters.ALL, letters.AWAY))
    length = cleaning.choice(fields.get("length"), "length", LENGTHS)
    cursor = command.cursor
    approved = minutes_approval.approval(cursor, plenary.id) is not None
    stage = letters.stage_of(approved, len(minutes_approval.errata(cursor, plenary.id)))
    there = mailings.present_at(cursor, plenary.id) if audience == letters.AWAY else set()
    asked = MailingAsked(new_id(), plenary.id, audience, length, stage)
    wanted = [
        LetterQueued(letters.letter_id(plenary.id, stage, person), asked.id, plenary.id, person)
        for person in mailings.reachable(cursor)
        if person not in there
    ]
    new = [letter for letter in wanted if mailings.letter(cursor, letter.id) is None]
    if not wanted:
        raise Refused(_("Personne à qui l’envoyer : il faut une adresse, et l’accord de chaque personne."))
    if not new:
        raise Refused(_("Toutes ces personnes l’ont déjà reçu, ou vont le recevoir : rien n’est envoyé deux fois."))
    command.record(asked)
    for letter in new:
        command.record(letter)
    said = ngettext("Le compte rendu part à {n} personne.", "Le compte rendu part à {n} personnes.", len(new))
    return {"message": said.format(n=len(new))}


@action("mailing.try_again")
def try_again(command: Command, fields: Fields) -> Answer:
    """Send again what failed, or what perhaps did not arrive. Raises Missing, Forbidden, Refused."""
    letter = _letter_in(command, fields)
    if letter.state not in (letters.FAILED, letters.UNCERTAIN, letters.WITHDRAWN):
        raise Refused(_("Ce courriel est déjà parti, ou va partir."))
    _check_account(command)
    command.record(LetterResumed(letter.id))
    return {"message": _("Le courriel repart.")}


@action("mailing.withdraw")
def withdraw(command: Command, fields: Fields) -> Answer:
    """Keep from leaving what waits, of a whole plenary. Raises Missing, Forbidden, Refused."""
    plenary = plenary_in(command, fields)
    check_keeps(command, plenary)
    waiting = [each for each in mailings.of_plenary(command.cursor, plenary.id) if each.state == letters.WAITING]
    if not waiting:
        raise Refused(_("Plus rien n’attend : tout est parti."))
    for each in waiting:
        command.record(LetterWithdrawn(each.id))
    said = ngettext("{n} courriel ne partira pas.", "{n} courriels ne partiront pas.", len(waiting))
    return {"message": said.format(n=len(waiting))}


def _letter_in(command: Command, fields: Fields) -> Letter:
    found = mailings.letter(command.cursor, cleaning.clean(fields.get("letter_id")))
    if found is None:
        raise Missing(_("Ce courriel n’existe plus."))
    check_keeps(command, plenary_in(command, {"plenary_id": found.plenary_id}))
    return found


def _check_account(command: Command) -> None:
    if mail_account.find(command.cursor) is None:
        raise Refused(_("Le serveur de courrier n’est pas encore réglé."), see="/reglages")
