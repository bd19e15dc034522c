"""What one running process holds: the database, the desk, and the screens."""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ssi_core import demo as demo  # its action is declared by being imported
from ssi_core.actions.desk import Change, Desk
from ssi_core.exports import minutes_approving as minutes_approving  # likewise
from ssi_core.live.channel import Channel
from ssi_core.live.gallery import Gallery
from ssi_core.live.revisions import Revisions
from ssi_core.store import backup, journal
from ssi_core.store.database import Database, DatabaseUnreadable
from ssi_core.upkeep.opening_notice import Notice, opening_notice

log = logging.getLogger(__name__)


@dataclass
class Runtime:
    """Built once at start-up; tests build their own. `notice` is what the opening of the file had to say."""

    database: Database
    notice: Notice | None = None

    @cached_property
    def desk(self) -> Desk:
        """Where commands arrive."""
        desk = Desk(self.database)
        desk.listen(self._renew_after_an_erasure)
        return desk

    @cached_property
    def revisions(self) -> Revisions:
        """The revision of each table."""
        with self.database.read() as cursor:
            return Revisions(journal.last_seq(cursor))

    @cached_property
    def gallery(self) -> Gallery:
        """The rendered boards."""
        return Gallery(self.database, self.revisions)

    @cached_property
    def channel(self) -> Channel:
        """The connected screens."""
        return Channel(self.desk, self.gallery, self.revisions)

    def _renew_after_an_erasure(self, change: Change) -> None:
        """What was erased stays readable in the pages of the file until it is renewed: at once, before it is said."""
        if "identity" not in change.tables:
            return
        try:
            backup.renew(self.database)
        except Exception:  # the erasure itself is done: the person is not told of a failure
            log.exception("someone was erased, but the file could not be renewed")


_current: Runtime | None = None


def start(data_folder: Path) -> Runtime:
    """Open the town's data and make it the process's runtime. Raises DatabaseBusy, DatabaseUnreadable."""
    database = Database(data_folder / backup.DATABASE)
    try:
        database.read_whole()
    except DatabaseUnreadable:
        database.close()
        raise
    with contextlib.suppress(OSError):
        backup.clear_copies(database)
    return use(Runtime(database, opening_notice(database)))


def use(runtime: Runtime) -> Runtime:
    """Make `runtime` the one that screens read."""
    global _current
    _current = runtime
    runtime.channel  # noqa: B018 - built now, so that it hears the first commit
    return runtime


def stop() -> None:
    """Fold the log into the file and let it go: the process ends. Harmless before start-up."""
    global _current
    if _current is not None:
        _current.database.close()
        _current = None


def current() -> Runtime:
    """The process's runtime. Raises RuntimeError before start-up."""
    if _current is None:
        raise RuntimeError("no data folder is open")
    return _current
