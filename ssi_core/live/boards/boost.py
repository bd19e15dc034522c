"""The « coup de pouce » and the charter: what is there, what is missing, where to mend it."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain import charter as charter_rules
from ssi_core.domain import clock
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import boost, charter, editions, people, programme, structures


def carrying(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`activity-…` for the activities carried by the structures that one speaks for."""
    edition = editions.current(view.cursor)
    activities = programme.of_edition(view.cursor, edition.id) if edition else []
    found = {}
    for person in filter(None, people_looking):
        mine = people.structures_of(view.cursor, person)
        found[person] = [f"activity-{each.id}" for each in activities if mine & set(each.structure_ids)]
    return found


@board("boost", *boost.TABLES, mine=carrying)
def boost_board(view: View) -> str:
    """Where the edition stands today to the rules of the year."""
    if not view.takes_part():
        return render("grants_closed.html")
    edition = editions.current(view.cursor)
    if edition is None:
        return render("grants_none.html", view=view)
    return render(
        "boost.html",
        view=view,
        edition=edition,
        rules=boost.rules_of(view.cursor, edition),
        file=boost.file_of(view.cursor, edition.id),
        standing=boost.standing(view.cursor, edition, clock.today().date()),
        activities=boost.planned(view.cursor, edition.id),
        ticked=boost.ticked(view.cursor, edition.id),
        aware=boost.aware(view.cursor, edition.id),
        members=[each for each in structures.all_known(view.cursor) if each.membership_id],
    )


@board("charter", *charter.TABLES)
def charter_board(view: View) -> str:
    """Every activity with the points that hold, in doubt, or not looked at; who signed."""
    if not view.takes_part():
        return render("grants_closed.html")
    edition = editions.current(view.cursor)
    if edition is None:
        return render("grants_none.html", view=view)
    points, checks = charter.points(view.cursor, edition.id), charter.checks(view.cursor, edition.id)
    standings = []
    for each in boost.planned(view.cursor, edition.id):
        states = {key: check.state for key, check in checks.get(each.id, {}).items()}
        standings.append((each, charter_rules.checked(points, states), checks.get(each.id, {})))
    return render(
        "charter.html",
        view=view,
        edition=edition,
        points=points,
        standings=standings,
        whole=sum(standing.is_whole for _each, standing, _checks in standings),
        members=[each for each in structures.all_known(view.cursor) if each.membership_id],
    )


@board("charter_activity", *charter.TABLES, mine=carrying)
def charter_activity(view: View) -> str:
    """The points of the charter for the activity of the parameter `id`, and the form of those who carry it."""
    edition = editions.current(view.cursor)
    shown = programme.find(view.cursor, view.params.get("id", ""))
    if not view.takes_part() or edition is None or shown is None or shown.edition_id != edition.id:
        return render("grants_closed.html") if not view.takes_part() else render("charter_gone.html")
    return render(
        "charter_activity.html",
        view=view,
        activity=shown,
        points=charter.points(view.cursor, edition.id),
        checks=charter.checks_of(view.cursor, shown.id),
        states=charter_rules.state_names(),
    )
