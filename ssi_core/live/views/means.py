"""Rooms and equipment from ten metres: what waits for an answer, what several want."""

from __future__ import annotations

from ssi_core.domain.loans import ASKED, TAKEN, WAITING
from ssi_core.live import means_state
from ssi_core.live.boards import View
from ssi_core.live.means_state import TABLES
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view

MOST = 9


@room_view("means", "Les moyens", 45, *TABLES)
def means(view: View) -> str:
    """Nothing when nobody lends anything."""
    state = means_state.read(view)
    if not state.catalogue:
        return ""
    waiting = [each for each in state.loans if each.state in (ASKED, WAITING)]
    given = [each for each in state.loans if each.state in TAKEN]
    shown = sorted([*waiting, *given], key=lambda each: (each.state in TAKEN, each.starts, each.seq))[:MOST]
    return render(
        "view_means.html", state=state, shown=shown, waiting=len(waiting), given=len(given),
        more=len(waiting) + len(given) - len(shown),
    )  # fmt: skip
