"""One structure: what is said of it, who speaks for it, what it carries, and its history in the collective."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain import clock
from ssi_core.domain.structure_kinds import kind_names
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, people, programme, structures
from ssi_core.store.queries.programme import Activity
from ssi_core.store.queries.structures import Stay

TABLES = (
    "edition", "structure", "membership", "belonging", "person", "seat", "activity", "attendance", "plenary", "task",
    "invitation",
)  # fmt: skip


@dataclass(frozen=True)
class Moment:
    """A day in the life of a structure in the collective; `what` entered, left or signed."""

    on: date
    what: str


@board("structure", *TABLES)
def structure_board(view: View) -> str:
    """The structure of the parameter `id`; a visitor sees members only, and nobody's name."""
    found = structures.find(view.cursor, view.params.get("id", ""))
    if found is None or not (found.membership_id or view.takes_part()):
        return render("structure_none.html", view=view)
    edition = editions.current(view.cursor)
    stays = structures.stays_of(view.cursor, found.id)
    return render(
        "structure.html",
        view=view,
        structure=found,
        kinds=kind_names(),
        history=history(stays, found.charter_signed_on),
        left_on=stays[-1].left_on if stays else None,
        people=_speakers(view, found.id),
        activities=_activities(view, edition.id if edition else "", found.id),
        removable=not structures.is_spoken_of(view.cursor, found.id),
        today=clock.today().date(),
    )


def history(stays: list[Stay], signed_on: date | None) -> list[Moment]:
    """Entries, departures and the signature, the latest first."""
    moments = [Moment(stay.joined_on, "entered") for stay in stays]
    moments += [Moment(stay.left_on, "left") for stay in stays if stay.left_on]
    if signed_on:
        moments.append(Moment(signed_on, "signed"))
    order = {"entered": 2, "signed": 1, "left": 0}
    # On the day of a return, one left before coming back: read downwards, the return comes first.
    return sorted(moments, key=lambda moment: (moment.on, order[moment.what]), reverse=True)


def _speakers(view: View, structure_id: str) -> list[people.Person]:
    if not view.takes_part():
        return []
    belongings = people.belongings(view.cursor)
    return [each for each in people.all_known(view.cursor) if structure_id in belongings.get(each.id, [])]


def _activities(view: View, edition_id: str, structure_id: str) -> list[Activity]:
    found = programme.of_edition(view.cursor, edition_id, with_ideas=view.takes_part())
    return [each for each in found if structure_id in each.structure_ids]
