"""Which server runs on a data folder: a small file it writes there while it answers."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "serveur.json"


@dataclass(frozen=True)
class Running:
    """A server's process and port."""

    pid: int
    port: int


def running_on(folder: Path) -> Running | None:
    """What the folder says; a server that was killed leaves its file, so this proves nothing by itself."""
    try:
        said = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return Running(int(said["pid"]), int(said["port"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


@contextlib.contextmanager
def announced(folder: Path, port: int) -> Iterator[None]:
    """Say in `folder` that this process answers on `port`, until the block ends."""
    me = Running(os.getpid(), port)
    with contextlib.suppress(OSError):  # a full disk: the command line will try the usual port
        (folder / FILE).write_text(json.dumps(asdict(me)), encoding="utf-8")
    try:
        yield
    finally:
        if running_on(folder) == me:
            (folder / FILE).unlink(missing_ok=True)
