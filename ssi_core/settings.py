"""What the machine's owner may set, from the environment."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Where the town's data live: PLENIERE_DATA, else `data/` beside the program."""
    return Path(os.environ.get("PLENIERE_DATA") or ROOT / "data").resolve()


def port() -> int:
    """The port of the server: PORT, else 8501."""
    return int(os.environ.get("PORT") or 8501)


def hosts() -> frozenset[str]:
    """Other names under which the server is reached (behind a proxy): PLENIERE_HOSTS, separated by commas."""
    return frozenset(name.strip().lower() for name in os.environ.get("PLENIERE_HOSTS", "").split(",") if name.strip())
