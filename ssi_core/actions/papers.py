"""Nobody left out: papers, hands and voices that the facilitator keys in; who voted on paper."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.vote import check_open, vote_in
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.vote import PapersEntered, PapersRemoved, VoterChecked, VoterUnchecked
from ssi_core.domain.ids import new_id
from ssi_core.domain.voting import ballots
from ssi_core.domain.voting.ballots import Ballot
from ssi_core.domain.voting.methods import HANDS
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import votes

MOST_AT_ONCE = 500


@action("papers.enter")
def enter(command: Command, fields: Fields) -> Answer:
    """Key in so many equal ballots. Raises Missing, Refused."""
    found = vote_in(command, fields)
    check_open(found)
    number = cleaning.whole(fields.get("number") or "1", "number", least=1, most=MOST_AT_ONCE) or 1
    ballot = ballots.read(found.method, len(found.options), fields)
    command.record(PapersEntered(new_id(), found.id, ballot.text(), number))
    said = ngettext("{n} bulletin est compté.", "{n} bulletins sont comptés.", number)
    return {"message": said.format(n=number)}


@action("papers.count_hands")
def count_hands(command: Command, fields: Fields) -> Answer:
    """Key in the hands counted for each option, in the place of a former count. Raises Missing, Refused."""
    found = vote_in(command, fields)
    check_open(found)
    if found.method != HANDS:
        raise Refused(_("Ce vote n’est pas à main levée."))
    size = len(found.options)
    numbers = [
        cleaning.whole(fields.get(f"hands_{place}"), f"hands_{place}", most=MOST_AT_ONCE, required=False) or 0
        for place in range(size)
    ]
    if not any(numbers):
        raise Refused(_("Écrivez au moins un nombre de mains."), "hands_0")
    for former in votes.papers(command.cursor, found.id):
        command.record(PapersRemoved(former.id))
    for place, number in enumerate(numbers):
        if number:
            choices = Ballot(tuple(int(each == place) for each in range(size))).text()
            command.record(PapersEntered(new_id(), found.id, choices, number))
    return {"message": _("Les mains sont comptées : {n} en tout.").format(n=sum(numbers))}


@action("papers.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Take out ballots keyed in by mistake. Raises Missing, Refused."""
    entry = votes.paper(command.cursor, cleaning.clean(fields.get("papers_id")))
    if entry is None:
        raise Missing(_("Cette saisie n’existe plus."))
    check_open(vote_in(command, {"vote_id": entry.vote_id}))
    command.record(PapersRemoved(entry.id))
    return {"message": _("La saisie est retirée.")}


@action("papers.check_voter")
def check_voter(command: Command, fields: Fields) -> Answer:
    """Note that a voter put a paper in the urn: they cannot vote on a device any more. Raises Missing, Refused."""
    found = vote_in(command, fields)
    check_open(found)
    voter_id = cleaning.clean(fields.get("voter_id"))
    if voter_id not in set(votes.voters(command.cursor, found.plenary_id, found.per).values()):
        raise Refused(_("Cette personne ou cette structure n’a pas de voix dans ce vote."), "voter_id")
    roll = votes.on_roll(command.cursor, found.id)
    if voter_id in roll and not roll[voter_id]:
        raise Refused(_("Ce vote est déjà venu d’un téléphone."), "voter_id")
    if voter_id not in roll:
        command.record(VoterChecked(found.id, voter_id, on_paper=True))
    return {"message": _("C’est pointé : a voté sur papier.")}


@action("papers.uncheck_voter")
def uncheck_voter(command: Command, fields: Fields) -> Answer:
    """A voter was noted by mistake. Raises Missing, Refused."""
    found = vote_in(command, fields)
    check_open(found)
    voter_id = cleaning.clean(fields.get("voter_id"))
    if votes.on_roll(command.cursor, found.id).get(voter_id):
        command.record(VoterUnchecked(found.id, voter_id))
    return {"message": _("Le pointage est retiré.")}
