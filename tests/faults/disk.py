"""The disk fills up while committing and while folding the log into the file, then there is room again; a file that may
only be read."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

from ssi_core.actions.desk import Desk
from ssi_core.domain.errors import Unavailable
from ssi_core.store.database import Database, DatabaseUnreadable
from tests.faults.town_file import CONTEXT, check_rebuild, names_in, new_file

MARGIN = 20_000


def full_on_commit(folder: Path, times: int) -> str:
    """Writes stop at a size the log cannot pass, and go on when there is room; what was acknowledged is kept."""
    return _filled(folder, times, _write_until_full, "commit")


def full_on_checkpoint(folder: Path, times: int) -> str:
    """The log cannot be folded into the file; the same process goes on, and what was acknowledged is kept."""
    return _filled(folder, times, _checkpoint_when_full, "checkpoint")


def _filled(folder: Path, times: int, fill: object, moment: str) -> str:
    acknowledged = 0
    for number in range(times):
        (folder / str(number)).mkdir()
        file = new_file(folder / str(number))
        heard, said = CONTEXT.Pipe(duplex=False)
        process = CONTEXT.Process(target=fill, args=(file, said))
        process.start()
        said.close()
        names: list[str] = []
        with contextlib.suppress(EOFError):
            while True:
                names.append(heard.recv())
        process.join()
        assert names and names.pop() == "went on", "the disk never was full, or the process could not go on"
        database = Database(file)
        assert set(names) <= names_in(database), "an acknowledged edit is lost"
        check_rebuild(database)
        desk = Desk(database)
        desk.perform("alice", "structure.add", {"name": "Après", "kind": "association"})
        database.close()
        acknowledged += len(names)
    return f"{times} times full on {moment}, {acknowledged} acknowledged edits, 0 lost, opened {times} times"


def _limit(size: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def _add(desk: Desk, name: str, said: Connection) -> None:
    desk.perform("alice", "structure.add", {"name": name, "kind": "association"})
    said.send(name)


def _write_until_full(file: Path, said: Connection) -> None:
    desk = Desk(Database(file))
    _limit(MARGIN)  # the log starts empty beside the file
    with contextlib.suppress(Unavailable):
        for number in range(10_000):
            _add(desk, f"Association {number}", said)
        os._exit(1)  # it should have been refused
    _go_on(desk, said)


def _checkpoint_when_full(file: Path, said: Connection) -> None:
    desk = Desk(Database(file))
    for number in range(30):
        _add(desk, f"Association {number}", said)
    log = file.with_name(f"{file.name}.wal")
    _limit(file.stat().st_size // 2)
    desk.database.checkpoint()
    if log.stat().st_size == 0:
        os._exit(1)  # it should not have been possible
    _go_on(desk, said)


def _go_on(desk: Desk, said: Connection) -> None:
    """There is room again: the same process writes, and dies without closing anything."""
    _limit(resource.RLIM_INFINITY)
    for number in range(5):
        _add(desk, f"De nouveau {number}", said)
    said.send("went on")
    os._exit(9)


def read_only(_: Path, times: int) -> str:
    """A folder mounted to be read only: refused as such, and untouched.

    In a temporary folder of its own, which another user may cross: no other folder's permissions are changed.
    """
    with tempfile.TemporaryDirectory() as own:
        folder = Path(own)
        file = new_file(folder)
        before, modes = file.read_bytes(), {each: each.stat().st_mode for each in (folder, file)}
        folder.chmod(0o555)
        file.chmod(0o444)
        try:
            process = CONTEXT.Process(target=_open_as_nobody, args=(file,))
            process.start()
            process.join()
            assert process.exitcode == 0, "not refused as unreadable"
            assert file.read_bytes() == before
        finally:
            for each, mode in modes.items():
                each.chmod(mode)
    return "refused, file untouched"


def _open_as_nobody(file: Path) -> None:
    if os.getuid() == 0:  # whom no permission stops
        os.setuid(65534)
    try:
        Database(file)
    except DatabaseUnreadable:
        os._exit(0)
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")
    os._exit(1)
