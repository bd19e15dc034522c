"""A place for each structure: who has nothing yet in the programme, and what could welcome them."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.balance import Share
from ssi_core.domain.similar import Described, scores
from ssi_core.domain.structure_kinds import kind_names
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import balance, editions, structures
from ssi_core.store.queries.programme import Activity

MOST_IDEAS = 2
_FITS = 0.12


@dataclass(frozen=True)
class Shown:
    """A structure's share, its activities by name, and those it could join, judged by what it says of itself."""

    share: Share
    leads: list[Activity]
    helps: list[Activity]
    could_join: list[Activity]


@board("balance", *balance.TABLES)
def balance_board(view: View) -> str:
    """For those who take part; who has least comes first."""
    edition = editions.current(view.cursor)
    if not view.takes_part():
        return render("balance_closed.html")
    if edition is None:
        return render("programme_none.html", view=view)
    found, activities = balance.of_edition(view.cursor, edition.id)
    fitting = _fitting(view, found, activities)
    shown = [
        Shown(
            each,
            [activities[n] for n in each.leads],
            [activities[n] for n in each.helps],
            fitting.get(each.structure_id, []),
        )
        for each in found
    ]
    return render(
        "balance.html",
        view=view,
        edition=edition,
        without=[each for each in shown if each.share.lacks],
        others=[each for each in shown if not each.share.lacks],
        most=max((each.activities for each in found), default=0),
        communication=any(each.communication is not None for each in found),
        orphans=[each for each in activities if not each.holder_id],
        kinds=kind_names(),
    )


def _fitting(view: View, found: list[Share], activities: list[Activity]) -> dict[str, list[Activity]]:
    """For each structure without activity, the ones whose words are nearest to what it says of itself."""
    lonely = [each for each in found if not each.activities]
    if not lonely or not activities:
        return {}
    about = {each.id: each.description for each in structures.all_known(view.cursor)}
    described = [Described(each.id, each.title, each.description) for each in activities]
    asking = [Described(each.structure_id, each.name, about.get(each.structure_id, "")) for each in lonely]
    marks = scores([*described, *asking])
    fitting = {}
    for place, each in enumerate(lonely, start=len(described)):
        order = sorted(range(len(described)), key=lambda n: -marks[place, n])[:MOST_IDEAS]
        fitting[each.structure_id] = [activities[n] for n in order if marks[place, n] >= _FITS]
    return fitting
