"""The programme day by day: the calendar's twin for those who do not see it, or read it on a phone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from ssi_core.domain.closed_days import public_holidays, school_holidays
from ssi_core.domain.french import datetime_range, hours
from ssi_core.domain.programme import lasts_days, shown_days, shown_last_day, state_name
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, programme, structures, themes
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import Activity


@dataclass(frozen=True)
class Line:
    """An activity as the list shows it."""

    activity: Activity
    when: str
    state: str
    holders: list[str]
    themes: list[str]


@dataclass
class Day:
    """A day of the programme, with what begins or goes on that day, and whether it is a holiday."""

    day: date
    inside: bool
    lines: list[Line] = field(default_factory=list)
    going_on: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)


@board("calendar_head", "edition")
def calendar_head(view: View) -> str:
    """The edition's dates, and the button that adds an activity without a mouse."""
    return render("calendar_head.html", view=view, edition=editions.current(view.cursor))


@board("programme", "activity", "edition", "structure", "proposal")
def programme_by_day(view: View) -> str:
    """Ideas are shown to those who take part only."""
    edition = editions.current(view.cursor)
    if edition is None:
        return render("programme_none.html", view=view)
    found = programme.of_edition(view.cursor, edition.id, with_ideas=view.takes_part())
    first = min([edition.starts_on, *(each.starts.date() for each in found)])
    last = max([edition.ends_on, *(shown_last_day(each.starts, each.ends) for each in found)])
    return render(
        "programme.html",
        view=view,
        edition=edition,
        days=_days(view, edition, found),
        number=len(found),
        school_holidays=school_holidays(first, last, edition.school_zone),
    )


def _days(view: View, edition: Edition, found: list[Activity]) -> list[Day]:
    names = structures.names(view.cursor)
    titles = {each.id: each.title for each in themes.of_edition(view.cursor, edition.id)}
    lines: dict[date, list[Line]] = defaultdict(list)
    going_on: dict[date, list[str]] = defaultdict(list)
    for each in found:
        lines[each.starts.date()].append(_line(each, names, titles))
        if lasts_days(each.starts, each.ends) and each.state != "cancelled":
            first, after = shown_days((each.starts, each.ends))
            for offset in range(1, (after - first).days):
                going_on[first + timedelta(days=offset)].append(each.title)
    holidays = defaultdict(list)
    for holiday in public_holidays(edition.starts_on, edition.ends_on):
        holidays[holiday.start].append(holiday.name)
    if lines:
        for holiday in public_holidays(min(lines), max(lines)):
            holidays[holiday.start] = [holiday.name]
    return [
        Day(
            day,
            edition.starts_on <= day <= edition.ends_on,
            lines.get(day, []),
            going_on.get(day, []),
            holidays.get(day, []),
        )
        for day in sorted({*lines, *holidays})
    ]


def _line(shown: Activity, names: dict[str, str], titles: dict[str, str]) -> Line:
    one_day = (
        not lasts_days(shown.starts, shown.ends)
        and shown_last_day(shown.starts, shown.ends) == shown.starts.date()
    )
    return Line(
        shown,
        hours(shown.starts, shown.ends) if one_day else datetime_range(shown.starts, shown.ends),
        state_name(shown.state),
        [names[each] for each in shown.structure_ids if each in names],
        [titles[each] for each in shown.theme_ids if each in titles],
    )
