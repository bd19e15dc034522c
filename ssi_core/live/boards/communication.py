"""The communication of an edition: its kit, who distributes it where, who is seen in it."""

from __future__ import annotations

from ssi_core.domain import clock
from ssi_core.domain.kit import following, kind_names, state_names
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, kit, structures


@board("communication", *kit.TABLES)
def communication(view: View) -> str:
    """For those who take part."""
    edition = editions.current(view.cursor)
    if not view.takes_part():
        return render("communication_closed.html", title="communication")
    if edition is None:
        return render("programme_none.html", view=view)
    items = kit.items(view.cursor, edition.id)
    distributions = kit.distributions(view.cursor, edition.id)
    seen = {(each.item_id, each.structure_id): each.state for each in kit.visibilities(view.cursor, edition.id)}
    every = structures.all_known(view.cursor)
    shown = {structure_id for _item_id, structure_id in seen}
    members = sorted(
        (each for each in every if each.membership_id or each.id in shown),
        key=lambda each: (sum((item.id, each.id) in seen for item in items), each.name.casefold()),
    )
    return render(
        "communication.html",
        view=view,
        edition=edition,
        items=items,
        distributions=distributions,
        names={item.id: item.name for item in items},
        seen=seen,
        members=members,
        structures=structures.names(view.cursor),
        choices=[each for each in every if each.membership_id],
        kinds=kind_names(),
        states=state_names(),
        following=following,
        today=clock.today().date(),
    )
