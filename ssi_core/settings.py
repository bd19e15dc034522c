"""What the machine's owner may set, from the environment."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from ssi_core.domain.framing import site_of

ROOT = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Where the town's data live: PLENIERE_DATA, else `data/` beside the program."""
    return Path(os.environ.get("PLENIERE_DATA") or ROOT / "data").resolve()


def port() -> int:
    """The port of the server: PORT, else 8501."""
    return int(os.environ.get("PORT") or 8501)


def hosts() -> frozenset[str]:
    """Other names under which the server is reached (behind a proxy): PLENIERE_HOSTS, and PLENIERE_ADDRESS's."""
    names = [*os.environ.get("PLENIERE_HOSTS", "").split(","), urlsplit(address()).hostname or ""]
    return frozenset(name.strip().lower() for name in names if name.strip())


def address() -> str:
    """The address by which phones reach the server, when the machine cannot tell: PLENIERE_ADDRESS, else ''."""
    return os.environ.get("PLENIERE_ADDRESS", "").strip().rstrip("/")


def frames() -> tuple[str, ...]:
    """Other web sites that may show any page inside theirs (an intranet, the hall's screen): PLENIERE_FRAMES."""
    given = os.environ.get("PLENIERE_FRAMES", "").split(",")
    return tuple(site for each in given if each.strip() and (site := site_of(each.strip())))
