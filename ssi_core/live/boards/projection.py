"""The screen of the room: what everybody looks at together, never blank."""

from __future__ import annotations

from typing import Any

from ssi_core.domain import clock
from ssi_core.live import showing
from ssi_core.live.boards import View, board
from ssi_core.live.boards.plenary import TABLES, plenary_shown
from ssi_core.live.join_code import clean_address
from ssi_core.live.points import course
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, plenaries, room

TASKS_SHOWN = 8


@board("projection", *TABLES, "room", *showing.TABLES)
def projection(view: View) -> str:
    """Before the opening, how to come in and the agenda; then what the plenary is at; then thanks and what follows."""
    if not view.takes_part():
        return render("projection_public.html")
    shown = plenary_shown(view)
    values: dict[str, Any] = {
        "view": view,
        "edition": editions.current(view.cursor),
        "code": room.code(view.cursor),
        "address": clean_address(view.params.get("address", "")),
        "today": clock.today().date(),
    }
    if shown is None:
        return render("projection_none.html", **values)
    whole = course(view, shown)
    values |= {
        "course": whole,
        "present": plenaries.present(view.cursor, shown.id),
        "shown_tasks": whole.of_kind("task")[:TASKS_SHOWN],
        "next_plenary": plenaries.next_planned(view.cursor, shown.edition_id, shown.group_id),
    }
    if shown.state == "open":
        now = showing.projected(view, shown)
        values |= {"now": now, "body": showing.drawn(view, now)}
    return render(f"projection_{shown.state}.html", **values)
