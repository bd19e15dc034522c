"""How FullCalendar is set: in French, Monday first, by month, week or list."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ssi_core.locale import _
from ssi_core.store.queries.programme import Activity

MONTH, WEEK, LIST = "dayGridMonth", "timeGridWeek", "listWeek"
FIRST_HOUR = 8
# The frame does not grow with what it holds: a height that fits a screen, and the rest scrolls inside.
HEIGHT, HEIGHT_ON_PHONE = 820, 620


def options(
    opens_on: date, now: datetime, activities: list[Activity], *, editable: bool, on_phone: bool
) -> dict[str, Any]:
    """The settings of the calendar.

    In UTC, so that a wall-clock time means the same in whatever time zone the browser is; hence `now`, which
    FullCalendar could not guess.
    """
    hours = [each.starts.hour for each in activities if each.starts.date() == each.ends.date()]
    return {
        "locale": "fr",
        "timeZone": "UTC",
        "now": now.isoformat(timespec="minutes"),
        "firstDay": 1,
        "initialView": LIST if on_phone else MONTH,
        "initialDate": opens_on.isoformat(),
        "height": HEIGHT_ON_PHONE if on_phone else HEIGHT,
        "headerToolbar": {"left": "prev,next today", "center": "title", "right": f"{MONTH},{WEEK},{LIST}"},
        "slotMinTime": f"{min([FIRST_HOUR, *hours]):02d}:00:00",
        "scrollTime": "09:00:00",
        "slotDuration": "00:30:00",
        "snapDuration": "00:15:00",
        "slotLabelFormat": {"hour": "numeric"},
        "eventTimeFormat": {"hour": "2-digit", "minute": "2-digit"},
        "nowIndicator": True,
        "dayMaxEvents": 4,
        "eventDisplay": "block",
        "views": {MONTH: {"displayEventTime": False}, WEEK: {"displayEventEnd": False}},
        "defaultTimedEventDuration": "02:00:00",
        "eventInteractive": True,
        "editable": editable,
        "eventResizableFromStart": editable,
        "selectable": editable,
        "longPressDelay": 400,
        "listDayFormat": {"weekday": "long", "day": "numeric", "month": "long"},
        "listDaySideFormat": False,
        **_words(),
    }


def _words() -> dict[str, Any]:
    """FullCalendar's own French is not in the component: dates come from the browser, words from here."""
    return {
        "buttonText": {
            "today": _("Aujourd’hui"),
            "month": _("Mois"),
            "week": _("Semaine"),
            "list": _("Liste"),
        },
        "buttonHints": {"prev": _("Avant"), "next": _("Après"), "today": _("Aller à aujourd’hui")},
        "viewHint": _("Voir par $0"),
        "allDayText": _("Journée"),
        "noEventsText": _("Rien de prévu cette semaine"),
        "moreLinkText": _("de plus"),
        "moreLinkHint": _("Voir $0 activités de plus"),
        "closeHint": _("Fermer"),
        "eventHint": _("Activité"),
        "timeHint": _("Heure"),
        "weekText": _("S."),
    }
