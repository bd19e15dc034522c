"""Skills on the big screen: what is missing first, then what hangs on one actor, as a table for the whole room."""

from __future__ import annotations

from ssi_core.domain.skill_matrix import urgency
from ssi_core.domain.skill_state_words import state_marks, state_names
from ssi_core.live import skill_state
from ssi_core.live.boards import View
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.locale import _

MOST = 5
MOST_NAMES = 2


@room_view("skills", _("Les compétences"), 60, *skill_state.TABLES)
def skills_in_the_room(view: View) -> str:
    """at most five skills; names of structures, of people only when they speak for none."""
    state = skill_state.read(view.cursor)
    rows = sorted(state.rows, key=urgency)
    return render(
        "skill_room.html",
        rows=rows[:MOST],
        more=max(0, len(rows) - MOST),
        state=state,
        names_shown=MOST_NAMES,
        state_names=state_names(),
        state_marks=state_marks(),
    )
