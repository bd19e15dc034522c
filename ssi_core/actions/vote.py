"""A vote: written, opened, closed with its sums, written as a decision, removed."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import plenary, plenary_in
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.decision import DecisionRecorded
from ssi_core.domain.events.vote import (
    VoteClosed,
    VoteDecided,
    VoteOpened,
    VotePrepared,
    VoteRemoved,
    VotingRuleSet,
)
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import same_name
from ssi_core.domain.voting.ballots import Ballot
from ssi_core.domain.voting.methods import (
    HANDS,
    METHODS,
    MOST_OPTIONS,
    UNITS,
    WITH_FREE_OPTIONS,
    fixed_options,
)
from ssi_core.domain.voting.results import result
from ssi_core.domain.voting.tally import Tally, count
from ssi_core.locale import _
from ssi_core.store import ballot_box
from ssi_core.store.queries import agenda, themes, votes
from ssi_core.store.queries.votes import Vote

LONGEST_TITLE = 160
LONGEST_OPTION = 80
SECRET, NAMED = "secret", "named"


@action("vote.set_rule")
def set_rule(command: Command, fields: Fields) -> Answer:
    """Say who has one vote in this edition: each person, or each structure. Raises Missing, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    per = cleaning.choice(fields.get("per"), "per", UNITS)
    if per != votes.rule(command.cursor, command.edition_id):
        command.record(VotingRuleSet(command.edition_id, per))
    return {"message": _("C’est enregistré : la règle vaut pour les prochains votes.")}


@action("vote.prepare")
def prepare(command: Command, fields: Fields) -> Answer:
    """Write a vote, and open it at once when asked. Raises Missing, Refused."""
    present = plenary_in(command, fields)
    mistakes = Mistakes()
    title = mistakes.kept("", cleaning.line, fields.get("title"), "title", longest=LONGEST_TITLE)
    method = mistakes.kept("", cleaning.choice, fields.get("method"), "method", METHODS)
    secrecy = mistakes.kept(SECRET, cleaning.choice, fields.get("secrecy") or SECRET, "secrecy", (SECRET, NAMED))
    options = mistakes.kept([], _options, command, fields, method)
    mistakes.raise_if_any()
    if present.state == "closed":
        raise Refused(_("Cette plénière est close : on n’y vote plus."))
    if method == HANDS:
        secrecy = SECRET  # hands are counted, nobody writes whose they are
    item_id = present.current_item_id if present.state == "open" else ""
    item = agenda.find(command.cursor, cleaning.clean(fields.get("item_id")))
    if item is not None and item.plenary_id == present.id:
        item_id = item.id
    per = votes.rule(command.cursor, present.edition_id)
    prepared = VotePrepared(new_id(), present.id, item_id, title, method, options, secrecy == NAMED, per)
    command.record(prepared)
    if cleaning.ticked(fields.get("open_now")):
        return _open(command, _vote(command, prepared.id)) | {"id": prepared.id}
    return {"message": _("Le vote est prêt : ouvrez-le quand vous voulez."), "id": prepared.id}


@action("vote.open")
def open_it(command: Command, fields: Fields) -> Answer:
    """Open a prepared vote, one at a time. Raises Missing, Refused."""
    found = vote_in(command, fields)
    if found.state == "open":
        return None  # two people pressed the same button
    if found.state == "closed":
        raise Refused(_("Ce vote est clos. Pour voter encore, préparez-en un autre."))
    return _open(command, found)


@action("vote.close")
def close(command: Command, fields: Fields) -> Answer:
    """Close the vote: its ballots are counted, and the secret ones are no more. Raises Missing, Refused."""
    found = vote_in(command, fields)
    if found.state == "closed":
        return None
    check_open(found)
    tally = _counted(command, found)
    command.record(VoteClosed(found.id, tally.text(), electorate(command, found)))
    return {"message": result(found.method, found.options, tally).sentence}


