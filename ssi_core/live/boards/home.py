"""The first page: start an edition, or what happens now in this one."""

from __future__ import annotations

from ssi_core.domain import clock
from ssi_core.domain.edition_dates import next_proposed_dates
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions


@board("home", "edition", "plenary", "structure", "membership", "activity", "proposal", "room")
def home(view: View) -> str:
    """Before the first edition: the form that starts it."""
    edition = editions.current(view.cursor)
    starts_on, ends_on = next_proposed_dates(clock.today().date())
    return render("home.html", view=view, edition=edition, starts_on=starts_on, ends_on=ends_on)
