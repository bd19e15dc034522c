"""What the boards have already read: an answer of the database is kept until one of its tables changes.

A note written in a plenary changes one table; the board that shows it reads eight. Only that one is read again.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from ssi_core.live.revisions import Revisions
from ssi_core.store.answer import Answer, Kept
from ssi_core.store.database import Cursor, Database
from ssi_core.store.rebuild import NOT_REBUILT, rebuilt_tables
from ssi_core.store.recall import words

MOST_KEPT = 1000
AT_ONCE = 64
# Rebuilt like the others, but written beside every change rather than announced as one.
UNANNOUNCED = {"row_change"}
# Names are kept out of the journal: whoever writes them touches the person they are of.
NAMES = {"identity": "person"}
T = TypeVar("T")


@dataclass(frozen=True)
class _Remembered:
    answer: Kept
    revision: int


class Memory:
    """The last answers of the database, at the revision of the tables they were read from."""

    def __init__(self, database: Database, revisions: Revisions) -> None:
        self._database = database
        self._revisions = revisions
        self._kept: dict[tuple[str, str], _Remembered] = {}
        self._made: dict[str, tuple[int, object]] = {}
        self._lock = threading.Lock()
        # Sixty pages that are drawn again ask the same at the same time: one asks, the others wait for its answer.
        self._asking = [threading.Lock() for _ in range(AT_ONCE)]
        self._making = [threading.Lock() for _ in range(AT_ONCE)]

    @contextlib.contextmanager
    def reading(self) -> Iterator[Cursor]:
        """A cursor that answers from memory what it can; the database itself is only opened for what it cannot.

        What it gives must not be changed by who receives it.
        """
        with contextlib.ExitStack() as opened:
            yield cast(Cursor, _Reader(self, lambda: opened.enter_context(self._database.read())))

    def once(self, name: str, tables: Iterable[str], read: Callable[[], T]) -> T:
        """What `read` makes of some tables, made once until one of them changes. Not to be asked while reading."""
        revision = self._revisions.of(tables)
        with self._making[hash(name) % AT_ONCE]:
            kept = self._made.get(name)
            if kept is not None and kept[0] >= revision:
                return cast(T, kept[1])
            made = read()
            with self._lock:
                self._made.pop(name, None)
                self._made[name] = (revision, made)
                while len(self._made) > MOST_KEPT:
                    del self._made[next(iter(self._made))]
            return made

    def forget(self) -> None:
        """Ask everything anew."""
        with self._lock:
            self._kept.clear()
            self._made.clear()

    def answer(self, cursor: Callable[[], Cursor], sql: str, parameters: Any) -> Answer:
        """The answer to a query; always asked anew when it names a table whose changes are not announced."""
        tables = self._tables & words(sql)
        if not tables <= self._announced:
            asked = cursor().execute(sql, parameters)
            return Answer(asked.fetchall(), asked.description)
        key = (sql, repr(parameters))
        # Read before asking: what is committed meanwhile makes the answer old, never wrongly new.
        revision = self._revisions.of(tables | {NAMES[table] for table in tables & NAMES.keys()})
        kept = self._kept.get(key)
        if kept is not None and kept.revision >= revision:
            return kept.answer.given()
        # Opened before waiting for a turn: whoever has the turn must not wait for the door of a file being replaced,
        # which waits for everybody who reads.
        opened = cursor()
        with self._asking[hash(key) % AT_ONCE]:
            kept = self._kept.get(key)
            if kept is None or kept.revision < revision:
                asked = opened.execute(sql, parameters)
                kept = _Remembered(Kept(asked.fetchall(), asked.description), revision)
                with self._lock:
                    self._kept.pop(key, None)
                    self._kept[key] = kept
                    while len(self._kept) > MOST_KEPT:
                        del self._kept[next(iter(self._kept))]
        return kept.answer.given()

    @cached_property
    def _announced(self) -> frozenset[str]:
        with self._database.read() as cursor:
            return frozenset(rebuilt_tables(cursor)) - UNANNOUNCED | NAMES.keys()

    @cached_property
    def _tables(self) -> frozenset[str]:
        return self._announced | NOT_REBUILT | UNANNOUNCED


class _Reader:
    """Stands for a cursor that only reads."""

    def __init__(self, memory: Memory, opening: Callable[[], Cursor]) -> None:
        self._memory = memory
        self._opening = opening
        self._opened: Cursor | None = None

    def execute(self, sql: str, parameters: Any = None) -> Answer:
        return self._memory.answer(self._cursor, sql, parameters or [])

    def _cursor(self) -> Cursor:
        if self._opened is None:
            self._opened = self._opening()
        return self._opened
