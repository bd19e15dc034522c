"""What the projector of the room shows."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class ViewShown(Event):
    """The projector was given a view to show; `view` '' : it follows the plenary again."""

    view: str
    subject: str
    frozen: bool


@dataclass(frozen=True)
class ItemViewSet(Event):
    """A point of the agenda brings a view with it, '' for none."""

    item_id: str
    view: str
