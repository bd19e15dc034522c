"""The communication from ten metres: what nobody distributes yet, who is seen nowhere, what is due first."""

from __future__ import annotations

from ssi_core.domain import clock
from ssi_core.live.boards import View
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import balance, editions, kit, retroplanning, structures

MOST = 5


@room_view("communication", "La communication", 47, *retroplanning.TABLES, "activity")
def communication(view: View) -> str:
    """Nothing before there is a kit."""
    edition = editions.current(view.cursor)
    if edition is None or not kit.items(view.cursor, edition.id):
        return ""
    names = {each.id: each.name for each in kit.items(view.cursor, edition.id)}
    open_ones = [
        each for each in kit.distributions(view.cursor, edition.id) if not each.structure_id and not each.done
    ]
    shares, _activities = balance.of_edition(view.cursor, edition.id)
    today = clock.today().date()
    coming = [
        each
        for each in retroplanning.of_edition(view.cursor, edition.id)
        if not each.done and (each.due_on >= today or each.step)
    ]
    return render(
        "view_communication.html",
        names=names,
        open_ones=open_ones[:MOST],
        more_open=len(open_ones[MOST:]),
        unseen=[each.name for each in shares if each.communication == 0],
        coming=coming[:MOST],
        structures=structures.names(view.cursor),
    )
