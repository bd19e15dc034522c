"""Proposals of themes: their support, their adoption."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Proposal:
    """A proposal of theme; `state` open, adopted or withdrawn."""

    id: str
    edition_id: str
    title: str
    why: str
    person_id: str
    state: str
    proposed_on: datetime
    adopted_on: datetime | None
    supports: int


@dataclass(frozen=True)
class Adoption:
    """How a theme was adopted; the counts (None: no vote) are the decision's while it stands in a plenary."""

    proposal_id: str
    person_id: str
    supporters: int
    votes_for: int | None
    votes_against: int | None
    abstained: int | None
    decision_id: str
    plenary_id: str


@dataclass(frozen=True)
class Support:
    """A person's support of a proposal."""

    proposal_id: str
    person_id: str


@dataclass(frozen=True)
class Mark:
    """What is a person's own: `kind` support (of the proposal `row_id`), author, comment or amendment."""

    person_id: str
    kind: str
    row_id: str


_PROPOSAL = (
    "SELECT p.id, p.edition_id, p.title, p.why, p.person_id, p.state, p.proposed_on, p.adopted_on, "
    "(SELECT count(*) FROM support s WHERE s.proposal_id = p.id) AS supports FROM proposal p "
)
_ADOPTION = (
    "SELECT a.id, a.person_id, a.supporters, "
    "CASE WHEN d.id IS NULL THEN a.votes_for ELSE d.votes_for END, "
    "CASE WHEN d.id IS NULL THEN a.votes_against ELSE d.votes_against END, "
    "CASE WHEN d.id IS NULL THEN a.abstained ELSE d.abstained END, "
    "coalesce(d.id, ''), coalesce(d.plenary_id, '') "
    "FROM adoption a JOIN proposal p ON p.id = a.id LEFT JOIN decision d ON d.id = a.decision_id "
)


def find(cursor: Cursor, proposal_id: str) -> Proposal | None:
    """One proposal."""
    return one(cursor, Proposal, _PROPOSAL + "WHERE p.id = ?", [proposal_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[Proposal]:
    """Every proposal of an edition: the most supported first, then the oldest."""
    return rows(
        cursor,
        Proposal,
        _PROPOSAL + "WHERE p.edition_id = ? ORDER BY supports DESC, p.proposed_on, p.seq",
        [edition_id],
    )


def adopted(cursor: Cursor, edition_id: str) -> list[Proposal]:
    """The adopted themes of an edition, the first adopted first."""
    return rows(
        cursor,
        Proposal,
        _PROPOSAL + "WHERE p.edition_id = ? AND p.state = 'adopted' ORDER BY p.adopted_on, p.seq",
        [edition_id],
    )


def adoption(cursor: Cursor, proposal_id: str) -> Adoption | None:
    """How one theme was adopted; None when it is not."""
    return one(cursor, Adoption, _ADOPTION + "WHERE a.id = ?", [proposal_id])


def adoptions(cursor: Cursor, edition_id: str) -> dict[str, Adoption]:
    """How each adopted theme of an edition was adopted, by proposal."""
    found = rows(cursor, Adoption, _ADOPTION + "WHERE p.edition_id = ?", [edition_id])
    return {each.proposal_id: each for each in found}


def supports(cursor: Cursor, edition_id: str) -> list[Support]:
    """Who supports what in an edition, in the order it was given."""
    return rows(
        cursor,
        Support,
        "SELECT s.proposal_id, s.person_id FROM support s JOIN proposal p ON p.id = s.proposal_id "
        "WHERE p.edition_id = ? ORDER BY s.given_on, s.id",
        [edition_id],
    )


def marks(cursor: Cursor, edition_id: str) -> list[Mark]:
    """Everything of an edition that is somebody's own."""
    return rows(
        cursor,
        Mark,
        "WITH p AS (SELECT id, person_id FROM proposal WHERE edition_id = ?) "
        "SELECT person_id, 'author', id FROM p "
        "UNION ALL SELECT s.person_id, 'support', p.id FROM support s JOIN p ON p.id = s.proposal_id "
        "UNION ALL SELECT c.person_id, 'comment', c.id FROM comment c JOIN p ON p.id = c.proposal_id "
        "UNION ALL SELECT a.person_id, 'amendment', a.id FROM amendment a JOIN p ON p.id = a.proposal_id "
        "ORDER BY 1, 2, 3",
        [edition_id],
    )


def supported_by(cursor: Cursor, proposal_id: str, person_id: str) -> bool:
    """Whether a person supports a proposal."""
    return value(cursor, "SELECT 1 FROM support WHERE id = ?", [f"{proposal_id}|{person_id}"]) is not None


def people_concerned(cursor: Cursor, edition_id: str) -> int:
    """How many people took part in choosing: came to a plenary of the edition, proposed or supported."""
    return int(
        value(
            cursor,
            "SELECT count(*) FROM ("
            "SELECT a.person_id FROM attendance a JOIN plenary l ON l.id = a.plenary_id "
            "WHERE l.edition_id = ? AND a.state = 'present' "
            "UNION SELECT person_id FROM proposal WHERE edition_id = ? "
            "UNION SELECT s.person_id FROM support s JOIN proposal p ON p.id = s.proposal_id "
            "WHERE p.edition_id = ?)",
            [edition_id, edition_id, edition_id],
        )
    )
