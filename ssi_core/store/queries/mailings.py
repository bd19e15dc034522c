"""Comptes rendus sent by mail: who agrees to receive them, what was sent to whom, what waits to leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Letter:
    """One letter's way; times are instants."""

    id: str
    mailing_id: str
    plenary_id: str
    person_id: str
    state: str
    tries: int
    next_try_on: datetime | None
    problem: str
    changed_on: datetime
    stage: str
    length: str
    audience: str


@dataclass(frozen=True)
class Recipient:
    """Where a letter goes, read when it leaves and kept nowhere else."""

    person_id: str
    name: str
    email: str


_LETTER = (
    "SELECT l.id, l.mailing_id, l.plenary_id, l.person_id, l.state, l.tries, l.next_try_on, l.problem, l.changed_on, "
    "m.stage, m.length, m.audience FROM letter l JOIN mailing m ON m.id = l.mailing_id "
)


def agrees(cursor: Cursor, person_id: str) -> bool:
    """Whether a person agreed to receive comptes rendus by mail."""
    return bool(value(cursor, "SELECT agrees FROM mail_consent WHERE id = ?", [person_id]))


def consent_changed_on(cursor: Cursor, person_id: str) -> datetime | None:
    """When a person last said whether they want comptes rendus by mail (instant)."""
    found: datetime | None = value(cursor, "SELECT changed_on FROM mail_consent WHERE id = ?", [person_id])
    return found


def reachable(cursor: Cursor) -> list[str]:
    """The people who agreed and gave an address, by name."""
    found = cursor.execute(
        "SELECT c.id FROM mail_consent c JOIN identity i ON i.id = c.id WHERE c.agrees AND i.email <> '' "
        "ORDER BY strip_accents(lower(i.last_name)), strip_accents(lower(i.first_name)), c.id"
    ).fetchall()
    return [person_id for (person_id,) in found]


def present_at(cursor: Cursor, plenary_id: str) -> set[str]:
    """Those who were at a plenary."""
    sql = "SELECT person_id FROM attendance WHERE plenary_id = ? AND state = 'present'"
    return {person_id for (person_id,) in cursor.execute(sql, [plenary_id]).fetchall()}


def recipient(cursor: Cursor, person_id: str) -> Recipient | None:
    """The address of someone who agreed; None for anybody else."""
    return one(
        cursor,
        Recipient,
        "SELECT i.id, trim(i.first_name || ' ' || i.last_name), i.email FROM identity i "
        "JOIN mail_consent c ON c.id = i.id AND c.agrees WHERE i.id = ? AND i.email <> ''",
        [person_id],
    )


def letter(cursor: Cursor, letter_id: str) -> Letter | None:
    """One letter."""
    return one(cursor, Letter, _LETTER + "WHERE l.id = ?", [letter_id])


def of_plenary(cursor: Cursor, plenary_id: str) -> list[Letter]:
    """Every letter about a plenary, the last first."""
    return rows(cursor, Letter, _LETTER + "WHERE l.plenary_id = ? ORDER BY m.seq DESC, l.id", [plenary_id])


def last_test(cursor: Cursor) -> Letter | None:
    """The last letter that tried the settings."""
    return one(cursor, Letter, _LETTER + "WHERE m.audience = 'test' ORDER BY m.seq DESC LIMIT 1")


def due(cursor: Cursor, now: datetime) -> list[Letter]:
    """The letters to try at that instant, in order."""
    return rows(
        cursor,
        Letter,
        _LETTER + "WHERE l.state = 'waiting' AND l.next_try_on <= ? ORDER BY l.next_try_on, l.seq, l.id",
        [now],
    )


def next_due(cursor: Cursor) -> datetime | None:
    """When the next letter is to be tried (instant); None when nothing waits."""
    found: datetime | None = value(cursor, "SELECT min(next_try_on) FROM letter WHERE state = 'waiting'")
    return found


def leaving(cursor: Cursor) -> list[str]:
    """The letters that were leaving when the program stopped, or are leaving now."""
    found = cursor.execute("SELECT id FROM letter WHERE state = 'leaving' ORDER BY seq, id").fetchall()
    return [letter_id for (letter_id,) in found]


def tasks_of(cursor: Cursor, plenary_id: str, person_id: str) -> list[str]:
    """The ids of what a plenary gave a person to do: by name, or to a structure they speak for and to nobody else."""
    found = cursor.execute(
        "SELECT t.id FROM task t WHERE t.plenary_id = $1 AND NOT t.done AND (t.person_id = $2 OR (t.person_id = '' "
        "AND t.structure_id IN (SELECT structure_id FROM belonging WHERE person_id = $2))) ORDER BY t.seq, t.id",
        [plenary_id, person_id],
    ).fetchall()
    return [task_id for (task_id,) in found]
