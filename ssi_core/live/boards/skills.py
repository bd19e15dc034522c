"""The page of skills: what stands out, the forms, the table, and what opens beside a cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.domain.skill_asking import Suggestion
from ssi_core.domain.skill_levels import LEVELS, level_letter, level_name
from ssi_core.domain.skill_matrix import GAP, LEARNERS, SINGLE, Held, Row, urgency
from ssi_core.domain.skill_state_words import state_marks, state_names
from ssi_core.live import skill_state, skill_table
from ssi_core.live.boards import View, board
from ssi_core.live.boards.skill_words import vocabulary
from ssi_core.live.rendering import render
from ssi_core.live.skill_state import TABLES, SkillState
from ssi_core.live.skill_table import Choices
from ssi_core.store.queries import editions, people
from ssi_core.store.queries.skills import Need, Request

MOST_TOLD = 4


@dataclass(frozen=True)
class ShownNeed:
    """A need with who said yes, and whom to ask while someone is missing."""

    need: Need
    skill: str
    subject: str
    found: list[str]
    suggestions: list[Suggestion]

    @property
    def missing(self) -> int:
        """How many people are still wanted."""
        return max(0, self.need.people - len(self.found))


def shown_need(state: SkillState, need: Need) -> ShownNeed:
    """A need, ready to be shown."""
    row = state.row(need.skill_id)
    found = [state.name(each.asked) for each in state.found(need.skill_id, need.subject)]
    suggestions = state.suggestions(row, need.subject) if row and len(found) < need.people else []
    return ShownNeed(need, state.names.get(need.skill_id, ""), state.subject(need.subject), found, suggestions)


def form_values(view: View, state: SkillState) -> dict[str, object]:
    """What the forms about skills choose from."""
    return {
        "view": view,
        "state": state,
        "words": vocabulary(view.cursor),
        "levels": [(level, level_name(level)) for level in LEVELS],
        "state_names": state_names(),
        "state_marks": state_marks(),
        "level_name": level_name,
    }


def own(view: View, wanted: Iterable[str]) -> dict[str, list[str]]:
    """What each person may answer, take back, or withdraw."""
    keys: dict[str, list[str]] = {person: [] for person in wanted if person}
    if not view.takes_part():
        return keys
    state = skill_state.read(view.cursor)
    spoken_for = {person: people.structures_of(view.cursor, person) for person in keys}
    for person, found in keys.items():
        found.append(f"person-{person}")
        found += [f"structure-{each}" for each in sorted(spoken_for[person])]
        for request in state.requests:
            if request.person_id == person:
                found.append(f"asker-{request.id}")
            if request.asked == f"person:{person}" or (
                request.asked_kind == "structure" and request.asked_id in spoken_for[person]
            ):
                found.append(f"answers-{request.id}")
    return keys


@board("skills_head", *TABLES)
def skills_head(view: View) -> str:
    """The title, what stands out, and the forms to say more."""
    if not view.takes_part():
        return render("skills_closed.html")
    if editions.current(view.cursor) is None:
        return render("skills_none.html", view=view)
    state = skill_state.read(view.cursor)
    fragile = sorted((row for row in state.rows if row.state in (GAP, LEARNERS, SINGLE) and row.wanted), key=urgency)
    return render(
        "skills_head.html",
        **form_values(view, state),
        rows=state.rows,
        fragile=fragile[:MOST_TOLD],
        more=max(0, len(fragile) - MOST_TOLD),
        gaps=sum(row.state == GAP for row in state.rows),
        singles=sum(row.state == SINGLE for row in state.rows),
    )


@board("skill_table", *TABLES)
def skill_table_board(view: View) -> str:
    """The same table as the chart: for screen readers, for phones, for those who prefer it."""
    if not view.takes_part():
        return ""
    state = skill_state.read(view.cursor)
    shown = skill_table.table(state, Choices.read(view.params))
    return render(
        "skill_table.html",
        view=view,
        state=state,
        table=shown,
        counted=shown.choices.columns == skill_table.KINDS,
        letter=level_letter,
        level_name=level_name,
        state_names=state_names(),
        state_marks=state_marks(),
        any_skill=bool(state.rows),
        unfolded="open" in view.params,
    )


@board("skill_panel", *TABLES, mine=own)
def skill_panel(view: View) -> str:
    """One skill, in one column if any: who offers it, what needs it, whom to ask and why."""
    state = skill_state.read(view.cursor) if view.takes_part() else None
    row = state.row(view.params.get("skill", "")) if state else None
    if state is None or row is None:
        return ""
    column = view.params.get("column", "")
    there, elsewhere = _split(state, row, column)
    return render(
        "skill_panel.html",
        **form_values(view, state),
        row=row,
        column=column,
        column_name=_column_name(state, column),
        there=there,
        elsewhere=elsewhere,
        needs=[shown_need(state, need) for need in state.needs if need.skill_id == row.skill_id],
        requests=[each for each in state.requests if each.skill_id == row.skill_id],
        names=people.names(view.cursor),
        suggestions=state.suggestions(row),
    )


def _column_name(state: SkillState, column: str) -> str:
    kind = column.partition(":")[0]
    if kind == "kind":
        return next((each.name for each in skill_table.columns(state, skill_table.KINDS) if each.key == column), "")
    return state.name(column) if column in state.actors else ""


def _split(state: SkillState, row: Row, column: str) -> tuple[list[Held], list[Held]]:
    """Who offers the skill in the column, and who elsewhere; the best level first."""
    held = sorted(row.held, key=lambda each: (-each.level, state.name(each.who)))
    if column.startswith("kind:"):
        found = next((each for each in skill_table.columns(state, skill_table.KINDS) if each.key == column), None)
        inside = found.sources if found else frozenset()
        there = [each for each in held if each.source in inside]
    else:
        there = [each for each in held if column in (each.source, each.who)]
    return there, [each for each in held if each not in there]


@board("skill_requests", *TABLES, mine=own)
def skill_requests(view: View) -> str:
    """The links proposed in this edition: those that wait, then the answers."""
    if not view.takes_part():
        return ""
    state = skill_state.read(view.cursor)
    return render(
        "skill_requests.html",
        view=view,
        state=state,
        waiting=[each for each in state.requests if each.state == "proposed"],
        answered=[each for each in state.requests if each.state != "proposed"],
        names=people.names(view.cursor),
    )


def requests_of(state: SkillState, actor: str) -> list[Request]:
    """The links proposed to an actor and, for a structure, to those who speak for it."""
    return [each for each in state.requests if actor in (each.asked, state.source(each.asked))]
