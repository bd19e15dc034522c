"""Everything that has a day before (or after) an edition: its steps, and what other subjects must do by a day.

Names of people are not here: it leaves by the calendar that services follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import kit, milestones
from ssi_core.store.queries.milestones import Milestone

TABLES = ("milestone", "plenary", *kit.TABLES)


@dataclass(frozen=True)
class Due:
    """Something by a day; `structure_id` '' for everybody; `step` when it is a step of the rétroplanning itself."""

    key: str
    title: str
    structure_id: str
    due_on: date
    done: bool
    page: str
    step: Milestone | None = None


def of_edition(cursor: Cursor, edition_id: str) -> list[Due]:
    """In the order of their days."""
    found = [
        Due(f"etape-{each.id}", each.title, each.structure_id, each.due_on, each.done, "/retroplanning", each)
        for each in milestones.of_edition(cursor, edition_id)
    ]
    items = {each.id: each for each in kit.items(cursor, edition_id)}
    for item in items.values():
        if item.deadline:
            title = _("Donner textes et images : {name}").format(name=item.name)
            found.append(Due(f"support-{item.id}", title, "", item.deadline, False, "/communication"))
    for each in kit.distributions(cursor, edition_id):
        if each.due_on and each.item_id in items:
            title = _("Distribuer « {name} » : {place}").format(name=items[each.item_id].name, place=each.place)
            found.append(
                Due(f"distribution-{each.id}", title, each.structure_id, each.due_on, each.done, "/communication")
            )
    sql = (
        "SELECT id, title, CAST(scheduled_on AS DATE), state = 'closed' FROM plenary "
        "WHERE edition_id = ? AND group_id = ''"
    )
    for plenary_id, title, day, closed in cursor.execute(sql, [edition_id]).fetchall():
        found.append(Due(f"pleniere-{plenary_id}", title, "", day, closed, "/pleniere"))
    return sorted(found, key=lambda each: (each.due_on, each.key))
