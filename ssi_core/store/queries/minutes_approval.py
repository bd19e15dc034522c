"""What people did to a compte rendu: who keeps it, what they corrected, who approved it, what was added later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows, value


@dataclass(frozen=True)
class Correction:
    """What takes the place of a composed passage, itself known by its digest; `corrected_on` is an instant."""

    passage: str
    composed_digest: str
    body: str
    person_id: str
    corrected_on: datetime


@dataclass(frozen=True)
class Approval:
    """Who signed, when (instant), at which plenary ('' outside one); the frozen text is known by its digest."""

    plenary_id: str
    at_plenary_id: str
    person_id: str
    digest: str
    approved_on: datetime


@dataclass(frozen=True)
class Erratum:
    """What was added to an approved compte rendu; `added_on` is an instant."""

    id: str
    person_id: str
    body: str
    added_on: datetime


def secretary(cursor: Cursor, plenary_id: str) -> str:
    """The id of who keeps the minutes of a plenary; '' when nobody was named."""
    return str(value(cursor, "SELECT person_id FROM secretary WHERE id = ?", [plenary_id]) or "")


def corrections(cursor: Cursor, plenary_id: str) -> dict[str, Correction]:
    """The corrections of a compte rendu, by passage."""
    found = rows(
        cursor,
        Correction,
        "SELECT passage, composed_digest, body, person_id, corrected_on FROM minutes_correction "
        "WHERE plenary_id = ? ORDER BY corrected_on, passage",
        [plenary_id],
    )
    return {each.passage: each for each in found}


def approval(cursor: Cursor, plenary_id: str) -> Approval | None:
    """How a compte rendu was approved; None while it is not."""
    return one(
        cursor,
        Approval,
        "SELECT plenary_id, at_plenary_id, person_id, digest, approved_on FROM minutes_approval WHERE id = ?",
        [plenary_id],
    )


def approved_among(cursor: Cursor, edition_id: str) -> set[str]:
    """The plenaries of an edition whose compte rendu is approved."""
    found = cursor.execute(
        "SELECT a.id FROM minutes_approval a JOIN plenary p ON p.id = a.id WHERE p.edition_id = ?", [edition_id]
    ).fetchall()
    return {plenary_id for (plenary_id,) in found}


def errata(cursor: Cursor, plenary_id: str) -> list[Erratum]:
    """What was added to a compte rendu, in order."""
    return rows(
        cursor,
        Erratum,
        "SELECT id, person_id, body, added_on FROM erratum WHERE plenary_id = ? ORDER BY seq, id",
        [plenary_id],
    )


def frozen(cursor: Cursor, digest: str) -> str:
    """A final text, as it was frozen (JSON). KeyError when it is not kept here."""
    found = value(cursor, "SELECT content FROM frozen_minutes WHERE id = ?", [digest])
    if found is None:
        raise KeyError(digest)
    return str(found)
