"""One DuckDB file, one process, one writer at a time."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import threading
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import duckdb

from ssi_core.domain.errors import Unavailable
from ssi_core.locale import _
from ssi_core.store.wal_repair import Repair, set_broken_tail_aside

Cursor = duckdb.DuckDBPyConnection
LEAST_FREE_BYTES = 100 * 1024 * 1024
log = logging.getLogger(__name__)


class DatabaseBusy(Exception):
    """Another process holds the file."""


class DatabaseUnreadable(Exception):
    """The file is no database of ours, or is damaged beyond the end of its log."""


class Database:
    """The product's file (or memory, for tests and rebuilds), migrated to the present shape.

    Reads use a fresh cursor each and never wait; writes wait for one another: without this lock DuckDB loses
    acknowledged updates silently.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open `path` (created when absent), or a database in memory. Raises DatabaseBusy, DatabaseUnreadable."""
        self.path = path
        self.repair: Repair | None = None
        self._writer = threading.RLock()
        self._reading = 0
        self._replacing = False
        self._door = threading.Condition()
        self._connection = self._open()
        self._migrate()
        self._lock_settings()

    def _open(self) -> Cursor:
        if self.path is None:
            return duckdb.connect(":memory:")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return duckdb.connect(str(self.path))
        except duckdb.Error as error:
            if _is_held(str(error)):
                raise DatabaseBusy(str(self.path)) from error
            self.repair = set_broken_tail_aside(self.path, str(error))
            if self.repair is None:
                raise DatabaseUnreadable(str(error)) from error
            log.warning("a broken journal tail was set aside in %s", self.repair.copy.name)
        try:
            return duckdb.connect(str(self.path))
        except duckdb.Error as error:
            raise DatabaseUnreadable(str(error)) from error

    def _migrate(self) -> None:
        connection = self._connection
        connection.execute("CREATE TABLE IF NOT EXISTS migration (id VARCHAR PRIMARY KEY, applied_on TIMESTAMP)")
        done = {name for (name,) in connection.execute("SELECT id FROM migration").fetchall()}
        folder = resources.files("ssi_core.store") / "migrations"
        scripts = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
        for script in (s for s in scripts if s.name not in done):
            connection.execute("BEGIN")
            connection.execute(script.read_text(encoding="utf-8"))
            connection.execute("INSERT INTO migration VALUES (?, now()::TIMESTAMP)", [script.name])
            connection.execute("COMMIT")
        if len(done) < len(scripts):
            connection.execute("CHECKPOINT")

    @property
    def copies(self) -> Path:
        """The one folder, beside the file, where SQL may write copies of it. ValueError in memory."""
        if self.path is None:
            raise ValueError("a database in memory has no folder")
        return self.path.parent / "copies"

    def _lock_settings(self) -> None:
        """SQL reads and writes no other file than copies of this one, and this cannot be changed any more.

        A question about a few hundred rows is answered a quarter sooner by the thread that asks it, alone.
        """
        self._connection.execute("SET threads = 1")
        if self.path is not None:
            self.copies.mkdir(exist_ok=True)
            folder = str(self.copies).replace("'", "''")
            self._connection.execute(f"SET allowed_directories = ['{folder}']")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    @contextlib.contextmanager
    def read(self) -> Iterator[Cursor]:
        """A cursor of its own that sees the last committed state."""
        with self._door:
            self._door.wait_for(lambda: not self._replacing)
            self._reading += 1
            cursor = self._connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()
            with self._door:
                self._reading -= 1
                self._door.notify_all()

    @contextlib.contextmanager
    def write(self) -> Iterator[Cursor]:
        """A transaction, alone: committed when the block ends, rolled back when it raises. Raises Unavailable."""
        with self._writer:
            self._refuse_on_full_disk()
            cursor = self._connection.cursor()
            try:
                cursor.execute("BEGIN")
                try:
                    yield cursor
                except BaseException:
                    cursor.execute("ROLLBACK")
                    raise
                cursor.execute("COMMIT")
            finally:
                cursor.close()

    def _refuse_on_full_disk(self) -> None:
        if self.path is not None and shutil.disk_usage(self.path.parent).free < LEAST_FREE_BYTES:
            raise Unavailable(
                _("Le disque de l’ordinateur est presque plein : rien n’est plus enregistré. Libérez de la place.")
            )

    @contextlib.contextmanager
    def alone(self) -> Iterator[Cursor]:
        """The connection itself while no one writes: for copying the file and for checkpoints."""
        with self._writer:
            yield self._connection

    def replace_file(self, fresh: Path) -> None:
        """Put `fresh` (a complete copy, in the same folder or `copies`) in the file's place, between two reads.

        What was deleted stays readable in the old file's pages; a fresh copy holds only what remains.
        """
        if self.path is None:
            raise ValueError("a database in memory has no file")
        with self._writer, self._door:
            # New readers wait, those who read finish: else a busy room would never leave a gap.
            self._replacing = True
            try:
                self._door.wait_for(lambda: self._reading == 0)
                self._connection.close()
                self.path.with_name(self.path.name + ".wal").unlink(missing_ok=True)
                fresh.replace(self.path)
                self._connection = self._open()
                self._lock_settings()
            finally:
                self._replacing = False
                self._door.notify_all()

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file; harmless when readers prevent it."""
        with self._writer, contextlib.suppress(duckdb.TransactionException):
            self._connection.execute("CHECKPOINT")

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go."""
        with self._writer:
            self._connection.close()


def _is_held(error: str) -> bool:
    """Whether DuckDB's error says that another process has the file; Windows says it in its owner's language."""
    return "lock on file" in error or (os.name == "nt" and "Cannot open file" in error)
