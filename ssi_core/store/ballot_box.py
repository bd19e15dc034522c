"""The ballot box: secret ballots while their vote is open, outside the journal and the images of changes.

A ballot knows no person, no time and no order: at each change the whole box of the vote is laid out anew, in an order
drawn at random, under new ids. `slip` is the fingerprint of a secret of the voter's device, by which they, and nobody
else, find their ballot again.
"""

from __future__ import annotations

import hashlib
import secrets

from ssi_core.domain.ids import new_id
from ssi_core.store.database import Cursor
from ssi_core.store.reading import value


def fingerprint(vote_id: str, slip: str) -> str:
    """What is kept of a device's secret."""
    return hashlib.sha256(f"{vote_id}|{slip}".encode()).hexdigest()


def holds(cursor: Cursor, vote_id: str, slip: str) -> bool:
    """Whether the ballot of that secret is in the box."""
    sql = "SELECT 1 FROM ballot_box WHERE vote_id = ? AND slip = ?"
    return value(cursor, sql, [vote_id, fingerprint(vote_id, slip)]) is not None


def drop(cursor: Cursor, vote_id: str, slip: str, choices: str) -> None:
    """Put a ballot in the box, in the place of the one of the same secret."""
    mark = fingerprint(vote_id, slip)
    _lay_out(cursor, vote_id, [*_but(cursor, vote_id, mark), (mark, choices)])


def take_out(cursor: Cursor, vote_id: str, slip: str) -> None:
    """Take the ballot of that secret out of the box."""
    _lay_out(cursor, vote_id, _but(cursor, vote_id, fingerprint(vote_id, slip)))


def empty(cursor: Cursor, vote_id: str) -> list[str]:
    """Take every ballot of a vote out of the box; in no order."""
    found = [choices for _mark, choices in _but(cursor, vote_id, "")]
    cursor.execute("DELETE FROM ballot_box WHERE vote_id = ?", [vote_id])
    return sorted(found)


def _but(cursor: Cursor, vote_id: str, mark: str) -> list[tuple[str, str]]:
    sql = "SELECT slip, choices FROM ballot_box WHERE vote_id = ? AND slip <> ?"
    return [(slip, choices) for slip, choices in cursor.execute(sql, [vote_id, mark]).fetchall()]


def _lay_out(cursor: Cursor, vote_id: str, ballots: list[tuple[str, str]]) -> None:
    secrets.SystemRandom().shuffle(ballots)
    cursor.execute("DELETE FROM ballot_box WHERE vote_id = ?", [vote_id])
    for mark, choices in ballots:
        cursor.execute("INSERT INTO ballot_box VALUES (?, ?, ?, ?)", [new_id(), vote_id, mark, choices])
