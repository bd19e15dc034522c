"""What a plenary did in each subject, told in its compte rendu: one module per subject, loaded by itself.

A chapter tells the net effect between the opening and the closing (`store/queries/minutes_material.py`), by names
and words, never by identifiers, and yields nothing when nothing happened.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable

from ssi_core.exports.minutes_blocks import Section
from ssi_core.store.database import Cursor
from ssi_core.store.queries.plenaries import Plenary

Chapter = Callable[[Cursor, Plenary], Iterable[Section]]
_chapters: dict[int, Chapter] = {}


def chapter(place: int) -> Callable[[Chapter], Chapter]:
    """Declare a chapter; the compte rendu gives them in the order of `place`, after the calendar, before the tasks."""

    def register(tell: Chapter) -> Chapter:
        if place in _chapters:
            raise TypeError(f"two chapters stand at place {place}")
        _chapters[place] = tell
        return tell

    return register


def load_all() -> None:
    """Import every subject's chapter."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")


def told(cursor: Cursor, plenary: Plenary) -> tuple[Section, ...]:
    """Everything that the subjects have to say of a plenary, in order."""
    return tuple(section for _place, tell in sorted(_chapters.items()) for section in tell(cursor, plenary))
