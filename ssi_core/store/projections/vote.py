"""Votes, who voted, and the ballots that are not secret."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.vote import (
    NamedBallotCast,
    PapersEntered,
    PapersRemoved,
    VoteClosed,
    VoteDecided,
    VoteOpened,
    VotePrepared,
    VoterChecked,
    VoteRemoved,
    VoterUnchecked,
    VotingRuleSet,
)
from ssi_core.store.projections import projects
from ssi_core.store.reading import value
from ssi_core.store.tables import Tables

OF_A_VOTE = ("roll", "ballot", "paper_ballot")


@projects(VotingRuleSet)
def set_rule(tables: Tables, event: VotingRuleSet, recorded: Recorded) -> None:
    """One row an edition."""
    tables.put("voting_rule", event.edition_id, per=event.per)


@projects(VotePrepared)
def prepare(tables: Tables, event: VotePrepared, recorded: Recorded) -> None:
    """Not open yet."""
    tables.put(
        "vote",
        event.id,
        plenary_id=event.plenary_id,
        item_id=event.item_id,
        title=event.title,
        method=event.method,
        options=event.options,
        named=event.named,
        per=event.per,
        state="prepared",
        opened_on=None,
        closed_on=None,
        electorate=0,
        tally="",
        decision_id="",
        seq=recorded.seq,
    )


@projects(VoteOpened)
def open_it(tables: Tables, event: VoteOpened, recorded: Recorded) -> None:
    """Open from now on."""
    tables.change("vote", event.id, state="open", opened_on=recorded.recorded_on)


@projects(VoteClosed)
def close(tables: Tables, event: VoteClosed, recorded: Recorded) -> None:
    """Closed, with its sums."""
    tables.change(
        "vote",
        event.id,
        state="closed",
        closed_on=recorded.recorded_on,
        tally=event.tally,
        electorate=event.electorate,
    )


@projects(VoteRemoved)
def remove(tables: Tables, event: VoteRemoved, recorded: Recorded) -> None:
    """The vote and what hangs on it."""
    for table in OF_A_VOTE:
        sql = f"SELECT id FROM {table} WHERE vote_id = ? ORDER BY id"  # noqa: S608 - our own table names
        for (row_id,) in tables.cursor.execute(sql, [event.id]).fetchall():
            tables.remove(table, row_id)
    tables.remove("vote", event.id)


@projects(VoterChecked)
def check(tables: Tables, event: VoterChecked, recorded: Recorded) -> None:
    """On the roll."""
    tables.put(
        "roll",
        f"{event.vote_id}|{event.voter_id}",
        vote_id=event.vote_id,
        plenary_id=_plenary(tables, event.vote_id),
        voter_id=event.voter_id,
        on_paper=event.on_paper,
    )


@projects(VoterUnchecked)
def uncheck(tables: Tables, event: VoterUnchecked, recorded: Recorded) -> None:
    """Off the roll, and the ballot with it when it has a name."""
    tables.remove("roll", f"{event.vote_id}|{event.voter_id}")
    tables.remove("ballot", f"{event.vote_id}|{event.voter_id}")


@projects(NamedBallotCast)
def cast(tables: Tables, event: NamedBallotCast, recorded: Recorded) -> None:
    """In the place of the former one."""
    tables.put(
        "ballot",
        f"{event.vote_id}|{event.voter_id}",
        vote_id=event.vote_id,
        plenary_id=_plenary(tables, event.vote_id),
        voter_id=event.voter_id,
        person_id=recorded.person_id,
        choices=event.choices,
    )


@projects(PapersEntered)
def enter(tables: Tables, event: PapersEntered, recorded: Recorded) -> None:
    """One row an entry."""
    tables.put(
        "paper_ballot",
        event.id,
        vote_id=event.vote_id,
        plenary_id=_plenary(tables, event.vote_id),
        choices=event.choices,
        number=event.number,
        seq=recorded.seq,
    )


@projects(PapersRemoved)
def take_out(tables: Tables, event: PapersRemoved, recorded: Recorded) -> None:
    """The entry is gone."""
    tables.remove("paper_ballot", event.id)


@projects(VoteDecided)
def decide(tables: Tables, event: VoteDecided, recorded: Recorded) -> None:
    """Which decision says it."""
    tables.change("vote", event.id, decision_id=event.decision_id)


def _plenary(tables: Tables, vote_id: str) -> str:
    return str(value(tables.cursor, "SELECT plenary_id FROM vote WHERE id = ?", [vote_id]) or "")
