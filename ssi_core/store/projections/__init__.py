"""What each event changes in the tables: one module per subject, one function per event.

A projection decides nothing: the same journal always gives the same tables.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any, TypeVar

from ssi_core.domain.event import Event, Recorded
from ssi_core.store.tables import Tables

E = TypeVar("E", bound=Event)
Projection = Callable[[Tables, Any, Recorded], None]
_projections: dict[type[Event], Projection] = {}


def projects(kind: type[E]) -> Callable[[Callable[[Tables, E, Recorded], None]], Callable[[Tables, E, Recorded], None]]:
    """Declare the projection of an event; each event has exactly one."""

    def register(function: Callable[[Tables, E, Recorded], None]) -> Callable[[Tables, E, Recorded], None]:
        if kind in _projections:
            raise TypeError(f"{kind.__name__} is projected twice")
        _projections[kind] = function
        return function

    return register


def load_all() -> None:
    """Import every subject's projections."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")


def project(tables: Tables, recorded: Recorded) -> None:
    """Write what one event changes. KeyError when the event has no projection: a bug."""
    _projections[type(recorded.event)](tables, recorded.event, recorded)


def projected_events() -> set[type[Event]]:
    """The events that have a projection."""
    return set(_projections)
