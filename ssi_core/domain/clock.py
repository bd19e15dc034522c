"""Two kinds of time.

*Instants* (when something happened) are UTC, naive, as DuckDB stores them. *Appointments* (when an activity or a
plenary takes place) are wall-clock time at the event's place, naive: people agree on '18 h at the town hall', and
a change of the law on summer time must not move it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

PLACE = ZoneInfo("Europe/Paris")


def now() -> datetime:
    """The present instant: UTC, naive, to the microsecond."""
    return datetime.now(UTC).replace(tzinfo=None)


def wall_clock(instant: datetime) -> datetime:
    """The wall-clock time, naive, of an instant (UTC, naive)."""
    return instant.replace(tzinfo=UTC).astimezone(PLACE).replace(tzinfo=None)


def instant_of(appointment: datetime) -> datetime:
    """The instant (UTC, naive) of a wall-clock time (naive)."""
    return appointment.replace(tzinfo=PLACE).astimezone(UTC).replace(tzinfo=None)


def today() -> datetime:
    """The wall-clock time of now, naive."""
    return wall_clock(now())
