"""What an edition may take over from the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ssi_core.domain.programme import CANCELLED
from ssi_core.domain.same_name import same_name
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, lessons, programme, roles
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.lessons import Lesson
from ssi_core.store.queries.programme import Activity
from ssi_core.store.queries.roles import Role


@dataclass(frozen=True)
class Heritage:
    """What `before` holds that `edition` has not yet. `shift` brings its days into the new one, weekday for weekday."""

    edition: Edition
    before: Edition
    shift: timedelta
    lessons: tuple[Lesson, ...]
    roles: tuple[Role, ...]
    activities: tuple[Activity, ...]


def of_current(cursor: Cursor) -> Heritage | None:
    """What the current edition may take over; None when there is none before it."""
    edition = editions.current(cursor)
    if edition is None:
        return None
    earlier = [each for each in editions.all_of_them(cursor) if each.starts_on < edition.starts_on]
    if not earlier:
        return None
    before = max(earlier, key=lambda each: (each.starts_on, each.id))
    days = (edition.starts_on - before.starts_on).days
    return Heritage(
        edition,
        before,
        timedelta(days=7 * round(days / 7)),
        tuple(lessons.of_edition(cursor, before.id)),
        tuple(_missing_roles(cursor, before, edition)),
        tuple(each for each in _missing_activities(cursor, before, edition) if each.state != CANCELLED),
    )


def _missing_roles(cursor: Cursor, before: Edition, edition: Edition) -> list[Role]:
    there = [each.title for each in roles.of_edition(cursor, edition.id)]
    return [
        each
        for each in roles.of_edition(cursor, before.id)
        if not any(same_name(each.title, title) for title in there)
    ]


def _missing_activities(cursor: Cursor, before: Edition, edition: Edition) -> list[Activity]:
    there = [each.title for each in programme.of_edition(cursor, edition.id)]
    return [
        each
        for each in programme.of_edition(cursor, before.id)
        if not any(same_name(each.title, title) for title in there)
    ]
