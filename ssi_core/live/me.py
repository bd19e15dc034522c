"""« Mes informations »: what is kept about the person who looks, for them alone. Never a board, never pushed."""

from __future__ import annotations

from ssi_core.domain.permissions import RANK, Role
from ssi_core.live.rendering import render
from ssi_core.store.database import Cursor
from ssi_core.store.queries import mailings, people, seats, structures

TABLES = ("person", "belonging", "structure", "seat", "attendance", "plenary", "mail_consent")


def my_page(cursor: Cursor, person_id: str) -> str:
    """The HTML of one's own data; '' for who is not known here."""
    person = people.find(cursor, person_id) if person_id else None
    if person is None:
        return ""
    if person.forgotten:
        return render("me_forgotten.html")
    mine = people.structures_of(cursor, person.id)
    known = structures.all_known(cursor)
    return render(
        "me.html",
        person=person,
        takes_part=RANK[seats.role_of(cursor, person.id)] >= RANK[Role.PARTICIPANT],
        consent_on=people.consent_changed_on(cursor, person.id),
        wants_mail=mailings.agrees(cursor, person.id),
        wants_mail_since=mailings.consent_changed_on(cursor, person.id),
        mine=[structure for structure in known if structure.id in mine],
        others=[structure for structure in known if structure.id not in mine],
        last_facilitator=person.role == "facilitator" and people.facilitators(cursor) < 2,
    )
