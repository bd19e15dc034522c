"""The « coup de pouce » of an edition: its rules, its file, what counts for it, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain import boost as rules
from ssi_core.domain.programme import CANCELLED, CONFIRMED
from ssi_core.store.database import Cursor
from ssi_core.store.queries import programme
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import Activity
from ssi_core.store.reading import one

TABLES = (
    "edition", "structure", "membership", "activity", "belonging", "boost_rules", "boost_file", "boost_structure",
    "boost_activity",
)  # fmt: skip


@dataclass(frozen=True)
class File:
    """What the file says besides the programme; sums in cents, `structure_id` '' for nobody yet."""

    structure_id: str = ""
    is_first: bool = False
    presentation: str = ""
    budget_cents: int = 0
    elsewhere_cents: int = 0


@dataclass(frozen=True)
class Ticked:
    """What is known of a participatory activity."""

    how: str
    abroad: bool
    listed_on: date | None


def rules_of(cursor: Cursor, edition: Edition) -> rules.Rules:
    """Those that were written down, or the usual ones."""
    sql = (
        "SELECT structures, first_year, awareness, activities, starts_on, ends_on, in_france, listed_by, flat_cents, "
        "share FROM boost_rules WHERE id = ?"
    )
    return one(cursor, rules.Rules, sql, [edition.id]) or rules.usual_rules(edition.starts_on.year)


def file_of(cursor: Cursor, edition_id: str) -> File:
    """An empty one before anybody wrote it."""
    sql = "SELECT structure_id, is_first, presentation, budget_cents, elsewhere_cents FROM boost_file WHERE id = ?"
    return one(cursor, File, sql, [edition_id]) or File()


def aware(cursor: Cursor, edition_id: str) -> set[str]:
    """The structures that do awareness of international solidarity."""
    sql = "SELECT structure_id FROM boost_structure WHERE edition_id = ?"
    return {structure_id for (structure_id,) in cursor.execute(sql, [edition_id]).fetchall()}


def ticked(cursor: Cursor, edition_id: str) -> dict[str, Ticked]:
    """The participatory activities, by id."""
    sql = "SELECT id, how, abroad, listed_on FROM boost_activity WHERE edition_id = ? ORDER BY id"
    return {row_id: Ticked(*values) for row_id, *values in cursor.execute(sql, [edition_id]).fetchall()}


def planned(cursor: Cursor, edition_id: str) -> list[Activity]:
    """The activities that take place, or may: those called off do not count."""
    return [each for each in programme.of_edition(cursor, edition_id) if each.state != CANCELLED]


def standing(cursor: Cursor, edition: Edition, today: date) -> rules.Standing:
    """Where an edition stands on a day."""
    activities, marks, file = planned(cursor, edition.id), ticked(cursor, edition.id), file_of(cursor, edition.id)
    confirmed = [each for each in activities if each.state == CONFIRMED]
    return rules.standing(
        rules_of(cursor, edition),
        [
            rules.Candidate(
                each.id, each.title, each.state == CONFIRMED, each.starts, each.ends, marks[each.id].abroad,
                marks[each.id].listed_on,
            )
            for each in activities if each.id in marks
        ],
        {structure for each in confirmed for structure in each.structure_ids},
        {structure for each in activities for structure in each.structure_ids},
        aware(cursor, edition.id),
        (file.budget_cents, file.elsewhere_cents),
        is_first=file.is_first,
        today=today,
    )  # fmt: skip
