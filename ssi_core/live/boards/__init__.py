"""Live boards: HTML rendered once per revision and audience, for everybody, from a Jinja2 template.

A board declares the tables it reads: a change in one of them renders it again and pushes it to the screens that
show it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from ssi_core.domain.permissions import RANK, Role
from ssi_core.store.database import Cursor

Params = Mapping[str, str]
T = TypeVar("T")


@dataclass(frozen=True)
class View:
    """What a board may read: a cursor, its parameters, and the audience it is rendered for (never one person)."""

    cursor: Cursor
    params: Params
    audience: Role
    _read: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, name: str, read: Callable[[], T]) -> T:
        """What `read` gives, read at most once in a drawing: a big screen and the view in it want the same plenary."""
        if name not in self._read:
            self._read[name] = read()
        return cast(T, self._read[name])

    def facilitates(self) -> bool:
        """Whether the audience runs the room."""
        return RANK[self.audience] >= RANK[Role.FACILITATOR]

    def takes_part(self) -> bool:
        """Whether the audience has a seat in the room."""
        return RANK[self.audience] >= RANK[Role.PARTICIPANT]


@dataclass(frozen=True)
class Board:
    """`render` gives the HTML for an audience; `mine` gives, for each of some people, the keys to mark as theirs."""

    name: str
    tables: frozenset[str]
    render: Callable[[View], str]
    mine: Callable[[View, Iterable[str]], dict[str, list[str]]] | None = None


BOARDS: dict[str, Board] = {}


def board(
    name: str, *tables: str, mine: Callable[[View, Iterable[str]], dict[str, list[str]]] | None = None
) -> Callable[[Callable[[View], str]], Callable[[View], str]]:
    """Declare a board that reads `tables`."""

    def register(render: Callable[[View], str]) -> Callable[[View], str]:
        if name in BOARDS:
            raise TypeError(f"two boards are called {name}")
        BOARDS[name] = Board(name, frozenset(tables), render, mine)
        return render

    return register


def load_all() -> None:
    """Import every board."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
