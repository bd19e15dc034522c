"""One DuckDB file, one process, one writer at a time."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import duckdb

from ssi_core.domain.errors import Unavailable
from ssi_core.locale import _
from ssi_core.store.disk import hindrance
from ssi_core.store.failures import GIVEN_UP, first_line, is_damage, is_held
from ssi_core.store.failures import CommitFailed as CommitFailed
from ssi_core.store.failures import Damaged as Damaged
from ssi_core.store.failures import DatabaseBusy as DatabaseBusy
from ssi_core.store.failures import DatabaseUnreadable as DatabaseUnreadable
from ssi_core.store.migrating import migrate
from ssi_core.store.recall import Recall, Writing
from ssi_core.store.wal_repair import Repair, set_broken_tail_aside

Cursor = duckdb.DuckDBPyConnection
READERS_SECONDS = 10
log = logging.getLogger(__name__)


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
        try:
            migrate(self._connection)
        except duckdb.Error as error:
            self._connection.close()
            if is_damage(error):
                raise DatabaseUnreadable(str(error)) from error
            raise
        self._lock_settings()
        self._recall = Recall(frozenset(self._table_names()))

    def _table_names(self) -> list[str]:
        found = self._connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
        return [name for (name,) in found]

    def _open(self) -> Cursor:
        if self.path is None:
            return _connect(":memory:")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(str(self.path))
        except duckdb.Error as error:
            if is_held(str(error)):
                raise DatabaseBusy(str(self.path)) from error
            self.repair = set_broken_tail_aside(self.path, str(error))
            if self.repair is None:
                raise DatabaseUnreadable(str(error)) from error
            log.warning("a broken journal tail was set aside in %s", self.repair.copy.name)
        try:
            return _connect(str(self.path))
        except duckdb.Error as error:
            raise DatabaseUnreadable(str(error)) from error

    @property
    def copies(self) -> Path:
        """The one folder, beside the file, where SQL may write copies of it. ValueError in memory."""
        if self.path is None:
            raise ValueError("a database in memory has no folder")
        return self.path.parent / "copies"

    def _lock_settings(self) -> None:
        """SQL reads and writes no other file than copies of this one, and this cannot be changed any more."""
        if self.path is not None:
            self.copies.mkdir(exist_ok=True)
            folder = str(self.copies).replace("'", "''")
            self._connection.execute(f"SET allowed_directories = ['{folder}']")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    @contextlib.contextmanager
    def read(self) -> Iterator[Cursor]:
        """A cursor of its own that sees the last committed state. Raises Unavailable."""
        with self._door:
            self._door.wait_for(lambda: not self._replacing)
            self._reading += 1
        try:
            with contextlib.closing(self._connection.cursor()) as cursor:
                yield cursor
        except GIVEN_UP as error:  # by a writer, who is opening it again
            raise Unavailable(_("Le serveur n’a pas pu lire ses données. Réessayez dans un instant.")) from error
        except duckdb.Error as error:
            if is_damage(error):
                raise Damaged from error
            raise
        finally:
            with self._door:
                self._reading -= 1
                self._door.notify_all()

    @contextlib.contextmanager
    def write(self) -> Iterator[Cursor]:
        """A transaction, alone: committed when the block ends, rolled back when it raises.

        Raises Unavailable; CommitFailed when the disk refused what had been checked.
        """
        with self._writer:
            self._refuse_what_cannot_be_kept()
            with self._outlived():
                cursor = self._connection.cursor()
                writing = Writing(cursor, self._recall)
                try:
                    cursor.execute("BEGIN")
                    try:
                        yield cast(Cursor, writing)
                    except BaseException:
                        cursor.execute("ROLLBACK")
                        raise
                    _commit(cursor)
                finally:
                    self._recall.forget_of(writing.written)
                    cursor.close()

    def _refuse_what_cannot_be_kept(self) -> None:
        if self.path is not None and (found := hindrance(self.path.parent)):
            raise Unavailable(found.message)

    @contextlib.contextmanager
    def alone(self) -> Iterator[Cursor]:
        """The connection itself while no one writes: for copying the file and for checkpoints. Raises Unavailable."""
        with self._writer, self._outlived():
            try:
                yield self._connection
            finally:
                self._recall.forget()

    @contextlib.contextmanager
    def _outlived(self) -> Iterator[None]:
        """DuckDB gives up a database that it could not fold (disk full): the file is whole, and is opened again."""
        try:
            yield
        except GIVEN_UP as error:
            log.error("the database was given up, and is opened again: %s", first_line(error))
            self._open_again()
            raise CommitFailed from error
        except duckdb.Error as error:
            if is_damage(error):
                raise Damaged from error
            raise

    def _open_again(self) -> None:
        """Under the writer's lock. When it fails, the next to write tries again."""
        if self.path is None:
            return
        try:
            with self._between_reads(READERS_SECONDS):
                self._connection.close()
                self._connect_again()
        except (TimeoutError, DatabaseBusy, DatabaseUnreadable, duckdb.Error) as error:
            log.critical("the database could not be opened again: %s", first_line(error))

    def _connect_again(self) -> None:
        self._connection = self._open()
        self._lock_settings()
        self._recall.forget()

    def read_whole(self) -> None:
        """Read every row once: a damaged file is better known before people write in it. Raises DatabaseUnreadable."""
        try:
            with self.read() as cursor:
                for name in self._table_names():
                    cursor.execute(f'SELECT bit_xor(hash(each)) FROM "{name}" each')  # noqa: S608 - from the catalogue
        except Damaged as error:
            raise DatabaseUnreadable(str(error.__cause__)) from error

    def revive(self) -> bool:
        """Open the file again if DuckDB has given it up, harmless otherwise; whether it can be used."""
        for _again in range(2):  # the first finds it given up and opens it, the second sees whether that went well
            with contextlib.suppress(Unavailable), self.alone() as connection:
                connection.execute("SELECT 1")
                return True
        return False

    @contextlib.contextmanager
    def _between_reads(self, seconds: float | None = None) -> Iterator[None]:
        """While nobody reads: new readers wait, those who read finish, else a busy room would never leave a gap.

        Raises TimeoutError when one of them takes longer than `seconds`.
        """
        with self._door:
            self._replacing = True
            try:
                if not self._door.wait_for(lambda: self._reading == 0, seconds):
                    raise TimeoutError("someone is still reading")
                yield
            finally:
                self._replacing = False
                self._door.notify_all()

    def replace_file(self, fresh: Path) -> None:
        """Put `fresh` (a complete copy, in the same folder or `copies`) in the file's place, between two reads.

        What was deleted stays readable in the old file's pages; a fresh copy holds only what remains.
        """
        if self.path is None:
            raise ValueError("a database in memory has no file")
        with self._writer, self._between_reads():
            self._connection.close()
            self.path.with_name(self.path.name + ".wal").unlink(missing_ok=True)
            fresh.replace(self.path)
            self._connect_again()

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file; harmless when readers or the disk prevent it."""
        if self.path is not None and hindrance(self.path.parent):
            return
        with contextlib.suppress(duckdb.TransactionException, Unavailable), self.alone() as connection:
            connection.execute("CHECKPOINT")

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go."""
        with self._writer:
            self._connection.close()


def _connect(where: str) -> Cursor:
    """A question about a few hundred rows is answered a quarter sooner by the thread that asks it, alone."""
    return duckdb.connect(where, config={"threads": 1})


def _commit(cursor: Cursor) -> None:
    try:
        cursor.execute("COMMIT")
    except GIVEN_UP:
        raise
    except duckdb.Error as error:
        log.error("a commit failed: %s", first_line(error))
        raise CommitFailed from error
