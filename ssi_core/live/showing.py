"""What the projector shows now: what the facilitator chose, else what the plenary is at."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from ssi_core.live import views
from ssi_core.live.boards import View
from ssi_core.live.views import VIEWS, RoomView
from ssi_core.store.queries import screen, speaking, votes
from ssi_core.store.queries.plenaries import Plenary
from ssi_core.store.queries.screen import Shown

views.load_all()
log = logging.getLogger(__name__)
POINT = "point"
TABLES = frozenset({"room_shown", "item_view", "plenary", "vote", "speaking_round"}).union(
    *(each.tables for each in VIEWS.values())
)


@dataclass(frozen=True)
class Projected:
    """The view on show and what it is about; `chosen` when the facilitator holds it."""

    view: str
    subject: str
    chosen: bool
    frozen: bool


def offered() -> list[RoomView]:
    """Every view that may be chosen, in order."""
    return sorted(VIEWS.values(), key=lambda each: (each.place, each.name))


def projected(view: View, plenary: Plenary) -> Projected:
    """The view to show for an open plenary: chosen, else an open vote, a tour de table, a fresh result, the point."""
    chosen = screen.shown(view.cursor)
    if chosen.view in VIEWS:
        return Projected(chosen.view, chosen.subject, chosen=True, frozen=chosen.frozen)
    name, subject = _followed(view, plenary, chosen)
    return Projected(name, subject, chosen=False, frozen=False)


def _followed(view: View, plenary: Plenary, chosen: Shown) -> tuple[str, str]:
    vote = votes.open_one(view.cursor, plenary.id)
    if vote is not None:
        return "vote", vote.id
    if speaking.open_one(view.cursor, plenary.id) is not None:
        return "speaking", ""
    closed = votes.last_closed(view.cursor, plenary.id)
    since = max(filter(None, (plenary.item_started_on, chosen.chosen_on)), default=None)
    if closed is not None and closed.closed_on is not None and (since is None or closed.closed_on >= since):
        return "result", closed.id
    wanted = screen.view_of_items(view.cursor).get(plenary.current_item_id, POINT)
    return (wanted if wanted in VIEWS else POINT), ""


def drawn(view: View, now: Projected) -> str:
    """The view's HTML; that of the point when it has nothing to show or fails: the screen is never blank."""
    for name in (now.view, POINT):
        try:
            inner = replace(view, params={**view.params, "subject": now.subject})
            if html := VIEWS[name].render(inner):
                return html
        except Exception:
            log.exception("the view %s could not be shown", name)
    return ""
