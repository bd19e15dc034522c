"""Who came in with a device, and with which rights: for the facilitator."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import people, seats


def me(_view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """One's own line."""
    return {person: [person] for person in people_looking}


@board("seats", "seat", "person", "attendance", "plenary", mine=me)
def seat_list(view: View) -> str:
    """Facilitators first, then by name; those whose seat was taken away last."""
    if not view.facilitates():
        return ""
    known = {person.id: person for person in people.all_known(view.cursor)}
    order = {Role.FACILITATOR: 0, Role.PARTICIPANT: 1, Role.VISITOR: 2}
    taken = [(known[seat.person_id], seat) for seat in seats.all_taken(view.cursor) if seat.person_id in known]
    rank = {person_id: number for number, person_id in enumerate(known)}
    taken.sort(key=lambda pair: (order[Role(pair[1].role)], rank[pair[0].id]))
    return render("seats.html", taken=taken, alone=sum(seat.role == Role.FACILITATOR for _person, seat in taken) < 2)
