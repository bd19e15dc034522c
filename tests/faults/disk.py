"""The disk fills up while committing and while folding the log into the file; a file that may only be read."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import tempfile
from pathlib import Path

import duckdb

from ssi_core.actions.desk import Desk
from ssi_core.store.database import Database, DatabaseUnreadable
from tests.faults.town_file import CONTEXT, check_rebuild, names_in, new_file

MARGIN = 20_000


def full_on_commit(folder: Path, times: int) -> str:
    """Writes stop at a size the log cannot pass; what was acknowledged before is there afterwards."""
    return _filled(folder, times, _write_until_full, "commit")


def full_on_checkpoint(folder: Path, times: int) -> str:
    """The log cannot be folded into the file; what was acknowledged is there afterwards."""
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
        assert names and names.pop() == "full", "the disk never was full"
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


def _add(desk: Desk, number: int, said: object) -> None:
    name = f"Association {number}"
    desk.perform("alice", "structure.add", {"name": name, "kind": "association"})
    said.send(name)  # type: ignore[attr-defined]


def _write_until_full(file: Path, said: object) -> None:
    desk = Desk(Database(file))
    _limit(MARGIN)  # the log starts empty beside the file
    with contextlib.suppress(duckdb.Error, OSError):
        for number in range(10_000):
            _add(desk, number, said)
    said.send("full")  # type: ignore[attr-defined]
    os._exit(0)


def _checkpoint_when_full(file: Path, said: object) -> None:
    desk = Desk(Database(file))
    for number in range(30):
        _add(desk, number, said)
    _limit(file.stat().st_size // 2)
    with contextlib.suppress(duckdb.Error, OSError):
        desk.database.checkpoint()
        os._exit(1)  # it should have failed
    said.send("full")  # type: ignore[attr-defined]
    os._exit(0)


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
