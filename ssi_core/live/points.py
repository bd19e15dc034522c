"""A plenary as its boards show it: each point of the agenda, when it comes, and what is written under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ssi_core.domain import clock
from ssi_core.live.boards import View
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import agenda, lines, people, structures
from ssi_core.store.queries.agenda import AgendaItem
from ssi_core.store.queries.lines import Decision, Note, Task
from ssi_core.store.queries.plenaries import Plenary


@dataclass(frozen=True)
class Line:
    """A note, a decision or a task (`kind`), with the name of who wrote it or is to do it."""

    kind: str
    row: Note | Decision | Task
    who: str

    @property
    def seq(self) -> int:
        """Its place among the lines: the order in which they were written."""
        return self.row.seq


@dataclass(frozen=True)
class Point:
    """One point: its number from 1, when it should begin (wall clock; None once behind us), its lines."""

    item: AgendaItem
    number: int
    current: bool
    begins: datetime | None
    lines: tuple[Line, ...]

    def summary(self) -> str:
        """« 3 notes, 1 décision »; '' when nothing is written."""
        return _counted(self.lines)


@dataclass(frozen=True)
class Course:
    """A whole plenary: its points, the lines whose point is not on the agenda, and when it should end."""

    plenary: Plenary
    points: tuple[Point, ...]
    aside: tuple[Line, ...]
    ends: datetime

    @property
    def current(self) -> Point | None:
        """The point people are at."""
        return next((point for point in self.points if point.current), None)

    @property
    def next(self) -> Point | None:
        """The point to go to next."""
        found = agenda.following([point.item for point in self.points], self.plenary.current_item_id)
        return next((point for point in self.points if found is not None and point.item.id == found.id), None)

    @property
    def coming(self) -> list[Point]:
        """The points not dealt with yet, the current one left out."""
        return [point for point in self.points if not point.item.done and not point.current]

    @property
    def minutes(self) -> int:
        """The planned length of the whole."""
        return sum(point.item.minutes for point in self.points)

    @property
    def lines(self) -> list[Line]:
        """Every line, in the order of the agenda."""
        return [line for point in self.points for line in point.lines] + list(self.aside)

    def summary(self) -> str:
        """« 3 notes, 1 décision »; '' when nothing is written."""
        return _counted(self.lines)

    def of_kind(self, kind: str) -> list[Line]:
        """The lines of one kind."""
        return [line for line in self.lines if line.kind == kind]

    @property
    def ends_at(self) -> int | None:
        """When the current point's time is up, in milliseconds since 1970: what the browser counts down to."""
        if self.current is None or self.plenary.item_started_on is None:
            return None
        end = self.plenary.item_started_on + timedelta(minutes=self.current.item.minutes)
        return int(end.replace(tzinfo=UTC).timestamp() * 1000)


@dataclass(frozen=True)
class Names:
    """Of people and of structures, by id."""

    people: Mapping[str, str]
    structures: Mapping[str, str]


def names_of(view: View) -> Names:
    """Everybody's, read once in a drawing."""
    return view.once("names", lambda: Names(people.names(view.cursor), structures.names(view.cursor)))


def course(view: View, plenary: Plenary) -> Course:
    """Everything of a plenary, read once in a drawing."""
    return view.once(f"course {plenary.id}", lambda: _course(view.cursor, plenary, names_of(view)))


def _course(cursor: Cursor, plenary: Plenary, names: Names) -> Course:
    written = _lines(cursor, plenary.id, names)
    items = agenda.of_plenary(cursor, plenary.id)
    begins, ends = _times(plenary, items)
    points = tuple(
        Point(
            item,
            number,
            plenary.state == "open" and item.id == plenary.current_item_id,
            begins.get(item.id),
            tuple(line for line in written if line.row.item_id == item.id),
        )
        for number, item in enumerate(items, start=1)
    )
    known = {item.id for item in items}
    return Course(plenary, points, tuple(line for line in written if line.row.item_id not in known), ends)


def _counted(written: Iterable[Line]) -> str:
    n = Counter(line.kind for line in written)
    parts = (
        ngettext("{n} note", "{n} notes", n["note"]).format(n=n["note"]) if n["note"] else "",
        ngettext("{n} décision", "{n} décisions", n["decision"]).format(n=n["decision"]) if n["decision"] else "",
        ngettext("{n} action", "{n} actions", n["task"]).format(n=n["task"]) if n["task"] else "",
    )
    return ", ".join(part for part in parts if part)


def doers(tasks: list[Task], names: Names) -> list[Line]:
    """Tasks with the names of who does them."""
    return [Line("task", task, _who(task, names)) for task in tasks]


def _lines(cursor: Cursor, plenary_id: str, names: Names) -> list[Line]:
    def writer(person_id: str) -> str:
        return names.people.get(person_id, _("une personne"))

    found = [Line("note", note, writer(note.person_id)) for note in lines.notes(cursor, plenary_id)]
    found += [Line("decision", one, writer(one.person_id)) for one in lines.decisions(cursor, plenary_id)]
    found += doers(lines.tasks(cursor, plenary_id), names)
    return sorted(found, key=lambda line: line.seq)


def _who(task: Task, names: Names) -> str:
    person = names.people.get(task.person_id, _("une personne")) if task.person_id else ""
    structure = names.structures.get(task.structure_id, _("une structure")) if task.structure_id else ""
    return f"{person} ({structure})" if person and structure else person or structure


def _times(plenary: Plenary, items: list[AgendaItem]) -> tuple[dict[str, datetime], datetime]:
    """When each point to come should begin, and the end of the last one, all wall clock."""
    begins: dict[str, datetime] = {}
    moment = plenary.scheduled_on
    ahead = items
    if plenary.state == "open":
        ahead = [item for item in items if not item.done and item.id != plenary.current_item_id]
        moment = clock.wall_clock(plenary.item_started_on or plenary.opened_on or clock.now())
        moment += timedelta(minutes=sum(item.minutes for item in items if item.id == plenary.current_item_id))
    for item in ahead:
        begins[item.id] = moment
        moment += timedelta(minutes=item.minutes)
    return ({} if plenary.state == "closed" else begins), moment
