"""What the server says while someone types in a field marked `data-hint`: words that exist already, and look alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ssi_core.store.database import Cursor


@dataclass(frozen=True)
class Hint:
    """A word to take instead of what is being typed; `said` tells the screen what it is."""

    word: str
    said: str


Hinting = Callable[[Cursor, str], Sequence[Hint]]
HINTS: dict[str, Hinting] = {}


def hint(name: str) -> Callable[[Hinting], Hinting]:
    """Declare what is said for the fields `data-hint="name"`, to those who take part only."""

    def register(say: Hinting) -> Hinting:
        if name in HINTS:
            raise TypeError(f"two hints are called {name}")
        HINTS[name] = say
        return say

    return register
