"""Voting on one's own device: cast, changed, taken back, until the vote is closed."""

from __future__ import annotations

import re

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.vote import check_open, vote_in
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.vote import NamedBallotCast, VoterChecked, VoterUnchecked
from ssi_core.domain.voting import ballots
from ssi_core.domain.voting.methods import HANDS, STRUCTURE
from ssi_core.locale import _
from ssi_core.store import ballot_box
from ssi_core.store.queries import plenaries, votes
from ssi_core.store.queries.votes import Vote


@action("ballot.cast")
def cast(command: Command, fields: Fields) -> Answer:
    """Vote, or vote anew: the last ballot counts. Raises Missing, Refused.

    The answer, which is kept for retries, never says what was voted; neither does the journal of a secret vote.
    """
    found = vote_in(command, fields)
    check_open(found)
    if found.method == HANDS:
        raise Refused(_("On vote à main levée : l’animateur·rice compte les mains."))
    voter_id = _voter(command, found)
    ballot = ballots.read(found.method, len(found.options), fields)
    roll = votes.on_roll(command.cursor, found.id)
    if roll.get(voter_id):
        raise Refused(_("Un bulletin papier est déjà compté en votre nom."))
    if found.named:
        command.record(NamedBallotCast(found.id, voter_id, ballot.text()))
    else:
        _drop(command, found, fields, ballot.text(), already=voter_id in roll)
    if voter_id not in roll:
        command.record(VoterChecked(found.id, voter_id, on_paper=False))
        return {"message": _("Votre vote est dans l’urne. Vous pouvez le changer jusqu’à la clôture.")}
    return {"message": _("Votre vote est changé.")}


@action("ballot.withdraw")
def withdraw(command: Command, fields: Fields) -> Answer:
    """Take one's vote back. Raises Missing, Refused."""
    found = vote_in(command, fields)
    check_open(found)
    voter_id = _voter(command, found)
    roll = votes.on_roll(command.cursor, found.id)
    if voter_id not in roll:
        return None
    if roll[voter_id]:
        raise Refused(_("Un bulletin papier est compté en votre nom : demandez à l’animateur·rice."))
    if not found.named:
        slip = _slip(fields)
        if not ballot_box.holds(command.cursor, found.id, slip):
            raise Refused(_same_device())
        ballot_box.take_out(command.cursor, found.id, slip)
    command.record(VoterUnchecked(found.id, voter_id))
    return {"message": _("Votre vote est retiré.")}


def _drop(command: Command, found: Vote, fields: Fields, choices: str, *, already: bool) -> None:
    slip = _slip(fields)
    if already != ballot_box.holds(command.cursor, found.id, slip):
        # On the roll without that slip: cast from elsewhere. A slip without the roll: another voter's, on this device.
        raise Refused(_same_device() if already else _("Rechargez la page, puis votez de nouveau."))
    ballot_box.drop(command.cursor, found.id, slip, choices)


def _slip(fields: Fields) -> str:
    slip = cleaning.clean(fields.get("slip"))
    if not re.fullmatch(r"[A-Za-z0-9_-]{20,64}", slip):
        raise Refused(_("Rechargez la page, puis votez de nouveau."))
    return slip


def _same_device() -> str:
    return _(
        "Ce vote est secret : il ne se change que sur l’appareil d’où il a été envoyé, par la même personne. "
        "Il reste compté."
    )


def _voter(command: Command, found: Vote) -> str:
    if not plenaries.present_among(command.cursor, found.plenary_id, [command.person_id]):
        raise Refused(_("Dites d’abord que vous êtes là : bouton « Je suis là »."))
    voter_id = votes.voter(command.cursor, found.plenary_id, found.per, command.person_id)
    if not voter_id:
        raise Refused(
            _("Une voix par structure : vous n’êtes inscrit·e pour aucune. Dites-le à l’animateur·rice.")
            if found.per == STRUCTURE
            else _("Les invité·es n’ont pas de voix.")
        )
    return voter_id
