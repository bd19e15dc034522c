"""A disk of its own, small enough to be filled: a file system in memory, mounted in the trial's folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024


class NotPermitted(Exception):
    """Mounting is for root, and not everywhere."""


@dataclass(frozen=True)
class SmallDisk:
    """Where it is."""

    folder: Path

    def leave(self, free: int) -> None:
        """Fill it, but for `free` bytes."""
        self.make_room()
        with (self.folder / "ballast").open("wb") as ballast:
            os.posix_fallocate(ballast.fileno(), 0, shutil.disk_usage(self.folder).free - free)

    def make_room(self) -> None:
        """Empty it of what filled it."""
        (self.folder / "ballast").unlink(missing_ok=True)


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Mounted until the block ends. Raises NotPermitted."""
    where = folder / "disk"
    where.mkdir(parents=True)
    if os.name != "posix" or os.getuid() != 0:
        raise NotPermitted
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tmpfs", str(where)], capture_output=True, check=False
    )
    if mounted.returncode:
        raise NotPermitted
    try:
        yield SmallDisk(where)
    finally:
        subprocess.run(["umount", "--lazy", str(where)], check=True)
