"""The plenary, or the meeting of a group: its agenda, where people are in it, and what is written under each point."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain import clock
from ssi_core.live.boards import View, board
from ssi_core.live.points import course, doers, names_of
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, groups, lines, people, plenaries, structures
from ssi_core.store.queries.plenaries import Plenary

TABLES = (
    "edition", "plenary", "agenda_item", "attendance", "note", "decision", "task", "person", "structure", "seat",
    "working_group", "belonging",
)  # fmt: skip


def plenary_shown(view: View) -> Plenary | None:
    """The plenary named by the parameter `id`, else the one at hand."""
    wanted = view.params.get("id", "")
    return view.once(
        f"plenary {wanted}", lambda: plenaries.find(view.cursor, wanted) if wanted else plenaries.at_hand(view.cursor)
    )


def those_present(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`here` for those who are in the plenary shown, `leads` for the chef de file of the group that meets."""
    looking = list(people_looking)
    shown = plenary_shown(view)
    here = plenaries.present_among(view.cursor, shown.id, looking) if shown else set()
    leading = groups.leaders(view.cursor, shown.edition_id).get(shown.group_id, set()) if shown else set()
    return {
        person: (["here"] if person in here else []) + (["leads"] if person in leading else [])
        for person in looking
    }


@board("plenary", *TABLES, mine=those_present)
def plenary(view: View) -> str:
    """For visitors, when and where only."""
    shown = plenary_shown(view)
    if shown is None:
        return render(
            "plenary_none.html",
            view=view,
            edition=editions.current(view.cursor),
            gone=bool(view.params.get("id")),
        )
    if not view.takes_part():
        return render("plenary_public.html", plenary=shown)
    whole = course(view, shown)
    return render(
        "plenary.html",
        view=view,
        group=groups.find(view.cursor, shown.group_id),
        course=whole,
        total=whole.summary(),
        present=plenaries.present(view.cursor, shown.id),
        follow=doers(lines.tasks_to_follow(view.cursor, shown.id), names_of(view)),
        next_plenary=plenaries.next_planned(view.cursor, shown.edition_id, shown.group_id),
        people=people.all_known(view.cursor),
        structures=structures.all_known(view.cursor),
        writable=shown.state != "closed" or view.facilitates(),
        today=clock.today().date(),
    )
