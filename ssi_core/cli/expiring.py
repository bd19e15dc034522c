"""Old backups expire: what was erased from the data must not stay in them for ever."""

from __future__ import annotations

import time
from pathlib import Path

MADE_BY_US = "pleniere-*.zip"


def remove_older(folder: Path, days: int, newest: Path) -> list[Path]:
    """Remove the backups of `folder` made more than `days` days ago, never `newest`; gives what was removed."""
    limit = time.time() - days * 86_400
    old = [file for file in sorted(folder.glob(MADE_BY_US)) if file != newest and file.stat().st_mtime < limit]
    for file in old:
        file.unlink()
    return old