@action("vote.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a vote, with its ballots. Raises Missing."""
    found = vote_in(command, fields)
    ballot_box.empty(command.cursor, found.id)
    command.record(VoteRemoved(found.id))
    return {"message": _("Le vote « {title} » est retiré.").format(title=found.title)}


@action("vote.decide")
def decide(command: Command, fields: Fields) -> Answer:
    """Write the result of a closed vote as a decision of the plenary. Raises Missing, Refused."""
    found = vote_in(command, fields)
    if found.state != "closed":
        raise Refused(_("Ce vote n’est pas clos."))
    if found.decision_id:
        raise Refused(_("Ce résultat est déjà inscrit comme décision."))
    items = agenda.of_plenary(command.cursor, found.plenary_id)
    known = [item.id for item in items]
    if not known:
        raise Refused(_("L’ordre du jour est vide : ajoutez-y un point."))
    current = plenary(command, found.plenary_id).current_item_id
    item_id = next((each for each in (found.item_id, current) if each in known), known[-1])
    tally = Tally.of(found.tally)
    body = _("{title} : {result}").format(
        title=found.title, result=result(found.method, found.options, tally).sentence
    )
    counts: tuple[int | None, int | None, int | None] = (None, None, None)
    if found.method == HANDS and tally.ballots:
        counts = (tally.table[0][0], tally.table[0][1], tally.table[0][2])
    decision = DecisionRecorded(new_id(), found.plenary_id, item_id, body, *counts, "")
    command.record(decision)
    command.record(VoteDecided(found.id, decision.id))
    return {"message": _("Le résultat est inscrit comme décision.")}


def vote_in(command: Command, fields: Fields) -> Vote:
    """The vote of `vote_id`. Raises Missing."""
    return _vote(command, cleaning.clean(fields.get("vote_id")))


def check_open(found: Vote) -> None:
    """Raises Refused unless ballots are taken."""
    if found.state == "prepared":
        raise Refused(_("Ce vote n’est pas encore ouvert."))
    if found.state == "closed":
        raise Refused(_("Ce vote est clos."))


def electorate(command: Command, found: Vote) -> int:
    """How many have a vote."""
    return len(set(votes.voters(command.cursor, found.plenary_id, found.per).values()))


def _vote(command: Command, vote_id: str) -> Vote:
    found = votes.find(command.cursor, vote_id)
    if found is None:
        raise Missing(_("Ce vote n’existe plus."))
    return found


def _open(command: Command, found: Vote) -> dict[str, str]:
    if plenary(command, found.plenary_id).state != "open":
        raise Refused(_("On vote pendant la plénière : ouvrez-la d’abord."))
    other = votes.open_one(command.cursor, found.plenary_id)
    if other is not None:
        raise Refused(_("Le vote « {title} » est encore ouvert : fermez-le d’abord.").format(title=other.title))
    command.record(VoteOpened(found.id))
    return {"message": _("Le vote est ouvert.")}


def _counted(command: Command, found: Vote) -> Tally:
    size = len(found.options)
    cast = [(Ballot.of(each.choices), each.number) for each in votes.papers(command.cursor, found.id)]
    cast += [(Ballot.of(each.choices), 1) for each in votes.named_ballots(command.cursor, found.id)]
    cast += [(Ballot.of(choices), 1) for choices in ballot_box.empty(command.cursor, found.id)]
    return count(found.method, size, cast)


def _options(command: Command, fields: Fields, method: str) -> list[str]:
    if method not in WITH_FREE_OPTIONS:
        return fixed_options(method)
    chosen = set(cleaning.several(fields.get("themes")))
    proposed = [each.title for each in themes.of_edition(command.cursor, command.edition_id) if each.id in chosen]
    written = cleaning.paragraph(fields.get("options"), "options", required=False).split("\n")
    found: list[str] = []
    for text in [*proposed, *written]:
        option = " ".join(text.split())
        if option and not any(same_name(option, other) for other in found):
            found.append(option)
    if not 2 <= len(found) <= MOST_OPTIONS:
        raise Refused(_("Entre 2 et {most} options différentes, une par ligne.").format(most=MOST_OPTIONS), "options")
    if any(len(option) > LONGEST_OPTION for option in found):
        longest = max(found, key=len)
        raise Refused(
            _("« {option}… » est trop long : {most} caractères au plus par option.").format(
                option=longest[:30], most=LONGEST_OPTION
            ),
            "options",
        )
    return found
