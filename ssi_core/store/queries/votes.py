"""Votes, who has a vote in them, and who used it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.voting.methods import PERSON, STRUCTURE
from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Vote:
    """One vote; `tally` is '' until it is closed, times are instants."""

    id: str
    plenary_id: str
    item_id: str
    title: str
    method: str
    options: list[str]
    named: bool
    per: str
    state: str
    opened_on: datetime | None
    closed_on: datetime | None
    electorate: int
    tally: str
    decision_id: str
    seq: int


@dataclass(frozen=True)
class Papers:
    """Equal ballots keyed in at once."""

    id: str
    vote_id: str
    choices: str
    number: int


@dataclass(frozen=True)
class NamedBallot:
    """A ballot with the voter's name on it."""

    voter_id: str
    choices: str


_VOTE = (
    "SELECT id, plenary_id, item_id, title, method, options, named, per, state, opened_on, closed_on, electorate, "
    "tally, decision_id, seq FROM vote "
)

_PAPERS = "SELECT id, vote_id, choices, number FROM paper_ballot "


def find(cursor: Cursor, vote_id: str) -> Vote | None:
    """One vote."""
    return one(cursor, Vote, _VOTE + "WHERE id = ?", [vote_id])


def of_plenary(cursor: Cursor, plenary_id: str) -> list[Vote]:
    """The votes of a plenary, in the order they were written."""
    return rows(cursor, Vote, _VOTE + "WHERE plenary_id = ? ORDER BY seq", [plenary_id])


def open_one(cursor: Cursor, plenary_id: str) -> Vote | None:
    """The vote that is open in a plenary."""
    return one(cursor, Vote, _VOTE + "WHERE plenary_id = ? AND state = 'open' ORDER BY seq", [plenary_id])


def last_closed(cursor: Cursor, plenary_id: str) -> Vote | None:
    """The vote of a plenary that was closed last."""
    sql = _VOTE + "WHERE plenary_id = ? AND state = 'closed' ORDER BY closed_on DESC, seq DESC"
    return one(cursor, Vote, sql, [plenary_id])


def rule(cursor: Cursor, edition_id: str) -> str:
    """What has one vote in an edition: a person, unless it was said to be a structure."""
    return str(value(cursor, "SELECT per FROM voting_rule WHERE id = ?", [edition_id]) or PERSON)


def papers(cursor: Cursor, vote_id: str) -> list[Papers]:
    """What was keyed in, the first first."""
    return rows(cursor, Papers, _PAPERS + "WHERE vote_id = ? ORDER BY seq", [vote_id])


def paper(cursor: Cursor, papers_id: str) -> Papers | None:
    """One entry."""
    return one(cursor, Papers, _PAPERS + "WHERE id = ?", [papers_id])


def named_ballots(cursor: Cursor, vote_id: str) -> list[NamedBallot]:
    """The ballots of a named vote."""
    return rows(cursor, NamedBallot, "SELECT voter_id, choices FROM ballot WHERE vote_id = ? ORDER BY id", [vote_id])


def on_roll(cursor: Cursor, vote_id: str) -> dict[str, bool]:
    """The voters who voted, each with whether it was on paper."""
    return dict(cursor.execute("SELECT voter_id, on_paper FROM roll WHERE vote_id = ?", [vote_id]).fetchall())


def voter(cursor: Cursor, plenary_id: str, per: str, person_id: str) -> str:
    """In whose name a person votes: theirs, or that of the structure they came for; '' when they have no vote.

    Who is not on the list of those present, and who is somebody's guest, has none.
    """
    found = cursor.execute(
        "SELECT structure_id FROM attendance WHERE id = ? AND state = 'present' AND NOT is_guest",
        [f"{plenary_id}|{person_id}"],
    ).fetchone()
    if found is None:
        return ""
    return str(found[0]) if per == STRUCTURE else person_id


def voters(cursor: Cursor, plenary_id: str, per: str) -> dict[str, str]:
    """The voter in whose name each person present votes, by person; who has no vote is left out."""
    found = cursor.execute(
        "SELECT person_id, structure_id FROM attendance WHERE plenary_id = ? AND state = 'present' AND NOT is_guest",
        [plenary_id],
    ).fetchall()
    return {
        person_id: structure_id if per == STRUCTURE else person_id
        for person_id, structure_id in found
        if structure_id or per != STRUCTURE
    }
