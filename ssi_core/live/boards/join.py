"""The way into the room: QR code, six characters, address; never for who is not in, or it would be no code."""

from __future__ import annotations

from ssi_core.live.boards import View, board
from ssi_core.live.join_code import clean_address
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, plenaries, room


@board("join", "room", "edition", "plenary", "attendance")
def join(view: View) -> str:
    """`address`: by which phones reach this machine; `others`: the other ones, separated by spaces."""
    edition = editions.current(view.cursor)
    if not view.takes_part():
        return render("join_closed.html", edition=edition)
    open_id = room.open_plenary(view.cursor)
    return render(
        "join.html",
        view=view,
        edition=edition,
        code=room.code(view.cursor),
        address=clean_address(view.params.get("address", "")),
        others=[found for text in view.params.get("others", "").split() if (found := clean_address(text))],
        plenary=plenaries.find(view.cursor, open_id),
        present=plenaries.present(view.cursor, open_id),
    )
