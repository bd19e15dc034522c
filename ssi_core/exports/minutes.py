"""What a compte rendu says, ready to be written in any format: names and words, no database.

The `key`s say what a passage speaks of, for its corrections to find it again; they are never shown.
All times are wall-clock ones, naive; texts are as people typed them, not escaped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
    key: str = field(default="", compare=False)

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
    """Something to do; `who` is empty when nobody took it yet, `due_on` None when no day was set.

    `structure` is the one that it falls to, '' when none: that of the task, else that of the person.
    """

    what: str
    who: str
    due_on: date | None = None
    structure: str = ""
    key: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """One point of the agenda; `minutes_planned` is its planned length, in minutes, 0 for none.

    `note_keys` name the notes, one each, when they are known.
    """

    title: str
    minutes_planned: int = 0
    notes: tuple[str, ...] = ()
    decisions: tuple[MinutesDecision, ...] = ()
    tasks: tuple[MinutesTask, ...] = ()
    key: str = field(default="", compare=False)
    note_keys: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class AdoptedTheme:
    """A theme of the edition; `decided_on_item` is the point of the agenda (from 1) if any."""

    title: str
    why: str = ""
    supports: int = 0
    decided_on_item: int | None = None
    key: str = field(default="", compare=False)


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
    key: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One activity of the programme as the plenary left it; `sure` is False for what is still an idea."""

    title: str
    holder: str
    slot: Slot
    place: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class NextPlenary:
    """When and where people meet again."""

    starts: datetime
    place: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """One plenary's compte rendu; `closed_on` is None while it goes on, `opened_on` before it begins.

    `theme_supports` are the titles of the themes with how many people support each, when it was told; `programme` the
    whole calendar when it changed; `chapters` are what other subjects have to tell, each by its own module of
    `exports/chapters/`. `group` is the working group that met, '' for a plenary.
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
    theme_supports: tuple[tuple[str, int], ...] = ()
    calendar_changes: tuple[CalendarChange, ...] = ()
    programme: tuple[ProgrammeLine, ...] = ()
    chapters: tuple[Section, ...] = ()
    next_plenary: NextPlenary | None = None
    group: str = ""
