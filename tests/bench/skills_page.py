"""How long the page of skills takes at Fontenay's scale: 450 structures, each with three skills, 150 activities.

`python -m tests.bench.skills_page` prints milliseconds of server time, each the median of several.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from random import Random

from ssi_core import demo
from ssi_core.actions.command import Command
from ssi_core.domain import clock
from ssi_core.domain.events.skill import SkillNamed, SkillNeeded, SkillOffered
from ssi_core.domain.permissions import Role
from ssi_core.domain.skill_names import first_names
from ssi_core.exports.skills_picture import skills_png
from ssi_core.live import skill_state, skill_table
from ssi_core.live.boards import BOARDS, View
from ssi_core.live.gallery import Gallery
from ssi_core.live.skill_table import Choices
from ssi_core.store.database import Database
from ssi_core.store.queries import editions, programme, structures
from ssi_core.ui.skills_chart import figure

assert Gallery  # every board is declared
EACH, TIMES = 3, 7


def fill(database: Database) -> None:
    """The town of Fontenay, with what everybody can do and what every activity needs."""
    demo.load(database, "fontenay", date(2026, 9, 15))
    random = Random(94)
    with database.write() as cursor:
        edition = editions.current(cursor)
        assert edition is not None
        command = Command(cursor, "bench", "", Role.FACILITATOR, edition.id, clock.now())
        names = [*first_names(), *(f"Savoir-faire {number}" for number in range(20))]
        ids = [f"skill{number}" for number in range(len(names))]
        for row_id, name in zip(ids, names, strict=True):
            command.record(SkillNamed(row_id, name))
        for each in structures.all_known(cursor):
            for row_id in random.sample(ids[:-2], EACH):
                command.record(SkillOffered(row_id, "structure", each.id, random.randint(1, 3)))
        for activity in programme.of_edition(cursor, edition.id):
            for row_id in random.sample(ids, 2):
                command.record(SkillNeeded(row_id, "activity", activity.id, random.randint(1, 4)))


def median(what: Callable[[], object]) -> float:
    """Milliseconds."""
    taken = []
    for _time in range(TIMES):
        began = time.perf_counter()
        what()
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken)


def measures(database: Database) -> dict[str, float]:
    """Each part of the page, in ms of server time, and the whole."""
    found: dict[str, float] = {}
    with database.read() as cursor:
        state = skill_state.read(cursor)
        by_kind, each_one = Choices(), Choices(columns=skill_table.STRUCTURES)
        found["read everything"] = median(lambda: skill_state.read(cursor))
        for label, choices in (("by kind", by_kind), ("each structure", each_one)):
            shown = skill_table.table(state, choices)
            found[f"order and page, {label}"] = median(lambda c=choices: skill_table.table(state, c))  # type: ignore[misc]
            found[f"chart, {label}"] = median(lambda s=shown: figure(s, "light").to_json())  # type: ignore[misc]
            params = choices.params()
            found[f"table board, {label}"] = median(
                lambda p=params: BOARDS["skill_table"].render(View(cursor, p, Role.PARTICIPANT))  # type: ignore[misc]
            )
        for name in ("skills_head", "skill_requests", "skill_words"):
            found[f"{name} board"] = median(lambda n=name: BOARDS[n].render(View(cursor, {}, Role.FACILITATOR)))  # type: ignore[misc]
        panel = {"skill": state.rows[0].skill_id}
        found["skill_panel board"] = median(lambda: BOARDS["skill_panel"].render(View(cursor, panel, Role.PARTICIPANT)))
        found["picture (PNG), each structure"] = median(
            lambda: skills_png(skill_table.table(state, each_one).matrix, "Fontenay", counted=False)
        )
    boards = sum(found[f"{name} board"] for name in ("skills_head", "skill_requests", "skill_words"))
    for label in ("by kind", "each structure"):
        parts = ("order and page", "chart", "table board")
        found[f"WHOLE PAGE, {label}"] = (
            found["read everything"] + boards + sum(found[f"{part}, {label}"] for part in parts)
        )
    return found


def skills_page() -> dict[str, float]:
    """Fill a town in memory and measure."""
    database = Database()
    fill(database)
    try:
        return measures(database)
    finally:
        database.close()


if __name__ == "__main__":
    for what, milliseconds in skills_page().items():
        print(f"{what:42} {milliseconds:8.0f} ms")
