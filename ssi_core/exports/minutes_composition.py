"""A plenary's compte rendu, composed from what its participants wrote and did: nobody types it.

Lines are those of the plenary as they now are (corrections count); the programme and the theme are told by their
net effect between its opening and its closing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TypeVar

from ssi_core.domain import clock
from ssi_core.domain.errors import Missing
from ssi_core.domain.net_effect import Row
from ssi_core.exports import chapters
from ssi_core.exports.minutes import (
    AdoptedTheme,
    CalendarChange,
    Minutes,
    MinutesDecision,
    MinutesItem,
    MinutesTask,
    NextPlenary,
    ProgrammeLine,
)
from ssi_core.exports.minutes_attendance import attendance_of, expected_on
from ssi_core.exports.minutes_calendar import calendar_changes, programme_lines
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import (
    agenda,
    attendance,
    editions,
    groups,
    lines,
    minutes_approval,
    minutes_material,
    people,
    plenaries,
    structures,
    themes,
)
from ssi_core.store.queries.plenaries import Plenary

chapters.load_all()
L = TypeVar("L", lines.Note, lines.Decision, lines.Task)


def compose(cursor: Cursor, plenary_id: str) -> Minutes:
    """The compte rendu of a plenary, provisional until it is closed. Raises Missing."""
    plenary = plenaries.find(cursor, plenary_id)
    if plenary is None:
        raise Missing(_("Cette plénière n’existe plus."))
    edition = next(each for each in editions.all_of_them(cursor) if each.id == plenary.edition_id)
    names = people.names(cursor)
    came = attendance.of_plenary(cursor, plenary.id)
    present = [line.person_id for line in came if line.state == "present"]
    adoptions = _adoptions(cursor, plenary)
    spoke_for = {line.person_id: line.structure_id for line in came if line.structure_id and not line.is_guest}
    items, number_of = _items(cursor, plenary, names, adoptions, spoke_for)
    changed = _calendar(cursor, plenary)
    following = _next(cursor, plenary)
    return Minutes(
        collective=edition.collective_name,
        edition=edition.name,
        title=plenary.title,
        group=_group(cursor, plenary),
        place=plenary.place,
        starts=plenary.scheduled_on,
        opened_on=clock.wall_clock(plenary.opened_on) if plenary.opened_on else None,
        closed_on=clock.wall_clock(plenary.closed_on) if plenary.closed_on else None,
        facilitators=_named(cursor, minutes_material.running_it(cursor, plenary, present)),
        attendance=attendance_of(
            came,
            structures.all_known(cursor),
            _expected(cursor, plenary),
            names,
        ),
        secretary=names.get(minutes_approval.secretary(cursor, plenary.id), ""),
        items=items,
        theme_adopted=_themes(cursor, plenary, adoptions, number_of),
        theme_supports=_supports(cursor, plenary, adoptions),
        calendar_changes=changed,
        programme=_programme(cursor, plenary) if changed else (),
        chapters=chapters.told(cursor, plenary),
        next_plenary=NextPlenary(following.scheduled_on, following.place) if following else None,
    )


def _expected(cursor: Cursor, plenary: Plenary) -> set[str]:
    if plenary.group_id:
        return groups.expected_structures(cursor, plenary.group_id)
    came_before = minutes_material.came_before(cursor, plenary)
    return expected_on(plenary.scheduled_on.date(), structures.stays(cursor), came_before)


def _group(cursor: Cursor, plenary: Plenary) -> str:
    """The name of the working group that met; '' for a plenary."""
    found = groups.find(cursor, plenary.group_id)
    return found.title if found else ""


def _named(cursor: Cursor, person_ids: list[str]) -> tuple[str, ...]:
    """The names of those who have one: the owner of the machine may have come in without saying theirs."""
    found = (people.find(cursor, person_id) for person_id in person_ids)
    return tuple(
        person.name for person in found if person is not None and person.first_name + person.last_name
    )


def _items(
    cursor: Cursor, plenary: Plenary, names: dict[str, str], adoptions: dict[str, Row], spoke_for: dict[str, str]
) -> tuple[tuple[MinutesItem, ...], dict[str, int]]:
    """The points in order, and the number of the point of each decision."""
    points = agenda.of_plenary(cursor, plenary.id)
    notes, decisions = lines.notes(cursor, plenary.id), lines.decisions(cursor, plenary.id)
    tasks = minutes_material.tasks_as_given(cursor, plenary)
    supporters = {row["decision_id"]: row["supporters"] for row in adoptions.values()}
    task_of = _TaskTeller(names, structures.names(cursor), spoke_for, people.belongings(cursor))
    number = {point.id: n for n, point in enumerate(points, start=1)}
    notes_of, decisions_of, tasks_of = _by_item(notes), _by_item(decisions), _by_item(tasks)
    found = [
        MinutesItem(
            point.title,
            point.minutes,
            tuple(note.body for note in notes_of[point.id]),
            tuple(
                MinutesDecision(
                    each.body, each.votes_for, each.votes_against, each.abstained, supporters.get(each.id),
                    key=f"decision:{each.id}",
                )
                for each in decisions_of[point.id]
            ),
            tuple(task_of.told(task) for task in tasks_of[point.id]),
            key=f"point:{point.id}",
            note_keys=tuple(f"note:{note.id}" for note in notes_of[point.id]),
        )
        for point in points
    ]  # fmt: skip
    # A task stays in the minutes that gave it even when its point was removed long after.
    orphans = tuple(task_of.told(task) for task in tasks if task.item_id not in number)
    if orphans:
        found.append(MinutesItem(_("Autres suites"), tasks=orphans))
    return tuple(found), {each.id: number[each.item_id] for each in decisions if each.item_id in number}


def _by_item(lines_found: list[L]) -> dict[str, list[L]]:
    found: dict[str, list[L]] = defaultdict(list)
    for line in lines_found:
        found[line.item_id].append(line)
    return found


@dataclass(frozen=True)
class _TaskTeller:
    """Names by id, and the structures that people speak for: at that plenary, else in general."""

    names: dict[str, str]
    structures: dict[str, str]
    spoke_for: dict[str, str]
    belongings: dict[str, list[str]]

    def told(self, task: lines.Task) -> MinutesTask:
        """One task, with the structure that it falls to."""
        person = self.names.get(task.person_id, "")
        structure = self.structures.get(task.structure_id, "")
        who = f"{person} ({structure})" if person and structure else person or structure
        its = task.structure_id or self.spoke_for.get(task.person_id, "")
        its = its or next(iter(self.belongings.get(task.person_id, [])), "")
        return MinutesTask(
            task.what, who, task.due_on, self.structures.get(its, "") if who else "", key=f"tache:{task.id}"
        )


def _adoptions(cursor: Cursor, plenary: Plenary) -> dict[str, Row]:
    """How each theme adopted during the plenary, and not reopened before its end, was adopted: by proposal."""
    changed = minutes_material.during(cursor, plenary, "adoption")
    return {each.row_id: each.after for each in changed if each.after is not None}


def _themes(
    cursor: Cursor, plenary: Plenary, adoptions: dict[str, Row], number_of: dict[str, int]
) -> tuple[AdoptedTheme, ...]:
    proposals = minutes_material.at_the_end(cursor, plenary, "proposal", list(adoptions))
    found = [
        (number_of.get(adoptions[row["id"]]["decision_id"]), row)
        for row in proposals.values()
        if row["edition_id"] == plenary.edition_id
    ]
    return tuple(
        AdoptedTheme(
            row["title"], row["why"], adoptions[row["id"]]["supporters"], number, key=f"theme:{row['id']}"
        )
        for number, row in sorted(found, key=lambda pair: (pair[0] or 0, pair[1]["adopted_on"]))
    )


def _calendar(cursor: Cursor, plenary: Plenary) -> tuple[CalendarChange, ...]:
    changed = [
        each
        for each in minutes_material.during(cursor, plenary, "activity")
        if plenary.edition_id in {row["edition_id"] for row in (each.before, each.after) if row}
    ]
    titles = {proposal.id: proposal.title for proposal in themes.of_edition(cursor, plenary.edition_id)}
    return calendar_changes(changed, structures.names(cursor), titles)


def _supports(cursor: Cursor, plenary: Plenary, adoptions: dict[str, Row]) -> tuple[tuple[str, int], ...]:
    """How many people supported each theme when the plenary ended, when it dealt with them; the most first."""
    if plenary.opened_seq is None or not (adoptions or minutes_material.during(cursor, plenary, "support")):
        return ()
    supports = minutes_material.whole_at_the_end(cursor, plenary, "support").values()
    counts = Counter(row["proposal_id"] for row in supports)
    proposals = minutes_material.whole_at_the_end(cursor, plenary, "proposal").values()
    found = [
        (row["title"], counts[row["id"]])
        for row in proposals
        if row["edition_id"] == plenary.edition_id and row["state"] != "withdrawn"
    ]
    # One theme alone, or no support at all: a chart would tell nothing.
    if len(found) < 2 or not any(number for _title, number in found):
        return ()
    return tuple(sorted(found, key=lambda each: (-each[1], each[0])))


def _programme(cursor: Cursor, plenary: Plenary) -> tuple[ProgrammeLine, ...]:
    rows = minutes_material.whole_at_the_end(cursor, plenary, "activity").values()
    its = [row for row in rows if row["edition_id"] == plenary.edition_id]
    return programme_lines(its, structures.names(cursor))


def _next(cursor: Cursor, plenary: Plenary) -> Plenary | None:
    """The plenary after this one, held since or not: a compte rendu read later still says what it announced."""
    others = plenaries.of_group(cursor, plenary.edition_id, plenary.group_id)
    return next((each for each in others if each.scheduled_on > plenary.scheduled_on), None)
