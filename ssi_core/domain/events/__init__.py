"""Every event of the journal, one module per subject."""

from __future__ import annotations

import importlib
import pkgutil


def load_all() -> None:
    """Import every subject, so that each event is known by its name."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
