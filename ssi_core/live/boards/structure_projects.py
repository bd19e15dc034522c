"""The solidarity projects of one structure, and whom it could meet because of them."""

from __future__ import annotations

from ssi_core.domain.countries import country_names
from ssi_core.domain.project_themes import offered
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import projects, structures

TABLES = ("structure", "membership", "project", "project_link")
MOST_SHOWN = 6


@board("structure_projects", *TABLES)
def structure_projects_board(view: View) -> str:
    """Below the structure of the parameter `id`; nothing when the audience may not see that structure."""
    found = structures.find(view.cursor, view.params.get("id", ""))
    if found is None or not (found.membership_id or view.takes_part()):
        return ""
    known = projects.all_known(view.cursor)
    suggested = [each for each in projects.to_link(view.cursor) if each.concerns(found.id)] if view.takes_part() else []
    links = [each for each in projects.links(view.cursor) if found.id in (each.structure_id, each.other_id)]
    return render(
        "structure_projects.html",
        view=view,
        structure=found,
        projects=[project for project in known if project.structure_id == found.id],
        countries=country_names(),
        themes=offered(theme for project in known for theme in project.themes),
        suggestions=suggested[:MOST_SHOWN],
        more=len(suggested) - MOST_SHOWN,
        links=links if view.takes_part() else [],
        names=structures.names(view.cursor),
    )
