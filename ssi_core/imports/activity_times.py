"""When an activity begins and ends, from whichever of the seven possible columns the file has."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from ssi_core.imports.drafts import RowReader
from ssi_core.imports.errors import BadValue
from ssi_core.imports.moments import WrongDay, excerpt, parse_date, parse_datetime, parse_time, split_range
from ssi_core.locale import _

USUAL_LENGTH = timedelta(hours=2)


@dataclass(frozen=True)
class Moment:
    """What a cell says: a day, a time, both, and perhaps the time of the end (« 18h30-20h »)."""

    day: dt.date | None = None
    time: dt.time | None = None
    until: dt.time | None = None


NOTHING = Moment()


def parse_moment(text: str) -> Moment:
    """What a cell says of a moment, whatever its column promises: people write where they can."""
    for parse in (_day, _both, _time, _range):
        try:
            return parse(text)
        except WrongDay:
            raise
        except BadValue:
            continue
    raise BadValue(
        _(
            "« {text} » ne se comprend pas : écrivez une date comme 17/11/2025, une heure comme 18h30, ou les deux."
        ).format(text=excerpt(text))
    )


def read_times(reader: RowReader) -> tuple[datetime, datetime] | None:
    """The start and the end of an activity, naive; None when there is a problem."""
    before = len(reader.problems)
    on = _of(reader, "date")
    start, start_time = _of(reader, "start"), _of(reader, "start_time", parse_date_allowed=False)
    end, end_time = _of(reader, "end"), _of(reader, "end_time", parse_date_allowed=False)
    end_on = _of(reader, "end_date")
    if len(reader.problems) > before:
        return None
    day = start.day or on.day
    at = start_time.time or start.time or on.time
    if day is None:
        reader.problem("date", _("date manquante : écrivez par exemple 17/11/2025."))
    if at is None:
        reader.problem("start_time", _("heure de début manquante : écrivez par exemple 18h30."))
    if day is None or at is None:
        return None
    begins = datetime.combine(day, at)
    last_day = end.day or end_on.day or day
    until = end_time.time or end.time or end_on.time or start_time.until or start.until or on.until
    if until is None and last_day != day:
        reader.problem("end_time", _("heure de fin manquante : la date de fin n’est pas celle du début."))
        return None
    ends = begins + USUAL_LENGTH if until is None else datetime.combine(last_day, until)
    if ends <= begins:
        _note_backwards(reader, begins, ends)
        return None
    return begins, ends


def _note_backwards(reader: RowReader, begins: datetime, ends: datetime) -> None:
    names = ("end_time", "end", "end_date", "start_time", "start")
    name = next((name for name in names if reader.has(name) and reader.raw(name)), "end_time")
    reader.problem(
        name,
        _(
            "la fin ({end}) n’est pas après le début ({start}) ;"
            " si l’activité finit après minuit, ajoutez la date de fin."
        ).format(end=f"{ends:%d/%m/%Y %H:%M}", start=f"{begins:%d/%m/%Y %H:%M}"),
    )


def _of(reader: RowReader, name: str, parse_date_allowed: bool = True) -> Moment:
    found = reader.optional(name, parse_moment if parse_date_allowed else _parse_only_time)
    return found or NOTHING


def _parse_only_time(text: str) -> Moment:
    with suppress(BadValue):
        found = parse_moment(text)
        if found.time is not None:
            return found
    return Moment(time=parse_time(text))


def _day(text: str) -> Moment:
    return Moment(day=parse_date(text))


def _both(text: str) -> Moment:
    found = parse_datetime(text)
    return Moment(found.date(), found.time())


def _time(text: str) -> Moment:
    return Moment(time=parse_time(text))


def _range(text: str) -> Moment:
    ends = split_range(text)
    if ends is None:
        raise BadValue("")
    first = parse_moment(ends[0])
    return Moment(first.day, first.time, parse_time(ends[1]))
