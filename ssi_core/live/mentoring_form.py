"""« Votre structure et le parrainage »: the form of the structures one speaks for. Never a board: it is one's own."""

from __future__ import annotations

from ssi_core.domain.first_edition import EXPERIENCED, NEW
from ssi_core.domain.mentoring_fit import skills
from ssi_core.domain.mentoring_match import MOST_NEWCOMERS
from ssi_core.domain.permissions import RANK, Role
from ssi_core.domain.programme import PUBLICS
from ssi_core.live.rendering import render
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, mentoring, people, seats, structures, themes

TABLES = ("mentoring_profile", "belonging", "structure", "membership", "seat", "edition", "proposal")


def my_form(cursor: Cursor, person_id: str, structure_id: str = "") -> str:
    """The HTML of the forms, one a structure; a facilitator may fill in that of `structure_id`. '' for none."""
    edition = editions.current(cursor)
    role = seats.role_of(cursor, person_id)
    if edition is None or RANK[role] < RANK[Role.PARTICIPANT]:
        return ""
    wanted = people.structures_of(cursor, person_id)
    asked = structures.find(cursor, structure_id) if role is Role.FACILITATOR else None
    if asked is not None:
        wanted = {asked.id}
    known = structures.all_known(cursor)
    said = mentoring.declared(cursor, edition.id)
    present = mentoring.standing(cursor, edition)
    new = {each.id for each in present.newcomers} | set(present.wanting_none)
    return render(
        "mentoring_form.html",
        forms=[
            (each, said.get(each.id, mentoring.NOTHING_DECLARED), each.id in said, each.id in new)
            for each in known
            if each.id in wanted
        ],
        for_them=asked is not None,
        facilitates=role is Role.FACILITATOR,
        structures=known,
        skills=skills(),
        publics=PUBLICS,
        themes=[each for each in themes.of_edition(cursor, edition.id) if each.state != "withdrawn"],
        standings={"": _("Selon sa date d’entrée dans le collectif"), NEW: _("Oui, c’est sa première édition"),
                   EXPERIENCED: _("Non, elle a déjà participé")},
        most=MOST_NEWCOMERS,
    )  # fmt: skip
