"""What clashes in the whole edition; beside an open activity, `live/clashing.py` says it."""

from __future__ import annotations

from ssi_core.domain import clashes as rules
from ssi_core.domain import clock
from ssi_core.domain.rearranging import rearrangement
from ssi_core.live.boards import View, board
from ssi_core.live.clashing import TABLES, Reading, spoken_for
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, journeys, people, programme, slots

MOST = 30
ANSWERED = 12


@board("clashes", *TABLES, mine=spoken_for)
def of_edition(view: View) -> str:
    """Every clash of the edition, the strongest first, and the slots proposed; for those who take part."""
    if not view.takes_part():
        return render("clashes_closed.html")
    edition = editions.current(view.cursor)
    if edition is None:
        return render("programme_none.html", view=view)
    reading = Reading(view, edition)
    found = reading.clashes()
    serious = [each for each in found if rules.level(each.strength) != "weak"]
    proposed = slots.of_edition(view.cursor, edition.id)
    return render(
        "clashes.html",
        view=view,
        edition=edition,
        activities=len(reading.occasions),
        total=sum(each.strength for each in found),
        number=len(found),
        serious=[reading.shown(each, moves=reading.moves(each)) for each in serious[:MOST]],
        more=max(0, len(serious) - MOST),
        weak=[reading.shown(each) for each in found if rules.level(each.strength) == "weak"][:MOST],
        weaker=max(0, len(found) - len(serious) - MOST),
        waiting=[each for each in proposed if each.state == "proposed"],
        answered=[each for each in proposed if each.state != "proposed"][:ANSWERED],
        names=people.names(view.cursor),
    )


@board("rearrangement", *TABLES, mine=spoken_for)
def rearranged(view: View) -> str:
    """A few moves at once, chosen together; for those who asked."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return ""
    reading = Reading(view, edition)
    days = (edition.starts_on, edition.ends_on)
    found = rearrangement(reading.occasions, days, reading.circumstances, clock.today().date())
    proposed = slots.of_edition(view.cursor, edition.id)
    now = {each.id: each for each in reading.occasions}
    return render(
        "rearrangement.html",
        view=view,
        found=found,
        moves=[(now[each.id], each) for each in found.moves] if found else [],
        taken=[(each.activity_id, each.starts, each.ends) for each in proposed if each.state == "proposed"],
    )


@board("journeys", "activity", "edition", "journey")
def journeys_board(view: View) -> str:
    """The journeys noted between places, and the form that notes one."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return ""
    places = sorted({each.place for each in programme.of_edition(view.cursor, edition.id) if each.place})
    return render("journeys.html", view=view, journeys=journeys.all_noted(view.cursor), places=places)
