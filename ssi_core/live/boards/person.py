"""One person, for the facilitator who helps them: name, structures, role, erasure."""

from __future__ import annotations

from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import people, seats, structures

TABLES = ("person", "belonging", "structure", "seat", "attendance", "plenary")


@board("person", *TABLES)
def person_board(view: View) -> str:
    """The person of the parameter `id`; nothing of them for anybody else."""
    person = people.find(view.cursor, view.params.get("id", "")) if view.facilitates() else None
    if person is None or person.forgotten:
        return render("person_none.html", view=view)
    mine = people.structures_of(view.cursor, person.id)
    known = structures.all_known(view.cursor)
    return render(
        "person.html",
        person=person,
        seat=seats.find(view.cursor, person.id),
        mine=[structure for structure in known if structure.id in mine],
        others=[structure for structure in known if structure.id not in mine],
        last_facilitator=person.role == "facilitator" and people.facilitators(view.cursor) < 2,
    )
