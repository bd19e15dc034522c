"""After a power cut: DuckDB refuses a file whose write-ahead log ends with a garbled entry.

The log is copied beside the file, then cut where DuckDB says the damage begins. What had been acknowledged is compared
with a small file written after each commit, so that a loss, if any, is said on screen.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_BROKEN = re.compile(r"[Cc]orrupt WAL file.*?byte position (\d+)", re.DOTALL)


@dataclass(frozen=True)
class Repair:
    """What was set aside: the copy of the damaged log, and the byte it was cut at."""

    copy: Path
    cut_at: int


def set_broken_tail_aside(database: Path, error: str) -> Repair | None:
    """Cut the log of `database` where `error` says it is damaged; None when the error is another one."""
    found = _BROKEN.search(error)
    wal = database.with_name(database.name + ".wal")
    if found is None or not wal.exists():
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    copy = wal.with_name(f"{wal.name}.abime-{stamp}")
    shutil.copy2(wal, copy)
    with wal.open("r+b") as log:
        log.truncate(int(found[1]))
    return Repair(copy, int(found[1]))


def write_last_acknowledged(database: Path, seq: int) -> None:
    """Remember the last event whose recording was announced to a person.

    Written over in place, at one width: a kill between emptying the file and filling it would forget the number.
    """
    file = os.open(_beside(database), os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.write(file, f"{seq:012d}".encode("ascii"))
    finally:
        os.close(file)


def last_acknowledged(database: Path) -> int:
    """The last event announced as recorded; 0 when unknown."""
    try:
        return int(_beside(database).read_text(encoding="ascii") or 0)
    except (OSError, ValueError):
        return 0


def _beside(database: Path) -> Path:
    return database.with_name(database.name + ".last")
