"""Every way to change something: one function per verb, in the module of its subject.

who may -> rule -> events -> journal, in one transaction, under one lock.
"""

from __future__ import annotations

import importlib
import pkgutil


def load_all() -> None:
    """Import every subject's actions."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
