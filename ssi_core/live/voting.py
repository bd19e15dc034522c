"""A vote as screens show it: who has voted of how many, its result once closed; never what anybody voted."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.voting import methods
from ssi_core.domain.voting.ballots import Ballot
from ssi_core.domain.voting.results import Result, result
from ssi_core.domain.voting.tally import Tally
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people, structures, votes
from ssi_core.store.queries.votes import Papers, Vote

TABLES = ("vote", "roll", "ballot", "paper_ballot", "voting_rule", "attendance", "structure", "person")


@dataclass(frozen=True)
class Entry:
    """Papers as they were keyed in."""

    papers: Papers
    said: str


@dataclass(frozen=True)
class Voter:
    """Someone, or a structure, who has a vote; `how` is '', "phone" or "paper"."""

    id: str
    name: str
    how: str


@dataclass(frozen=True)
class ShownVote:
    """A vote with what may be said of it now; `result` is None until it is closed."""

    vote: Vote
    cast: int
    electorate: int
    papers: int
    pointed: int
    result: Result | None

    @property
    def method(self) -> str:
        """The name of the method."""
        return methods.method_name(self.vote.method)

    @property
    def rule(self) -> str:
        """What one does and how it is counted."""
        return methods.method_rule(self.vote.method)

    @property
    def terms(self) -> list[str]:
        """What is said before the vote: method, secrecy, who has a voice."""
        secrecy = [] if self.vote.method == methods.HANDS else [methods.secrecy_name(self.vote.named)]
        return [self.method, *secrecy, methods.unit_name(self.vote.per)]


def shown(cursor: Cursor, vote: Vote) -> ShownVote:
    """A vote and its counts."""
    roll = votes.on_roll(cursor, vote.id)
    papers = sum(each.number for each in votes.papers(cursor, vote.id))
    pointed = sum(roll.values())
    closed = vote.state == "closed"
    return ShownVote(
        vote,
        Tally.of(vote.tally).ballots if closed else len(roll) - pointed + max(pointed, papers),
        vote.electorate if closed else len(set(votes.voters(cursor, vote.plenary_id, vote.per).values())),
        papers,
        pointed,
        result(vote.method, vote.options, Tally.of(vote.tally)) if closed else None,
    )


def entries(cursor: Cursor, vote: Vote) -> list[Entry]:
    """What was keyed in, in words, the last first."""
    found = [Entry(each, _said(vote, Ballot.of(each.choices))) for each in votes.papers(cursor, vote.id)]
    return found[::-1]


def voters(cursor: Cursor, vote: Vote) -> list[Voter]:
    """Everybody who has a vote, by name."""
    roll = votes.on_roll(cursor, vote.id)
    names = structures.names(cursor) if vote.per == methods.STRUCTURE else people.names(cursor)
    having = set(votes.voters(cursor, vote.plenary_id, vote.per).values())
    found = [
        Voter(each, names.get(each, _("une personne")), "" if each not in roll else "paper" if roll[each] else "phone")
        for each in having
    ]
    return sorted(found, key=lambda voter: (voter.name.casefold(), voter.id))


def who_voted_what(cursor: Cursor, vote: Vote) -> list[tuple[str, str]]:
    """Of a named vote, once closed: each voter's name and ballot."""
    if not vote.named or vote.state != "closed":
        return []
    names = structures.names(cursor) if vote.per == methods.STRUCTURE else people.names(cursor)
    found = [
        (names.get(each.voter_id, _("une personne")), _said(vote, Ballot.of(each.choices)))
        for each in votes.named_ballots(cursor, vote.id)
    ]
    return sorted(found, key=lambda pair: pair[0].casefold())


def _said(vote: Vote, ballot: Ballot) -> str:
    """A ballot in words."""
    if vote.method == methods.JUDGMENT:
        grades = methods.grades()
        parts = [f"{option} : {grades[place]}" for option, place in zip(vote.options, ballot.places, strict=True)]
    elif vote.method == methods.RANKING:
        ranked = sorted((place, option) for option, place in zip(vote.options, ballot.places, strict=True) if place)
        parts = [f"{place}. {option}" for place, option in ranked]
    else:
        parts = [option for option, place in zip(vote.options, ballot.places, strict=True) if place]
    said = ", ".join(parts) or _("aucune option")
    return f"{said} – {ballot.objection}" if ballot.objection else said
