"""How long names and contacts are kept, and whose time is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.store.database import Cursor
from ssi_core.store.reading import rows, value

DEFAULT_MONTHS = 24


@dataclass(frozen=True)
class Past:
    """Somebody whose name is kept for longer than was decided: their last trace, and whether a contact is kept."""

    id: str
    name: str
    has_contact: bool
    last_seen: date


def months(cursor: Cursor) -> int:
    """What the current edition decided, or the nearest before it that did."""
    found = value(
        cursor,
        "SELECT r.months FROM retention r JOIN edition e ON e.id = r.id "
        "WHERE e.starts_on <= (SELECT starts_on FROM edition WHERE is_current) ORDER BY e.starts_on DESC, e.id LIMIT 1",
    )
    return int(found) if found is not None else DEFAULT_MONTHS


def over(cursor: Cursor, today: date) -> list[Past]:
    """Those, by name, who left no trace since that many months: nothing done, nothing said of them in the journal.

    The trace of an edition lasts until its end. Who runs the room is never among them. What was taken back counts as a
    trace: better one name kept too long than one erased too soon.
    """
    return rows(
        cursor,
        Past,
        # An id holds no quotation mark: cut at each of them, a payload gives every id in it whole.
        "WITH trace AS (SELECT person_id AS id, edition_id, recorded_on FROM journal UNION ALL "
        "SELECT unnest(string_split(payload, '\"')), edition_id, recorded_on FROM journal), "
        "seen AS (SELECT t.id, max(greatest(coalesce(e.ends_on, t.recorded_on::DATE), t.recorded_on::DATE)) AS last "
        "FROM trace t SEMI JOIN identity i ON i.id = t.id LEFT JOIN edition e ON e.id = t.edition_id GROUP BY t.id) "
        "SELECT p.id, trim(i.first_name || ' ' || i.last_name), i.email <> '' OR i.phone <> '', seen.last "
        "FROM person p JOIN identity i ON i.id = p.id JOIN seen ON seen.id = p.id LEFT JOIN seat s ON s.id = p.id "
        "WHERE NOT p.forgotten AND NOT (s.id IS NOT NULL AND s.role = 'facilitator' AND NOT s.revoked) "
        "AND seen.last + to_months($1) < $2 "
        "ORDER BY strip_accents(lower(i.last_name)), strip_accents(lower(i.first_name)), p.id",
        [months(cursor), today],
    )
