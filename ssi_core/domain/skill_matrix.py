"""Skills × actors: who offers what, what the programme needs, what is missing, what hangs on one actor alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ssi_core.domain.same_name import plain
from ssi_core.domain.seriation import seriated
from ssi_core.domain.skill_levels import PRACTISES

GAP, LEARNERS, SINGLE, COVERED, UNUSED = STATES = ("gap", "learners", "single", "covered", "unused")
PATTERN, URGENT, NAME = ORDERS = ("pattern", "urgent", "name")


@dataclass(frozen=True)
class Held:
    """That a source offers a skill: `source` is a structure, or a person who speaks for none; `level` 1 to 3.

    `who` is the actor who said so: the structure itself, or one of its people.
    """

    skill_id: str
    source: str
    who: str
    level: int


@dataclass(frozen=True)
class Wanted:
    """That `people` people are needed with a skill, for `subject` (kind:id)."""

    skill_id: str
    subject: str
    people: int


@dataclass(frozen=True)
class Row:
    """A skill: what is offered and needed over the whole collective, whatever the columns on show."""

    skill_id: str
    name: str
    held: tuple[Held, ...] = ()
    wanted: tuple[Wanted, ...] = ()

    @property
    def sources(self) -> list[str]:
        """The actors that offer it, each once."""
        return list(dict.fromkeys(each.source for each in self.held))

    @property
    def people(self) -> int:
        """How many people are wanted."""
        return sum(each.people for each in self.wanted)

    @property
    def state(self) -> str:
        """gap: needed, nobody offers it; learners: needed, only by beginners; single: one actor only."""
        if not self.held:
            return GAP
        if self.wanted and max(each.level for each in self.held) < PRACTISES:
            return LEARNERS
        if len(self.sources) == 1:
            return SINGLE
        return COVERED if self.wanted else UNUSED


@dataclass(frozen=True)
class Column:
    """A structure, a person, or a kind of structures: the sources it stands for.

    With `by_who`, its sources are those who said so themselves: a person for what they can do, whatever they speak for.
    """

    key: str
    name: str
    sources: frozenset[str] = field(default_factory=frozenset)
    by_who: bool = False


@dataclass(frozen=True)
class Cell:
    """What a column offers of a skill: the best level (0 for none), and who."""

    level: int
    held: tuple[Held, ...]

    @property
    def sources(self) -> int:
        """How many actors."""
        return len({each.source for each in self.held})


EMPTY = Cell(0, ())


@dataclass(frozen=True)
class Matrix:
    """The table on show: its rows and columns in order, its cells by (skill, column)."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: dict[tuple[str, str], Cell]

    def cell(self, row: Row, column: Column) -> Cell:
        """One cell; an empty one when nobody there offers the skill."""
        return self.cells.get((row.skill_id, column.key), EMPTY)


def rows_of(names: dict[str, str], held: Iterable[Held], wanted: Iterable[Wanted]) -> list[Row]:
    """One row for each skill that is offered or needed, by name."""
    offered: dict[str, list[Held]] = defaultdict(list)
    needed: dict[str, list[Wanted]] = defaultdict(list)
    for one in held:
        offered[one.skill_id].append(one)
    for other in wanted:
        needed[other.skill_id].append(other)
    used = [skill_id for skill_id in {**offered, **needed} if skill_id in names]
    return [
        Row(skill_id, names[skill_id], tuple(offered[skill_id]), tuple(needed[skill_id]))
        for skill_id in sorted(used, key=lambda each: (plain(names[each]), each))
    ]


def urgency(row: Row) -> tuple[int, int, str]:
    """What to look at first: gaps, then what hangs on few, then what is most wanted."""
    needed_first = 0 if row.wanted else 1
    return (STATES.index(row.state) + 3 * needed_first, -row.people, plain(row.name))


def matrix(rows: list[Row], columns: list[Column], order: str = PATTERN) -> Matrix:
    """The table, ordered; columns that offer nothing of these rows are left out."""
    column_of: dict[tuple[str, bool], list[Column]] = defaultdict(list)
    for column in columns:
        for source in column.sources:
            column_of[source, column.by_who].append(column)
    gathered: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for row in rows:
        for each in row.held:
            for column in [*column_of[each.source, False], *column_of[each.who, True]]:
                gathered[row.skill_id, column.key].append(each)
    cells = {
        place: Cell(max(each.level for each in there), tuple(sorted(there, key=lambda each: -each.level)))
        for place, there in gathered.items()
    }
    shown = [column for column in columns if any((row.skill_id, column.key) in cells for row in rows)]
    weights = [[float(cells.get((row.skill_id, column.key), EMPTY).level) for column in shown] for row in rows]
    by_row, by_column = seriated(weights)
    ordered = {
        # Nobody offers them: they have no place in a pattern, and come first for all to see.
        PATTERN: sorted((rows[n] for n in by_row), key=lambda row: row.state != GAP),
        URGENT: sorted(rows, key=urgency),
        NAME: rows,
    }[order]
    in_order = shown if order == NAME else [shown[n] for n in by_column]
    return Matrix(tuple(ordered), tuple(in_order), cells)
