"""What is written under the points of an agenda: notes, decisions, tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Note:
    """A note and its first writer."""

    id: str
    plenary_id: str
    item_id: str
    person_id: str
    body: str
    written_on: datetime
    seq: int


@dataclass(frozen=True)
class Decision:
    """A decision; the counts are None when there was no vote."""

    id: str
    plenary_id: str
    item_id: str
    person_id: str
    body: str
    votes_for: int | None
    votes_against: int | None
    abstained: int | None
    proposal_id: str
    decided_on: datetime
    seq: int

    @property
    def voted(self) -> bool:
        """Whether a tally was kept."""
        return self.votes_for is not None


@dataclass(frozen=True)
class Task:
    """Something to do: by a person, a structure, or both."""

    id: str
    plenary_id: str
    item_id: str
    what: str
    person_id: str
    structure_id: str
    due_on: date | None
    done: bool
    given_on: datetime
    seq: int
    group_id: str = ""  # the working group that has it outside any meeting


_NOTE = "SELECT id, plenary_id, item_id, person_id, body, written_on, seq FROM note "
_DECISION = (
    "SELECT id, plenary_id, item_id, person_id, body, votes_for, votes_against, abstained, proposal_id, decided_on, "
    "seq FROM decision "
)
_TASK = (
    "SELECT t.id, t.plenary_id, t.item_id, t.what, t.person_id, t.structure_id, t.due_on, t.done, t.given_on, t.seq, "
    "t.group_id "
    "FROM task t "
)


def note(cursor: Cursor, note_id: str) -> Note | None:
    """One note."""
    return one(cursor, Note, _NOTE + "WHERE id = ?", [note_id])


def decision(cursor: Cursor, decision_id: str) -> Decision | None:
    """One decision."""
    return one(cursor, Decision, _DECISION + "WHERE id = ?", [decision_id])


def task(cursor: Cursor, task_id: str) -> Task | None:
    """One task."""
    return one(cursor, Task, _TASK + "WHERE t.id = ?", [task_id])


def notes(cursor: Cursor, plenary_id: str) -> list[Note]:
    """The notes of a plenary, in the order they were written."""
    return rows(cursor, Note, _NOTE + "WHERE plenary_id = ? ORDER BY seq, id", [plenary_id])


def decisions(cursor: Cursor, plenary_id: str) -> list[Decision]:
    """The decisions of a plenary, in the order they were taken."""
    return rows(cursor, Decision, _DECISION + "WHERE plenary_id = ? ORDER BY seq, id", [plenary_id])


def tasks(cursor: Cursor, plenary_id: str) -> list[Task]:
    """The tasks given in a plenary, in the order they were given."""
    return rows(cursor, Task, _TASK + "WHERE t.plenary_id = ? ORDER BY t.seq, t.id", [plenary_id])


def tasks_to_follow(cursor: Cursor, plenary_id: str) -> list[Task]:
    """What earlier plenaries of the same edition gave and nobody has done yet, the most pressing first.

    Before the meeting of a group, what its earlier meetings gave and what it has to do besides.
    """
    return rows(
        cursor,
        Task,
        _TASK + "LEFT JOIN plenary p ON p.id = t.plenary_id JOIN plenary this ON this.id = ? "
        "WHERE NOT t.done AND ((p.edition_id = this.edition_id AND p.id <> this.id AND p.group_id = this.group_id "
        "AND p.scheduled_on <= this.scheduled_on) OR (t.group_id <> '' AND t.group_id = this.group_id)) "
        "ORDER BY t.due_on NULLS LAST, t.seq",
        [plenary_id],
    )


def tasks_of_group(cursor: Cursor, group_id: str) -> list[Task]:
    """The tasks of a working group, given in its meetings or besides: to do first, the most pressing first."""
    return rows(
        cursor,
        Task,
        _TASK + "LEFT JOIN plenary p ON p.id = t.plenary_id WHERE t.group_id = $1 OR p.group_id = $1 "
        "ORDER BY t.done, t.due_on NULLS LAST, t.seq",
        [group_id],
    )
