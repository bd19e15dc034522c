"""The rule of loans: what is lent at the same time never exceeds what there is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ssi_core.locale import _

ROOM, EQUIPMENT, HOURS = KINDS = ("room", "equipment", "hours")
ASKED, WAITING, GRANTED, OUT, BACK, REFUSED = STATES = ("asked", "waiting", "granted", "out", "back", "refused")
# What counts against the quantity.
TAKEN = (GRANTED, OUT)


@dataclass(frozen=True)
class Taken:
    """A quantity taken from `starts` to `ends` (wall clock; the end itself is free again)."""

    starts: datetime
    ends: datetime
    quantity: int


def free(quantity: int, taken: Iterable[Taken], starts: datetime, ends: datetime) -> int:
    """How many are left during the whole of a slot: 0 or less when there is none."""
    during = [each for each in taken if each.starts < ends and each.ends > starts]
    # It changes only when something begins: the busiest moment is one of these.
    moments = [starts, *(each.starts for each in during if each.starts > starts)]
    busiest = max(
        sum(each.quantity for each in during if each.starts <= moment < each.ends) for moment in moments
    )
    return quantity - busiest


def kind_names() -> dict[str, str]:
    """What each kind is called."""
    return {ROOM: _("Salle"), EQUIPMENT: _("Matériel"), HOURS: _("Heures de régie")}


def state_names() -> dict[str, str]:
    """What each state is called."""
    return {
        ASKED: _("Demandé"), WAITING: _("En attente"), GRANTED: _("Accordé"), OUT: _("Remis"), BACK: _("Rendu"),
        REFUSED: _("Refusé"),
    }  # fmt: skip
