"""The rules of the programme: the states and publics of an activity, and the slots it may take.

A slot is two wall-clock times, naive. Nothing here forbids a slot outside the edition: towns do spill over.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from ssi_core.domain.errors import Refused
from ssi_core.locale import _

Slot = tuple[datetime, datetime]

IDEA, CONFIRMED, CANCELLED = STATES = ("idea", "confirmed", "cancelled")
PUBLICS = (
    _("tout public"), _("familles"), _("enfants"), _("collégiens"), _("lycéens"), _("étudiants"),
    _("adultes"), _("seniors"),
)  # fmt: skip
# Beyond that a year was mistyped: the longest exhibitions of a Festival stay on for some weeks.
LONGEST = timedelta(days=92)
EVENING = time(18)
USUAL_LENGTH = timedelta(hours=2)
OPENING, CLOSING = time(10), time(18)


def state_name(state: str) -> str:
    """The French name of a state, as an activity bears it."""
    return {IDEA: _("Idée"), CONFIRMED: _("Confirmée"), CANCELLED: _("Annulée")}[state]


def check_slot(starts: datetime, ends: datetime) -> None:
    """Raises Refused, for the field `ends`, when the slot is reversed, empty, or lasts for months."""
    if ends <= starts:
        raise Refused(_("La fin vient après le début."), "ends")
    if ends - starts > LONGEST:
        raise Refused(_("Plus de trois mois : vérifiez l’année."), "ends")


def lasts_days(starts: datetime, ends: datetime) -> bool:
    """Whether an activity is shown over whole days: it lasts a day or more."""
    return ends - starts >= timedelta(days=1)


def usual_slot(day: date) -> Slot:
    """What is proposed for a day chosen without an hour: two hours in the evening."""
    starts = datetime.combine(day, EVENING)
    return starts, starts + USUAL_LENGTH


def drawn_slot(starts: datetime, ends: datetime, *, whole_days: bool) -> Slot:
    """The slot meant by a zone drawn on the calendar; whole days end the morning after their last one.

    A single click draws one half-hour or one day: then the usual length is proposed.
    """
    if not whole_days:
        return starts, ends if ends - starts > timedelta(minutes=30) else starts + USUAL_LENGTH
    last = max(ends - timedelta(days=1), starts)
    if last.date() == starts.date():
        return usual_slot(starts.date())
    return datetime.combine(starts, OPENING), datetime.combine(last, CLOSING)


def shown_days(slot: Slot) -> tuple[date, date]:
    """The whole days over which a slot is shown: its first day, and the morning after its last one."""
    starts, ends = slot
    at_midnight = ends.time() == time() and ends > starts
    return starts.date(), ends.date() if at_midnight else ends.date() + timedelta(days=1)


def shown_last_day(starts: datetime, ends: datetime) -> date:
    """The last day of a slot; a slot that ends at midnight ends the evening before."""
    return shown_days((starts, ends))[1] - timedelta(days=1)


def drawn_at(slot: Slot) -> Slot:
    """Where the calendar draws a slot: over whole days when it lasts a day or more, else where it is."""
    if not lasts_days(*slot):
        return slot
    first, after = shown_days(slot)
    return datetime.combine(first, time()), datetime.combine(after, time())


def dropped_slot(before: Slot, starts: datetime, ends: datetime | None, *, whole_days: bool) -> Slot:
    """Where an activity goes when it is dropped on, or stretched to, `starts`-`ends` on the calendar.

    Dropped on whole days it keeps its hours. `ends` is None when it went from hours to whole days or back:
    then it keeps its length.
    """
    length = before[1] - before[0]
    if not whole_days:
        return starts, ends if ends is not None and not lasts_days(*before) else starts + length
    first, after_last = shown_days(before)
    new_starts = before[0] + (starts.date() - first)
    if ends is None:
        return new_starts, new_starts + length
    return new_starts, before[1] + (ends.date() - after_last)
