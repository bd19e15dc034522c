"""The town that faults are tried on: a file, writers that say what was acknowledged, and what must hold afterwards."""

from __future__ import annotations

import multiprocessing
import random
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path

from ssi_core.actions.desk import Desk
from ssi_core.store import rebuild
from ssi_core.store.database import Database
from tests.conftest import make_town

# Children start from a process that has everything imported and no file open.
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.faults.town_file"])
WRITERS = 8


def new_file(folder: Path) -> Path:
    """A file with the small town of all tests, closed."""
    file = folder / "pleniere.duckdb"
    make_town(Database(file)).desk.database.close()
    return file


def write_without_end(file: Path, life: str, said: Connection) -> None:
    """Eight people adding structures as fast as they can; each name goes to `said` once acknowledged."""
    desk, saying = Desk(Database(file)), threading.Lock()

    def one(writer: int) -> None:
        for number in range(100_000):
            name = f"Association {life} {writer} {number}"
            desk.perform("alice", "structure.add", {"name": name, "kind": "association"}, f"op-{name}")
            with saying:
                said.send(name)

    for writer in range(WRITERS):
        threading.Thread(target=one, args=(writer,)).start()


def killed_while_writing(file: Path, life: str, longest: float = 0.3) -> list[str]:
    """Start the writers, kill -9 at a random moment; gives the names that were acknowledged."""
    heard, said = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=write_without_end, args=(file, life, said))
    process.start()
    said.close()
    names: list[str] = []
    try:
        names.append(heard.recv())
        threading.Thread(target=_kill_later, args=(process, random.uniform(0, longest))).start()
        while True:
            names.append(heard.recv())
    except EOFError:
        pass
    process.join()
    assert names, "the writers could not start"
    return names


def _kill_later(process: multiprocessing.process.BaseProcess, seconds: float) -> None:
    time.sleep(seconds)
    process.kill()


def names_in(database: Database) -> set[str]:
    """The structures that the file holds."""
    with database.read() as cursor:
        return {name for (name,) in cursor.execute("SELECT name FROM structure").fetchall()}


def check_rebuild(database: Database) -> None:
    """The tables are still what the journal says."""
    assert rebuild.differences(database) == []
