"""Votes of a plenary. Secret ballots are in no event: only who voted, and the sums at the end."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class VotingRuleSet(Event):
    """An edition counts one vote per person, or per structure."""

    edition_id: str
    per: str


@dataclass(frozen=True)
class VotePrepared(Event):
    """A vote was written, with its method, its options and whether it is secret."""

    id: str
    plenary_id: str
    item_id: str
    title: str
    method: str
    options: list[str]
    named: bool
    per: str


@dataclass(frozen=True)
class VoteOpened(Event):
    """A vote was opened: ballots are taken."""

    id: str


@dataclass(frozen=True)
class VoteClosed(Event):
    """A vote was closed: `tally` holds its sums, `electorate` how many had a vote."""

    id: str
    tally: str
    electorate: int


@dataclass(frozen=True)
class VoteRemoved(Event):
    """A vote was removed, with its ballots."""

    id: str


@dataclass(frozen=True)
class VoterChecked(Event):
    """A voter has voted: on a device, or on paper; never says what."""

    vote_id: str
    voter_id: str
    on_paper: bool


@dataclass(frozen=True)
class VoterUnchecked(Event):
    """A voter took their vote back, or was checked by mistake."""

    vote_id: str
    voter_id: str


@dataclass(frozen=True)
class NamedBallotCast(Event):
    """A voter's ballot in a named vote; the last one counts."""

    vote_id: str
    voter_id: str
    choices: str


@dataclass(frozen=True)
class PapersEntered(Event):
    """So many equal ballots, on paper or by hand, were keyed in."""

    id: str
    vote_id: str
    choices: str
    number: int


@dataclass(frozen=True)
class PapersRemoved(Event):
    """Ballots keyed in by mistake were removed."""

    id: str


@dataclass(frozen=True)
class VoteDecided(Event):
    """The result of a vote was written as a decision."""

    id: str
    decision_id: str
