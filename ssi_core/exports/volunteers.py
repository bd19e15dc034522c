"""Volunteers on paper (for a day or an activity) and one's own shifts for a calendar."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ssi_core.domain import clock
from ssi_core.domain.french import datetime_range
from ssi_core.exports import typesetting
from ssi_core.exports.directory import FONTS
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import needs, people
from ssi_core.store.queries.needs import Shift


def to_pdf(
    cursor: Cursor, edition_id: str, title: str, *, day: date | None = None, activity_id: str = ""
) -> bytes:
    """The sheet to print, names included: for participants only. typst.TypstError when it cannot be set."""
    names = people.names(cursor)
    shifts = [
        each
        for each in needs.shifts(cursor, edition_id)
        if not each.called_off
        and (day is None or each.starts.date() <= day <= each.ends.date())
        and activity_id in ("", each.activity_id)
    ]
    values = {
        "title": _("Bénévoles : {what}").format(what=title),
        "fonts": FONTS,
        "page": _("page"),
        "header": [_("Quand"), _("Quoi"), _("Qui vient")],
        "rows": [
            [
                datetime_range(each.starts, each.ends),
                "\n".join(filter(None, (each.label, each.title, each.place))),
                _who(each, names),
            ]
            for each in shifts
        ],
        "empty": _("Aucun créneau."),
    }
    return typesetting.to_pdf("volunteers.typ", values, {})


def _who(shift: Shift, names: dict[str, str]) -> str:
    unknown = _("une personne")
    lines = [names.get(each, unknown) for each in shift.coming]
    lines += [_("{who} (en réserve)").format(who=names.get(each, unknown)) for each in shift.in_reserve]
    if shift.missing:
        lines.append(_("Il manque : {n}").format(n=shift.missing))
    return "\n".join(lines)


def to_ics(shifts: list[Shift], now: datetime) -> bytes:
    """One event for each shift; `now` is an instant (UTC). Taken twice, a calendar shows it once."""
    calendar = Calendar()
    calendar.add("prodid", "-//Plénière//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in shifts:
        event = Event()
        event.add("uid", f"creneau-{each.id}@pleniere")
        event.add("dtstamp", now.replace(tzinfo=ZoneInfo("UTC"), microsecond=0))
        event.add("summary", _("Bénévole : {label}").format(label=each.label))
        event.add("description", each.title)
        event.add("dtstart", each.starts.replace(tzinfo=clock.PLACE))
        event.add("dtend", each.ends.replace(tzinfo=clock.PLACE))
        if each.place:
            event.add("location", each.place)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
