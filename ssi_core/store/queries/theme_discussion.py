"""What people say of a proposed theme: comments and amendments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Comment:
    """A comment on a proposal."""

    id: str
    proposal_id: str
    person_id: str
    body: str
    written_on: datetime


@dataclass(frozen=True)
class Amendment:
    """Another wording for a proposal; `base_…` is the one it started from; `state` proposed, accepted or refused."""

    id: str
    proposal_id: str
    person_id: str
    title: str
    why: str
    base_title: str
    base_why: str
    state: str
    answered_by: str
    proposed_on: datetime

    @property
    def taken_back(self) -> bool:
        """Whether it was refused by the very person who made it."""
        return self.state == "refused" and self.answered_by == self.person_id


_COMMENT = "SELECT c.id, c.proposal_id, c.person_id, c.body, c.written_on FROM comment c "
_AMENDMENT = (
    "SELECT a.id, a.proposal_id, a.person_id, a.title, a.why, a.base_title, a.base_why, a.state, a.answered_by, "
    "a.proposed_on FROM amendment a "
)


def comment(cursor: Cursor, comment_id: str) -> Comment | None:
    """One comment."""
    return one(cursor, Comment, _COMMENT + "WHERE c.id = ?", [comment_id])


def comments(cursor: Cursor, edition_id: str) -> list[Comment]:
    """The comments of an edition, the oldest first."""
    return rows(
        cursor,
        Comment,
        _COMMENT + "JOIN proposal p ON p.id = c.proposal_id WHERE p.edition_id = ? ORDER BY c.seq",
        [edition_id],
    )


def amendment(cursor: Cursor, amendment_id: str) -> Amendment | None:
    """One amendment."""
    return one(cursor, Amendment, _AMENDMENT + "WHERE a.id = ?", [amendment_id])


def amendments(cursor: Cursor, edition_id: str) -> list[Amendment]:
    """The amendments of an edition, the oldest first."""
    return rows(
        cursor,
        Amendment,
        _AMENDMENT + "JOIN proposal p ON p.id = a.proposal_id WHERE p.edition_id = ? ORDER BY a.seq",
        [edition_id],
    )


def waiting(cursor: Cursor, proposal_id: str) -> list[Amendment]:
    """The amendments of a proposal that nobody has answered yet, the oldest first."""
    return rows(
        cursor, Amendment, _AMENDMENT + "WHERE a.proposal_id = ? AND a.state = 'proposed' ORDER BY a.seq", [proposal_id]
    )
