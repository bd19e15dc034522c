"""Comptes rendus: the list of plenaries that have one, and the one being read."""

from __future__ import annotations

from ssi_core.exports.minutes_document import document
from ssi_core.exports.minutes_lengths import COMPLETE, LENGTHS
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, plenaries
from ssi_core.store.queries import groups as working_groups
from ssi_core.store.queries.minutes_approval import approved_among
from ssi_core.store.queries.plenaries import Plenary, with_minutes

TABLES = (
    "edition", "plenary", "agenda_item", "attendance", "note", "decision", "task", "person", "seat", "structure",
    "membership", "proposal", "adoption", "activity", "support", "belonging", "secretary", "minutes_correction",
    "minutes_approval", "erratum",
    "working_group", "group_member", "pairing", "pairing_note", "relay", "relay_news", "relay_passed",
)  # fmt: skip


@board(
    "minutes_list", "edition", "plenary", "agenda_item", "attendance", "note", "decision", "task", "minutes_approval",
    "working_group",
)  # fmt: skip
def minutes_list(view: View) -> str:
    """The current edition's, the latest first, then those of earlier editions; only the way in for a visitor."""
    if not view.takes_part():
        return render("minutes_public.html")
    current = editions.current(view.cursor)
    groups = [
        (
            edition,
            with_minutes(view.cursor, edition.id),
            plenaries.counted(view.cursor, edition.id),
            plenaries.meetings_with_minutes(view.cursor, edition.id),
        )
        for edition in editions.all_of_them(view.cursor)
    ]
    return render(
        "minutes_list.html",
        view=view,
        current=current,
        groups=[group for group in groups if group[1] or group[3] or (current and group[0].id == current.id)],
        coming=plenaries.next_planned(view.cursor, current.id) if current else None,
        group_titles=_group_titles(view),
        shown=_shown(view),
        approved={row for edition, *_rest in groups for row in approved_among(view.cursor, edition.id)},
    )


@board("minutes", *TABLES)
def minutes(view: View) -> str:
    """The one of the parameter `id` at one `length`, provisional while its plenary is open.

    With names, hence not for visitors.
    """
    shown = _shown(view)
    if not view.takes_part() or (shown is None and not view.params.get("id")):
        return ""  # the list says what to do
    if shown is None or shown.state == "planned":
        return render("minutes_none.html", plenary=shown)
    length = view.params.get("length", "")
    plan = document(view.cursor, shown.id, length if length in LENGTHS else COMPLETE)
    return render("minutes.html", plenary=shown, plan=plan)


def _group_titles(view: View) -> dict[str, str]:
    return {
        group.id: group.title
        for edition in editions.all_of_them(view.cursor)
        for group in working_groups.of_edition(view.cursor, edition.id)
    }


def _shown(view: View) -> Plenary | None:
    wanted = view.params.get("id", "")
    return plenaries.find(view.cursor, wanted) if wanted else None
