"""The people of the collective, for those who take part: names, structures, and the contact of those who share it."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import people, structures

TABLES = ("person", "belonging", "structure", "seat", "attendance", "plenary")


def me(_view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """One's own line."""
    return {person: [person] for person in people_looking}


@board("people", *TABLES, mine=me)
def people_board(view: View) -> str:
    """A visitor is told how to come in, and sees no name."""
    if not view.takes_part():
        return render("people_closed.html")
    known = [person for person in people.all_known(view.cursor) if person.first_name or view.facilitates()]
    return render(
        "people.html",
        view=view,
        people=known,
        sharing=sum(person.shares_contact for person in known),
        belongings=people.belongings(view.cursor),
        names=structures.names(view.cursor),
        structures=structures.all_known(view.cursor),
    )
