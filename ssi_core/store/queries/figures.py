"""Editions in figures: counted where the software was there, written by hand for those before it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ssi_core.domain.programme import CONFIRMED
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, lessons, programme
from ssi_core.store.queries.editions import Edition
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Figures:
    """One edition; None for what nobody knows. `co_carried` is a percentage of its activities, `attendance` people."""

    id: str
    name: str
    held_in: int
    activities: int | None
    structures: int | None
    publics: int | None
    co_carried: int | None
    newcomers: int | None
    attendance: int | None
    by_hand: bool = True


_PAST = (
    "SELECT id, name, held_in, activities, structures, publics, co_carried, newcomers, attendance FROM past_edition "
)


def past(cursor: Cursor, past_id: str) -> Figures | None:
    """An edition written by hand."""
    return one(cursor, Figures, _PAST + "WHERE id = ?", [past_id])


def across(cursor: Cursor) -> list[Figures]:
    """Every edition, the oldest first."""
    found = rows(cursor, Figures, _PAST)
    known: set[str] = set()
    for edition in sorted(editions.all_of_them(cursor), key=lambda each: (each.starts_on, each.id)):
        counted, holders = _counted(cursor, edition, known)
        known |= holders
        found.append(counted)
    return sorted(found, key=lambda each: (each.held_in, not each.by_hand, each.name))


def attendance(answers: list[lessons.Evaluation]) -> dict[str, int]:
    """For each activity that somebody counted, how many people: the mean of what was answered."""
    counts: dict[str, list[int]] = defaultdict(list)
    for answer in answers:
        if answer.attendance is not None:
            counts[answer.activity_id].append(answer.attendance)
    return {activity_id: round(sum(each) / len(each)) for activity_id, each in counts.items()}


def _counted(cursor: Cursor, edition: Edition, known: set[str]) -> tuple[Figures, set[str]]:
    held = [each for each in programme.of_edition(cursor, edition.id) if each.state == CONFIRMED]
    holders = {structure for each in held for structure in each.structure_ids}
    came = attendance(lessons.evaluations(cursor, edition.id))
    shared = sum(len(each.structure_ids) > 1 for each in held)
    return (
        Figures(
            edition.id,
            edition.name,
            edition.starts_on.year,
            len(held),
            len(holders),
            len({public for each in held for public in each.publics}),
            round(100 * shared / len(held)) if held else None,
            len(holders - known) if known else None,
            sum(came.values()) if came else None,
            by_hand=False,
        ),
        holders,
    )
