"""The rétroplanning: what comes before the opening, month by month, late things first."""

from __future__ import annotations

from itertools import groupby

from ssi_core.domain import clock
from ssi_core.domain.french import month
from ssi_core.domain.retroplanning import countdown
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, retroplanning, structures


@board("retroplanning", *retroplanning.TABLES)
def steps(view: View) -> str:
    """For those who take part."""
    edition = editions.current(view.cursor)
    if not view.takes_part():
        return render("communication_closed.html", title="retroplanning")
    if edition is None:
        return render("programme_none.html", view=view)
    today = clock.today().date()
    every = retroplanning.of_edition(view.cursor, edition.id)
    names = structures.names(view.cursor)
    late = [each for each in every if each.due_on < today and not each.done]
    rest = [each for each in every if each not in late]
    return render(
        "retroplanning.html",
        view=view,
        edition=edition,
        every=every,
        late=late,
        months=[(name, list(dues)) for name, dues in groupby(rest, key=lambda each: month(each.due_on))],
        has_steps=any(each.step for each in every),
        countdown=lambda day: countdown(day, edition.starts_on),
        structures=names,
        choices=[each for each in structures.all_known(view.cursor) if each.membership_id],
        concerned=sorted({each.structure_id for each in every} - {""}, key=lambda each: names.get(each, "")),
        today=today,
    )
