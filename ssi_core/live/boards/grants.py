"""The commission d'aide aux projets: the envelope, then the requests with what was decided."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.grants import DRAFT, GRANTED, state_names
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, grants, people, programme, structures

TABLES = grants.TABLES


@board("grants", *TABLES)
def envelope(view: View) -> str:
    """How much there is, how much is granted, who sits, by which criteria; the facilitator sets it here."""
    if not view.takes_part():
        return render("grants_closed.html")
    edition = editions.current(view.cursor)
    if edition is None:
        return render("grants_none.html", view=view)
    names = people.names(view.cursor)
    return render(
        "grants.html",
        view=view,
        edition=edition,
        envelope=grants.envelope(view.cursor, edition.id),
        granted=grants.granted(view.cursor, edition.id),
        members=[(each, names.get(each, "")) for each in grants.members(view.cursor, edition.id)],
        criteria=grants.criteria(view.cursor, edition.id),
        people=people.all_known(view.cursor),
    )


def barring(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`barred-…` for the requests that one may not judge."""
    edition = editions.current(view.cursor)
    found = grants.of_edition(view.cursor, edition.id) if edition else []
    return {
        person: [f"barred-{each.id}" for each in found if grants.is_barred(view.cursor, each, person)]
        for person in people_looking
        if person
    }


@board("grant_requests", *TABLES, mine=barring)
def requests(view: View) -> str:
    """What was handed in; for the facilitator, what members noted, and the form that decides."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return ""
    found = [each for each in grants.of_edition(view.cursor, edition.id) if each.state != DRAFT]
    return render(
        "grant_requests.html",
        view=view,
        requests=[
            (
                each,
                grants.lines(view.cursor, each.id),
                grants.balance(view.cursor, each),
                grants.mean(view.cursor, each) if view.facilitates() else None,
                grants.opinions(view.cursor, each.id) if view.facilitates() else {},
                grants.barred(view.cursor, each),
            )
            for each in found
        ],
        states=state_names(),
        granted=GRANTED,
        structures=structures.names(view.cursor),
        people=people.names(view.cursor),
        titles={each.id: each.title for each in programme.of_edition(view.cursor, edition.id)},
    )
