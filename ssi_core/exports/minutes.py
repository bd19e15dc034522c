"""What a compte rendu says, ready to be written in any format: names and words, no identifier, no database.

All times are wall-clock ones, naive; texts are as people typed them, not escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from ssi_core.exports.minutes_blocks import Section

Slot = tuple[datetime, datetime]
ChangeKind = Literal["created", "moved", "changed", "cancelled", "removed"]


@dataclass(frozen=True, slots=True)
class StructureAttendance:
    """Who came for one structure. `kind`: its French name ("association"); `absent`: nobody, no apology."""

    structure_name: str
    kind: str
    present: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    absent: bool = False


@dataclass(frozen=True, slots=True)
class MinutesDecision:
    """A decision; the tally is None when not voted, `supports` is None when support was not counted."""

    text: str
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    supports: int | None = None

    @property
    def voted(self) -> bool:
        """Whether a tally was kept."""
        return any(votes is not None for votes in (self.votes_for, self.votes_against, self.abstained))

    @property
    def adopted(self) -> bool:
        """Taken without a vote, or by more votes for than against."""
        return not self.voted or (self.votes_for or 0) > (self.votes_against or 0)


@dataclass(frozen=True, slots=True)
class MinutesTask:
    """Something to do; `who` is empty when nobody took it yet, `due_on` None when no day was set."""

    what: str
    who: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """One point of the agenda; `minutes_planned` is its planned length, in minutes, 0 for none."""

    title: str
    minutes_planned: int = 0
    notes: tuple[str, ...] = ()
    decisions: tuple[MinutesDecision, ...] = ()
    tasks: tuple[MinutesTask, ...] = ()


@dataclass(frozen=True, slots=True)
class AdoptedTheme:
    """A theme of the edition; `decided_on_item` is the point of the agenda (from 1) if any."""

    title: str
    why: str = ""
    supports: int = 0
    decided_on_item: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """The net effect of the plenary on one activity; `place` is the present one, `details` a sentence."""

    kind: ChangeKind
    title: str
    holder: str = ""
    before: Slot | None = None
    after: Slot | None = None
    place: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class NextPlenary:
    """When and where people meet again."""

    starts: datetime
    place: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """One plenary's compte rendu; `closed_on` is None while it goes on, `opened_on` before it begins.

    `chapters` are what other subjects have to tell, each by its own module of `exports/chapters/`. `group` is the
    working group that met, '' for a plenary.
    """

    collective: str
    edition: str
    title: str
    place: str
    starts: datetime
    opened_on: datetime | None = None
    closed_on: datetime | None = None
    facilitators: tuple[str, ...] = ()
    secretary: str = ""
    attendance: tuple[StructureAttendance, ...] = ()
    items: tuple[MinutesItem, ...] = ()
    theme_adopted: tuple[AdoptedTheme, ...] = ()
    calendar_changes: tuple[CalendarChange, ...] = ()
    chapters: tuple[Section, ...] = ()
    next_plenary: NextPlenary | None = None
    group: str = ""
