"""The structures of the collective, by kind; those who take part also see the others, and add some."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain import clock
from ssi_core.domain.structure_kinds import kind_headings, kind_names
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, structures
from ssi_core.store.queries.structures import Structure

TABLES = ("edition", "structure", "membership")
MOST_UNFOLDED = 60


@dataclass(frozen=True)
class Group:
    """The structures of one kind, by name."""

    kind: str
    heading: str
    structures: list[Structure]


@board("structures", *TABLES)
def structures_board(view: View) -> str:
    """A visitor sees the members only: the others are the room's own notes."""
    known = structures.all_known(view.cursor)
    shown = known if view.takes_part() else [each for each in known if each.membership_id]
    edition = editions.current(view.cursor)
    return render(
        "structures.html",
        view=view,
        collective=edition.collective_name if edition else "",
        groups=grouped(shown),
        total=len(shown),
        members=sum(each.membership_id is not None for each in shown),
        signed=sum(each.membership_id is not None and each.charter_signed_on is not None for each in shown),
        left=structures.left_last_on(view.cursor),
        unfolded=len(shown) <= MOST_UNFOLDED,
        kinds=kind_names(),
        today=clock.today().date(),
    )


def grouped(shown: list[Structure]) -> list[Group]:
    """By kind, in the order of the kinds; kinds without a structure are left out."""
    found = (
        Group(kind, heading, [each for each in shown if each.kind == kind]) for kind, heading in kind_headings().items()
    )
    return [group for group in found if group.structures]
