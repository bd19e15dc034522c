"""On the big screen: in which countries the collective works, and who could be brought together."""

from __future__ import annotations

from collections import defaultdict

from ssi_core.domain.countries import country_names
from ssi_core.live.boards import View
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import projects, structures

MOST_COUNTRIES, MOST_PAIRS = 3, 1
TABLES = ("structure", "membership", "project", "project_link")


@room_view("directory", "Qui travaille où, qui mettre en lien", 60, *TABLES)
def directory_view(view: View) -> str:
    """The countries where most work, and the pairs with the strongest reasons."""
    names = structures.names(view.cursor)
    where: dict[str, set[str]] = defaultdict(set)
    for project in projects.all_known(view.cursor):
        where[project.country].add(names.get(project.structure_id, ""))
    known = country_names()
    ranked = sorted(where.items(), key=lambda item: (-len(item[1]), known.get(item[0], "")))
    return render(
        "directory_screen.html",
        where=[(known.get(code, code), sorted(who)) for code, who in ranked[:MOST_COUNTRIES]],
        others=max(0, len(ranked) - MOST_COUNTRIES),
        suggestions=projects.to_link(view.cursor)[:MOST_PAIRS],
        names=names,
        countries=known,
    )
