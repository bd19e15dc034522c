"""What the writer has already read: the answer of a question is kept until one of the tables it names is written.

Every command asks anew who sends it, which edition is prepared, which point and which plenary it is about: half of what
a note costs the server, though nobody has changed any of it since the last note.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import duckdb

from ssi_core.store.answer import Kept

MOST_KEPT = 1000
MOST_ROWS = 200  # longer answers are read again: few commands ask for them
_WORD = re.compile(r"\w+")
_READS = {"select", "with"}
_WRITES = {"insert", "update", "delete", "create", "drop", "alter", "copy", "truncate"}
# What gives another answer though no table has changed.
_CHANGING = {"now", "random", "uuid", "nextval", "today", "current_date", "current_timestamp"}
Question = tuple[str, str]


@lru_cache(maxsize=2000)
def words(sql: str) -> frozenset[str]:
    """The words of a statement, in small letters: the tables it names are among them."""
    return frozenset(_WORD.findall(sql.lower()))


def reads_only(sql: str) -> bool:
    """Whether a statement asks, and changes nothing."""
    first = _WORD.search(sql)
    return first is not None and first[0].lower() in _READS and not words(sql) & _WRITES


class Recall:
    """Of one database and its one writer at a time: all that is written passes through a `Writing`."""

    def __init__(self, tables: frozenset[str]) -> None:
        self._tables = tables
        self._kept: dict[Question, tuple[Kept, frozenset[str]]] = {}

    def tables_in(self, sql: str) -> frozenset[str]:
        """The tables that a statement names."""
        return self._tables & words(sql)

    def find(self, question: Question) -> Kept | None:
        """The answer, if it is kept."""
        found = self._kept.get(question)
        return found[0] if found else None

    def keep(self, question: Question, answer: Kept, tables: frozenset[str]) -> None:
        """Until one of `tables` is written; all is forgotten at once when there is too much."""
        if len(answer.rows) > MOST_ROWS:
            return
        if len(self._kept) >= MOST_KEPT:
            self.forget()
        self._kept[question] = answer, tables

    def forget_of(self, written: set[str]) -> None:
        """What was read of these tables is asked anew: they have changed."""
        for question in [question for question, (_answer, tables) in self._kept.items() if tables & written]:
            del self._kept[question]

    def forget(self) -> None:
        """All is asked anew: the file may be another one."""
        self._kept.clear()


class Writing:
    """Stands for the cursor of one transaction: `written` are the tables that it has named in order to write."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, recall: Recall) -> None:
        self._cursor = cursor
        self._recall = recall
        self.written: set[str] = set()

    def execute(self, sql: str, parameters: Any = None) -> Any:
        """As a cursor does. What this transaction has written is read from the database, and not kept."""
        tables = self._recall.tables_in(sql)
        if not reads_only(sql):
            self.written |= tables
            return self._cursor.execute(sql, parameters)
        if not tables or tables & self.written or words(sql) & _CHANGING:
            return self._cursor.execute(sql, parameters)
        question = (sql, repr(parameters))
        answer = self._recall.find(question)
        if answer is None:
            asked = self._cursor.execute(sql, parameters)
            answer = Kept(asked.fetchall(), asked.description)
            self._recall.keep(question, answer, tables)
        return answer.given()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)
