"""How fast a compte rendu is made: composed from 1,000 events, then written as four files.

    python -m tests.bench.minutes_speed
"""

from __future__ import annotations

import time

from ssi_core.exports.minutes_composition import compose
from ssi_core.exports.minutes_file import MIME, render
from ssi_core.store import journal
from tests.conftest import Town, make_town
from tests.exports.plenaries_held import activity, closed, opened

EVENTS = 1_000


def full_plenary(town: Town) -> str:
    """A closed plenary that 1,000 events made: notes, decisions with votes, tasks, themes, activities."""
    agenda = "\n".join(f"Point {number} — 10" for number in range(20))
    plenary = opened(town, agenda=agenda)
    with town.desk.database.read() as cursor:
        first = journal.last_seq(cursor)
    items = [row for (row,) in town.rows("SELECT id FROM agenda_item WHERE plenary_id = ? ORDER BY rank", plenary)]
    structures, number = list(town.structures.values()), 0
    themes = [town.do(town.alice, "theme.propose", title=f"Thème {n}", why="Parce que.") for n in range(5)]
    proposals = [row for (row,) in town.rows("SELECT id FROM proposal ORDER BY title")]
    assert len(themes) == len(proposals)
    for person in (town.alice, town.bruno, "carole"):
        town.do(person, "attendance.come", plenary_id=plenary)
        town.do(person, "theme.support", id=proposals[0])
    while True:
        with town.desk.database.read() as cursor:
            if journal.last_seq(cursor) - first >= EVENTS - 1:
                break
        item, number = items[number % len(items)], number + 1
        match number % 10:
            case 0:
                town.do(town.alice, "decision.record", item_id=item, body=f"Décision {number}", votes_for=12, votes_against=2, abstained=1)  # fmt: skip
            case 1 | 2:
                town.do(town.bruno, "task.give", item_id=item, what=f"Tâche {number}", person_id=town.alice, structure_id=structures[number % 3], due_on="2026-10-01")  # fmt: skip
            case 3:
                day = 13 + number % 17
                activity(town, title=f"Activité {number}", starts=f"2026-11-{day}T10:00", ends=f"2026-11-{day}T12:00")
            case _:
                town.do(town.alice, "note.write", item_id=item, body=f"Note {number} : ce qui se dit, en une phrase de longueur ordinaire.")  # fmt: skip
    return closed(town, plenary)


def measured() -> tuple[float, dict[str, float]]:
    """Seconds to compose (the best of three), and seconds for each file."""
    town = make_town()
    plenary = full_plenary(town)
    with town.desk.database.read() as cursor:
        composing = []
        for _again in range(3):
            began = time.perf_counter()
            compose(cursor, plenary)
            composing.append(time.perf_counter() - began)
        files = {}
        for kind in MIME:
            began = time.perf_counter()
            render(cursor, plenary, kind)
            files[kind] = time.perf_counter() - began
    town.desk.database.close()
    return min(composing), files


def main() -> None:
    """Print both."""
    composing, files = measured()
    print(f"compte rendu of {EVENTS} events: composed in {composing:.2f} s (asked: under 1 s)")
    each = ", ".join(f"{kind} {seconds:.2f}" for kind, seconds in files.items())
    print(f"its four files in {sum(files.values()):.2f} s, of which {each} (asked: under 10 s)")


if __name__ == "__main__":
    main()
