"""Which part of the table of skills is on show: whose columns, which rows, in which order, which page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ssi_core.domain.same_name import plain
from ssi_core.domain.skill_matrix import GAP, LEARNERS, ORDERS, PATTERN, SINGLE, Column, Matrix, Row, matrix, urgency
from ssi_core.domain.structure_kinds import kind_headings
from ssi_core.live.skill_state import MAIN_KINDS, SkillState
from ssi_core.locale import _

KINDS, STRUCTURES, SERVICES, PEOPLE = COLUMNS = ("kind", "structure", "service", "person")
ALL, NEEDED, FRAGILE = ROWS = ("all", "needed", "fragile")
# What a screen shows without letters that nobody can read.
PAGE = 20
MOST_ROWS = 40


@dataclass(frozen=True)
class Choices:
    """What the person chose to see; '' for the columns is what fits the size of the collective."""

    columns: str = ""
    rows: str = ALL
    order: str = PATTERN
    search: str = ""
    page: int = 0

    @classmethod
    def read(cls, params: Mapping[str, str]) -> Choices:
        """From an address or a board's parameters, whatever they hold."""
        page = params.get("page", "")
        return cls(
            _one_of(params.get("columns", ""), COLUMNS, ""),
            _one_of(params.get("rows", ""), ROWS, ALL),
            _one_of(params.get("order", ""), ORDERS, PATTERN),
            params.get("search", "")[:80],
            int(page) if page.isascii() and page.isdigit() and len(page) < 5 else 0,
        )

    def params(self) -> dict[str, str]:
        """As a board's parameters: only what is not usual."""
        said = {
            "columns": self.columns, "rows": self.rows, "order": self.order, "search": self.search,
            "page": str(self.page or ""),
        }  # fmt: skip
        usual = Choices()
        return {name: text for name, text in said.items() if text and text != getattr(usual, name)}


@dataclass(frozen=True)
class Table:
    """The page on show: `matrix` holds its columns only; `pages` is their number, `choices` what they come from."""

    matrix: Matrix
    choices: Choices
    pages: int
    columns_in_all: int

    @property
    def empty(self) -> bool:
        """Whether nothing answers the choices."""
        return not self.matrix.rows


def table(state: SkillState, choices: Choices) -> Table:
    """What is on show."""
    everything = whole(state, choices)
    pages = max(1, -(-len(everything.columns) // PAGE))
    page = min(choices.page, pages - 1)
    shown = everything.columns[page * PAGE : (page + 1) * PAGE]
    return Table(
        replace(everything, columns=shown),
        replace(choices, columns=choices.columns or usual_columns(state), page=page),
        pages,
        len(everything.columns),
    )


def whole(state: SkillState, choices: Choices) -> Matrix:
    """What answers the choices, all pages together; of a longer list of skills, the most urgent."""
    rows = [row for row in state.rows if _wanted(row, choices)]
    if len(rows) > MOST_ROWS:
        kept = {row.skill_id for row in sorted(rows, key=urgency)[:MOST_ROWS]}
        rows = [row for row in rows if row.skill_id in kept]
    return matrix(rows, columns(state, choices.columns or usual_columns(state)), choices.order)


def usual_columns(state: SkillState) -> str:
    """One column per structure while they fit the screen; beyond that, one per kind of structure."""
    return STRUCTURES if len(_offering(state)) <= PAGE else KINDS


def columns(state: SkillState, mode: str) -> list[Column]:
    """Every column of a mode, by name; `matrix` keeps those that offer something."""
    offering = _offering(state)
    if mode == PEOPLE:
        who = {each.who for row in state.rows for each in row.held}
        return [
            Column(key, name, frozenset({key}), by_who=True)
            for key, name in state.actors.items()
            if key in who and key.startswith("person:")
        ]
    if mode == KINDS:
        found = [
            Column(
                f"kind:{kind}",
                heading,
                frozenset(f"structure:{each.id}" for each in state.structures.values() if each.kind == kind),
            )
            for kind, heading in kind_headings().items()
        ]
        alone = frozenset(key for key in offering if key.startswith("person:"))
        return [*found, Column("kind:alone", _("Personnes sans structure"), alone)]
    kinds = MAIN_KINDS if mode == SERVICES else ()
    named = sorted(offering, key=lambda key: (plain(state.name(key)), key))
    return [
        Column(key, state.name(key), frozenset({key}))
        for key in named
        if not kinds or (key.startswith("structure:") and state.structures[key.partition(":")[2]].kind in kinds)
    ]


def _offering(state: SkillState) -> set[str]:
    return {each.source for row in state.rows for each in row.held}


def _wanted(row: Row, choices: Choices) -> bool:
    if choices.rows == NEEDED and not row.wanted:
        return False
    if choices.rows == FRAGILE and row.state not in (GAP, LEARNERS, SINGLE):
        return False
    return all(word in plain(row.name) for word in plain(choices.search).split())


def _one_of(text: str, allowed: tuple[str, ...], usual: str) -> str:
    return text if text in allowed else usual
