"""Which revision each table is at: the number of the last event that touched it."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from ssi_core.actions.desk import Change


class Revisions:
    """Kept in memory; after a restart every table counts as changed at the journal's last event."""

    def __init__(self, last_seq: int) -> None:
        self._start = last_seq
        self._by_table: dict[str, int] = {}
        self._lock = threading.Lock()

    def note(self, change: Change) -> None:
        """Take a committed change into account."""
        with self._lock:
            for table in change.tables:
                self._by_table[table] = max(self._by_table.get(table, 0), change.seq)

    def of(self, tables: Iterable[str]) -> int:
        """The revision of a set of tables."""
        return max((self._by_table.get(table, self._start) for table in tables), default=self._start)
