"""Who could be brought together, and why; and who was."""

from __future__ import annotations

from ssi_core.domain.countries import country_names
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import projects, structures

TABLES = ("structure", "membership", "project", "project_link")
MOST_SHOWN = 12


@board("directory_links", *TABLES)
def directory_links_board(view: View) -> str:
    """For those who take part; the strongest reasons first."""
    if not view.takes_part():
        return ""
    found = projects.to_link(view.cursor)
    return render(
        "directory_links.html",
        view=view,
        suggestions=found[:MOST_SHOWN],
        more=len(found) - MOST_SHOWN,
        links=projects.links(view.cursor),
        names=structures.names(view.cursor),
        countries=country_names(),
        projects=len(projects.all_known(view.cursor)),
    )
