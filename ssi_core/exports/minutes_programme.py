"""The programme as a calendar table: a line a day, a column for each part of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ssi_core.domain.french import hours, long_date, short_date
from ssi_core.exports.minutes import ProgrammeLine
from ssi_core.exports.minutes_blocks import Grid, Section
from ssi_core.locale import _

AFTERNOON, EVENING = 12, 18
# Between two activities of one cell; a pipe table has no line break.
BETWEEN = "\u00a0; "


def programme_table(programme: tuple[ProgrammeLine, ...], key: str) -> Iterator[Section]:
    """The programme as a plenary left it; nothing when it has no activity."""
    days: dict[date, tuple[list[str], list[str], list[str]]] = {}
    for each in programme:
        starts, _ends = each.slot
        parts = days.setdefault(starts.date(), ([], [], []))
        parts[(starts.hour >= AFTERNOON) + (starts.hour >= EVENING)].append(_said(each))
    if not days:
        return
    rows = tuple(
        (long_date(day), *(BETWEEN.join(part) for part in parts)) for day, parts in sorted(days.items())
    )
    header = (_("Jour"), _("Matin"), _("Après-midi"), _("Soirée"))
    keys = tuple(f"jour:{day.isoformat()}" for day in sorted(days))
    yield Section(
        _("Le programme à l’issue de la séance"), (Grid(header, rows, (19, 27, 27, 27), keys),), key=key
    )


def _said(each: ProgrammeLine) -> str:
    starts, ends = each.slot
    by_midnight = ends.date() == starts.date() or ends - starts <= timedelta(hours=12)
    when = hours(starts, ends) if by_midnight else _("jusqu’au {day}").format(day=short_date(ends))
    sure = "" if each.sure else _(", à confirmer")
    holder = f" ({each.holder})" if each.holder else ""
    return f"{when}, {each.title}{holder}{sure}"
