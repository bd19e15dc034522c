"""Présents, excusés, absents, by structure; and the links by which structures invite their partners."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.live.boards import View, board
from ssi_core.live.boards.plenary import plenary_shown
from ssi_core.live.join_code import clean_address
from ssi_core.live.rendering import render
from ssi_core.store.queries import attendance, editions, groups, people, plenaries, structures

TABLES = (
    "edition", "plenary", "attendance", "person", "structure", "membership", "belonging", "invitation", "seat",
    "working_group", "group_member",
)  # fmt: skip


def ones_own(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`here` for those on the list, `structure-…` for those one speaks for, `leads` at a meeting of one's group."""
    looking = list(people_looking)
    shown = plenary_shown(view)
    here = plenaries.present_among(view.cursor, shown.id, looking) if shown else set()
    leading = groups.leaders(view.cursor, shown.edition_id).get(shown.group_id, set()) if shown else set()
    return {
        person: (["here"] if person in here else [])
        + (["leads"] if person in leading else [])
        + sorted(f"structure-{one}" for one in people.structures_of(view.cursor, person))
        for person in looking
    }


@board("attendance", *TABLES, mine=ones_own)
def attendance_list(view: View) -> str:
    """Names are for those who take part; a visitor is told how to come in."""
    shown = plenary_shown(view)
    if not view.takes_part():
        return ""
    if shown is None:
        return render("attendance_none.html", view=view, edition=editions.current(view.cursor))
    groups = attendance.by_structure(view.cursor, shown.id)
    known = [person for person in people.all_known(view.cursor) if person.first_name or person.last_name]
    everyone = structures.all_known(view.cursor)
    links = attendance.open_links(view.cursor, shown.id)
    linked = {link.structure_id for link in links}
    present = {line.person_id for group in groups for line in (*group.present, *group.guests)}
    excused = {line.person_id for group in groups for line in group.excused}
    return render(
        "attendance.html",
        view=view,
        plenary=shown,
        plenaries=plenaries.of_edition(view.cursor, shown.edition_id),
        groups=groups,
        names=people.names(view.cursor),
        present=sum(len(group.present) for group in groups),
        guests=sum(len(group.guests) for group in groups),
        excused=len(excused),
        absent=[group.name for group in groups if group.absent],
        to_add=[person for person in known if person.id not in present],
        to_excuse=[person for person in known if person.id not in excused],
        structures=everyone,
        links=links,
        to_link=[structure for structure in everyone if structure.id not in linked],
        spoken_for=attendance.structures_spoken_for(view.cursor),
        address=clean_address(view.params.get("address", "")),
    )
