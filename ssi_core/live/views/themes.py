"""The themes proposed, their support rising."""

from __future__ import annotations

from ssi_core.live.boards import View
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import editions, themes

MOST = 8


@room_view("themes", "Les thèmes et leurs soutiens", 20, "edition", "proposal", "support", "attendance", "adoption")
def proposed(view: View) -> str:
    """The most supported first; what is adopted above."""
    edition = editions.current(view.cursor)
    if edition is None:
        return ""
    found = [each for each in themes.of_edition(view.cursor, edition.id) if each.state != "withdrawn"]
    waiting = [each for each in found if each.state == "open"]
    return render(
        "view_themes.html",
        adopted=[each for each in found if each.state == "adopted"][:2],
        proposed=waiting[:MOST],
        more=max(0, len(waiting) - MOST),
        concerned=themes.people_concerned(view.cursor, edition.id),
    )
