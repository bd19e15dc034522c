"""What the machine’s owner asks of an edition, for a person or a program: one module a report, loaded by itself."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ssi_core.store.database import Cursor
from ssi_core.store.queries.editions import Edition


@dataclass(frozen=True)
class Report:
    """`lines` for a person, `data` (JSON) for a program."""

    lines: list[str]
    data: dict[str, Any]


Maker = Callable[[Cursor, Edition], Report]
REPORTS: dict[str, Maker] = {}


def report(name: str) -> Callable[[Maker], Maker]:
    """Declare a report."""

    def register(make: Maker) -> Maker:
        if name in REPORTS:
            raise TypeError(f"two reports are called {name}")
        REPORTS[name] = make
        return make

    return register


def load_all() -> None:
    """Import every report."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
