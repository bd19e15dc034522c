"""The projector."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.screen import ItemViewSet, ViewShown
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(ViewShown)
def show(tables: Tables, event: ViewShown, recorded: Recorded) -> None:
    """One row for the room."""
    tables.put(
        "room_shown",
        "room",
        view=event.view,
        subject=event.subject,
        frozen=event.frozen,
        chosen_on=recorded.recorded_on,
    )


@projects(ItemViewSet)
def set_item_view(tables: Tables, event: ItemViewSet, recorded: Recorded) -> None:
    """Kept beside the point."""
    if event.view:
        tables.put("item_view", event.item_id, view=event.view)
    else:
        tables.remove("item_view", event.item_id)
