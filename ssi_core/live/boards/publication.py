"""The public programme as the collective manages it: public or not, its links, its prints."""

from __future__ import annotations

from ssi_core.exports.programme.public import public_programme
from ssi_core.live.boards import View, board
from ssi_core.live.join_code import clean_address
from ssi_core.live.rendering import render


@board("publication", "publication", "edition", "activity", "structure", "proposal")
def publication(view: View) -> str:
    """Participants see and share it; who runs the room publishes it. `address` is this server's, as phones reach it."""
    if not view.takes_part():
        return render("publication_closed.html")
    found = public_programme(view.cursor)
    return render(
        "publication.html",
        view=view,
        found=found,
        address=clean_address(view.params.get("address", "")),
    )
