"""What a person has to do, as a file that any calendar takes: one whole day for each task that has a day."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from ssi_core.domain import clock
from ssi_core.locale import _
from ssi_core.store.queries.lines import Task
from ssi_core.store.queries.plenaries import Plenary

DOMAIN = "pleniere"
MEETING = timedelta(hours=2)


def to_ics(tasks: list[Task], following: Plenary | None, plenary: Plenary, now: datetime) -> bytes:
    """The bytes of an .ics: `tasks` that have a day, and the next plenary. `now` is an instant (UTC).

    The same task has the same UID each time: taken twice, a calendar shows it once.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Plénière//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    stamp = now.replace(tzinfo=ZoneInfo("UTC"), microsecond=0)
    for task in tasks:
        if task.due_on is not None:
            calendar.add_component(_day(task, plenary, stamp))
    if following is not None:
        calendar.add_component(_meeting(following, stamp))
    return bytes(calendar.to_ical())


def _day(task: Task, plenary: Plenary, stamp: datetime) -> Event:
    assert task.due_on is not None
    event = Event()
    event.add("uid", f"tache-{task.id}@{DOMAIN}")
    event.add("dtstamp", stamp)
    event.add("summary", _("À faire : {what}").format(what=task.what))
    event.add("description", _("Confié à la plénière « {title} ».").format(title=plenary.title))
    event.add("dtstart", task.due_on)
    event.add("dtend", task.due_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", task.what)
    alarm.add("trigger", timedelta(hours=-40))  # two days before, at eight in the morning
    event.add_component(alarm)
    return event


def _meeting(following: Plenary, stamp: datetime) -> Event:
    event = Event()
    starts = following.scheduled_on.replace(tzinfo=clock.PLACE)
    event.add("uid", f"pleniere-{following.id}@{DOMAIN}")
    event.add("dtstamp", stamp)
    event.add("summary", following.title)
    event.add("dtstart", starts)
    event.add("dtend", starts + MEETING)
    if following.place:
        event.add("location", following.place)
    return event
