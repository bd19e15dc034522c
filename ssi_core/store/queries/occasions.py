"""The programme as the rules of clashes see it.

`RESOURCES` is where other subjects say what activities share: speakers, equipment. Each source gives, for an edition,
the resources of each activity by its id.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from ssi_core.domain.closed_days import public_holidays, school_holidays
from ssi_core.domain.occasions import Circumstances, Closed, Occasion, Resource, common_themes
from ssi_core.domain.places import building_key
from ssi_core.domain.programme import CANCELLED
from ssi_core.store.database import Cursor
from ssi_core.store.queries import journeys, means, needs, programme
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import Activity

Source = Callable[[Cursor, str], dict[str, list[Resource]]]
RESOURCES: list[Source] = [means.shared, needs.shared]
# What the clashes are read from: a board that shows them reads these tables.
TABLES = (
    "activity", "edition", "structure", "proposal", "journey", "means", "loan", "speaker_need", "speaker", "person",
)  # fmt: skip
AROUND = timedelta(days=30)
_SCHOOLS = ("ecole", "college", "lycee", "groupe scolaire", "maternelle")


def of_edition(cursor: Cursor, edition: Edition) -> tuple[tuple[Occasion, ...], Circumstances]:
    """Everything planned in an edition, cancelled activities left out, by time, and what surrounds it."""
    schools = {
        row_id
        for (row_id,) in cursor.execute("SELECT id FROM structure WHERE kind = 'etablissement_scolaire'").fetchall()
    }
    shared = [source(cursor, edition.id) for source in RESOURCES]
    found = tuple(
        replace(
            occasion(each, schools),
            resources=tuple(resource for source in shared for resource in source.get(each.id, ())),
        )
        for each in programme.of_edition(cursor, edition.id)
        if each.state != CANCELLED
    )
    first, last = edition.starts_on - AROUND, edition.ends_on + AROUND
    closed = [Closed(each.start, each.end, each.name) for each in school_holidays(first, last, edition.school_zone)]
    closed += [Closed(each.start, each.end, each.name) for each in public_holidays(first, last)]
    noted = tuple((each.one, each.other, each.minutes) for each in journeys.all_noted(cursor))
    return found, Circumstances(tuple(closed), noted, common_themes(found))


def occasion(activity: Activity, schools: set[str]) -> Occasion:
    """One activity as the rules see it; `schools` are ids of structures."""
    building = building_key(activity.place)
    return Occasion(
        activity.id,
        activity.title,
        activity.starts,
        activity.ends,
        activity.state,
        activity.holder_id,
        tuple(activity.co_holder_ids),
        tuple(activity.publics),
        tuple(activity.theme_ids),
        activity.place,
        in_school=bool(schools & set(activity.structure_ids)) or building.startswith(_SCHOOLS),
    )
