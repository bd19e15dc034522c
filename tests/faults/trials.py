"""The faults by name: what tries each, how often in `make test`, how often in `make faults`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.faults import disk, full_server, killing, long_cuts, others, tails

TRIALS: dict[str, tuple[Callable[[Path, int], str], int, int]] = {
    "killed, 8 writers": (killing.killed, 4, 300),
    "end of the log damaged": (tails.damaged, 6, 60),
    "disk full on commit": (disk.full_on_commit, 1, 10),
    "disk full on checkpoint": (disk.full_on_checkpoint, 1, 10),
    "disk full, whole server": (full_server.full, 1, 5),
    "file read-only": (disk.read_only, 1, 1),
    "two servers on one file": (others.two_servers, 1, 10),
    "clock set back, winter time": (others.clock_set_back, 8, 40),
    "backup under load": (others.backup_under_load, 1, 10),
    "file of an earlier version": (others.earlier_version, 1, 1),
}

# Too long for every run of the tests: `make faults` alone.
LONG: dict[str, tuple[Callable[[Path, int], str], int, int]] = {
    "network cut 60 and 150 s": (long_cuts.cut, 0, 2),
}
