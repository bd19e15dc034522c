"""The roles on the big screen: those that nobody has taken first, then who answers for the others."""

from __future__ import annotations

from ssi_core.live import role_state
from ssi_core.live.boards import View
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import editions

MOST_SHOWN = 8


@room_view("roles", "Les rôles", 65, *role_state.TABLES)
def roles_view(view: View) -> str:
    """A dozen lines."""
    edition = editions.current(view.cursor)
    state = role_state.read(view.cursor, edition.id) if edition else None
    waiting = state.open if state else []
    taken = [card for card in state.cards if not card.open] if state else []
    shown = waiting[:MOST_SHOWN]
    return render(
        "roles_screen.html",
        waiting=shown,
        taken=taken[: MOST_SHOWN - len(shown)],
        total=len(waiting) + len(taken),
        open=len(waiting),
        more=max(0, len(waiting) - MOST_SHOWN),
    )
