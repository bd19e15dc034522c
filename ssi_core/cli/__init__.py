"""The command `pleniere`: serving, upkeep, and the same exports as the screens."""

from __future__ import annotations

import io
import os
import sys


def main() -> None:
    """Run the command line; the process ends with 0 (done), 1 (not done, and said why) or 2 (mistyped)."""
    os.umask(0o077)  # the data name people: what is written here is its owner's only
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old Windows console does not know every letter
    from ssi_core.cli.application import application

    application(prog_name="pleniere")
