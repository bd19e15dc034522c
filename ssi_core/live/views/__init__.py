"""What the big screen can show beside the current point: one module per subject, loaded by itself.

A view is HTML for the whole room, readable from ten metres: at most a dozen lines, no button, no menu.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

from ssi_core.live.boards import View
from ssi_core.locale import _


@dataclass(frozen=True)
class RoomView:
    """`title` is what the facilitator chooses it by; `tables` are those it reads; the least `place` comes first."""

    name: str
    title: str
    place: int
    tables: frozenset[str]
    render: Callable[[View], str]


VIEWS: dict[str, RoomView] = {}


def room_view(
    name: str, title: str, place: int, *tables: str
) -> Callable[[Callable[[View], str]], Callable[[View], str]]:
    """Declare a view of the big screen; `title` is French, translated when it is shown."""

    def register(render: Callable[[View], str]) -> Callable[[View], str]:
        if name in VIEWS:
            raise TypeError(f"two views are called {name}")
        VIEWS[name] = RoomView(name, _(title), place, frozenset(tables), render)
        return render

    return register


def load_all() -> None:
    """Import every subject's view."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
