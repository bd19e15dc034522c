"""The sentences of the history, by action: one module per subject, with a `sentences()` of its own."""

from __future__ import annotations

import importlib
import pkgutil

from ssi_core.domain.telling import Sentence


def all_of_them() -> dict[str, Sentence]:
    """By action. Raises TypeError when two subjects tell the same action."""
    found: dict[str, Sentence] = {}
    for module in pkgutil.iter_modules(__path__):
        told = importlib.import_module(f"{__name__}.{module.name}").sentences()
        if twice := set(found) & set(told):
            raise TypeError(f"told twice: {sorted(twice)}")
        found |= told
    return found
