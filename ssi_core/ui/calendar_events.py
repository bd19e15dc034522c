"""What the calendar shows: activities, and in the background the days when schools or services are closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from ssi_core.domain.closed_days import public_holidays, school_holidays
from ssi_core.domain.programme import CANCELLED, IDEA, drawn_at, lasts_days
from ssi_core.locale import _
from ssi_core.store.queries.programme import Activity

# Before the title, as in the legend beside the calendar.
MARKS = {IDEA: "○\u00a0", CANCELLED: "✕\u00a0"}
# People prepare the edition and look at what follows it: holidays are shown for that long around it.
AROUND = timedelta(days=183)


def activity_event(activity: Activity, seen: int, *, editable: bool) -> dict[str, Any]:
    """An activity as FullCalendar shows it; `seen`, which change of it is shown, comes back with a gesture.

    Its state is said by a mark, not by its colour alone. No link in it: its title is what people typed.
    """
    starts, ends = drawn_at((activity.starts, activity.ends))
    mark = MARKS.get(activity.state, "")
    return {
        "id": activity.id,
        "title": mark + activity.title,
        "start": starts.isoformat(),
        "end": ends.isoformat(),
        "allDay": lasts_days(activity.starts, activity.ends),
        "editable": editable,
        "classNames": [f"activity-{activity.state}"],
        "extendedProps": {"seen": seen},
    }


@lru_cache(maxsize=16)
def closed_events(first: date, last: date, zone: str) -> tuple[dict[str, Any], ...]:
    """Public and school holidays around `first`-`last`, in the background, by their names; found once."""
    first, last = first - AROUND, last + AROUND
    public = [
        _background(_("{name} (férié)").format(name=each.name), each.start, each.end, "holiday")
        for each in public_holidays(first, last)
    ]
    schools = [
        _background(f"{each.name} ({zone})", each.start, each.end, "school-holiday")
        for each in school_holidays(first, last, zone)
    ]
    return (*schools, *public)


def _background(title: str, start: date, end: date, kind: str) -> dict[str, Any]:
    return {
        "title": title,
        "start": start.isoformat(),
        "end": (end + timedelta(days=1)).isoformat(),
        "allDay": True,
        "display": "background",
        "classNames": [kind],
    }


def events(
    activities: list[Activity], seen: Mapping[str, int], closed: Iterable[dict[str, Any]], *, editable: bool
) -> list[dict[str, Any]]:
    """Everything on the calendar."""
    return [*closed, *(activity_event(each, seen.get(each.id, 0), editable=editable) for each in activities)]
