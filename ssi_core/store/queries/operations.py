"""Commands already carried out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, value


@dataclass(frozen=True)
class Operation:
    """One command: who asked, what, and what was answered (JSON)."""

    op_id: str
    person_id: str
    action: str
    first_seq: int
    last_seq: int
    recorded_on: datetime
    result: str


def find(cursor: Cursor, op_id: str) -> Operation | None:
    """The command of that id, if it was carried out."""
    return one(cursor, Operation, "SELECT * FROM operation WHERE id = ?", [op_id])


def remember(
    cursor: Cursor,
    op_id: str,
    person_id: str,
    action: str,
    first_seq: int,
    last_seq: int,
    recorded_on: datetime,
    result: str,
) -> None:
    """Keep the answer of a command, for a retry."""
    cursor.execute(
        "INSERT INTO operation VALUES (?, ?, ?, ?, ?, ?, ?)",
        [op_id, person_id, action, first_seq, last_seq, recorded_on, result],
    )


def forget_name(cursor: Cursor, name: str, instead: str) -> None:
    """Take a full name out of every answer kept."""
    for how in (json.dumps, partial(json.dumps, ensure_ascii=False)):
        written, put = how(name)[1:-1], how(instead)[1:-1]
        sql = "UPDATE operation SET result = replace(result, $1, $2) WHERE contains(result, $1)"
        cursor.execute(sql, [written, put])


def ever_done(cursor: Cursor, action: str) -> bool:
    """Whether that action was ever carried out here."""
    return bool(value(cursor, "SELECT count(*) FROM operation WHERE action = ?", [action]))


def current_edition(cursor: Cursor) -> str:
    """The id of the edition being prepared; '' before the first."""
    return str(value(cursor, "SELECT id FROM edition WHERE is_current") or "")
