"""A person's own part of the commission: the requests of their structures, and those that they examine."""

from __future__ import annotations

from ssi_core.domain.grants import DRAFT, SUBMITTED, WAITING, state_names
from ssi_core.domain.permissions import Role
from ssi_core.live.rendering import render
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, grants, people, programme, seats, structures

TABLES = grants.TABLES


def draw(cursor: Cursor, person_id: str) -> str:
    """The HTML for that person alone; '' without a seat or an edition."""
    edition, role = editions.current(cursor), seats.role_of(cursor, person_id)
    if edition is None or role is Role.VISITOR:
        return ""
    leads = role is Role.FACILITATOR
    mine = people.structures_of(cursor, person_id)
    found = grants.of_edition(cursor, edition.id)
    is_member = person_id in grants.members(cursor, edition.id)
    known = structures.all_known(cursor)
    return render(
        "grants_mine.html",
        leads=leads,
        asking=[each for each in known if leads or each.id in mine],
        activities=programme.of_edition(cursor, edition.id),
        names={each.id: each.name for each in known},
        requests=[
            (each, grants.lines(cursor, each.id), grants.balance(cursor, each))
            for each in found
            if each.structure_id in mine or (leads and each.state == DRAFT)
        ],
        examined=[
            (
                each,
                each.structure_id in mine,
                person_id in grants.interests(cursor, each.id),
                grants.scores(cursor, each.id).get(person_id, {}),
                grants.opinions(cursor, each.id).get(person_id, ""),
            )
            for each in found
            if each.state in WAITING and (is_member or leads)
        ],
        is_member=is_member,
        criteria=grants.criteria(cursor, edition.id),
        states=state_names(),
        draft=DRAFT,
        submitted=SUBMITTED,
    )
