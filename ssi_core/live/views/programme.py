"""The programme, as a calendar read from ten metres."""

from __future__ import annotations

from itertools import groupby

from ssi_core.domain.french import hours
from ssi_core.domain.programme import lasts_days, state_name
from ssi_core.live.boards import View
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import editions, programme

MOST = 8


@room_view("programme", "Le programme", 30, "edition", "activity")
def calendar(view: View) -> str:
    """Day by day; what was written last is among them, whatever its day."""
    edition = editions.current(view.cursor)
    if edition is None:
        return ""
    found = [each for each in programme.of_edition(view.cursor, edition.id) if each.state != "cancelled"]
    latest = sorted(found, key=lambda each: (each.created_on, each.id))[-MOST:]
    chosen = sorted(latest, key=lambda each: (each.starts, each.id))
    days = [
        (day, [(each, "" if lasts_days(each.starts, each.ends) else hours(each.starts, each.ends)) for each in group])
        for day, group in groupby(chosen, key=lambda each: each.starts.date())
    ]
    return render(
        "view_programme.html", edition=edition, days=days, number=len(found), more=len(found) - len(chosen),
        state_name=state_name,
    )  # fmt: skip
