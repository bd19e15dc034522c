"""The plenaries of the edition, and the form that plans the next one."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from ssi_core.domain import clock
from ssi_core.domain.agenda_lines import proposed_agenda
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions
from ssi_core.store.queries import plenaries as queries


@board("plenaries", "edition", "plenary", "agenda_item", "note", "decision", "task", "attendance")
def plenaries(view: View) -> str:
    """Those who take part see them all; a visitor nothing: the plenary's own board shows the way in."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return ""
    return render(
        "plenaries.html",
        view=view,
        edition=edition,
        plenaries=queries.of_edition(view.cursor, edition.id),
        counted=queries.counted(view.cursor, edition.id),
        agenda=proposed_agenda(),
        proposed_on=_in_two_weeks(),
    )


def _in_two_weeks() -> datetime:
    """At 18 h 30, two weeks from now: something to change rather than an empty field."""
    return datetime.combine(clock.today().date() + timedelta(days=14), time(18, 30))
