"""At hand on every page: take back one's last change."""

from __future__ import annotations

from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render


@board("toolbar")
def toolbar(view: View) -> str:
    """The same for all who take part; nothing for a visitor but the way in."""
    return render("toolbar.html", view=view)
