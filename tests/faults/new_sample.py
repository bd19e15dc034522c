"""`python -m tests.faults.new_sample`: keep the file of this version for the versions to come; once a release.

Two files, named after the last migration: a backup of the Billère example (its people are invented), and its database as it
lies on the disk, compressed. `file of an earlier version` opens every sample there is.
"""

from __future__ import annotations

import lzma
import tempfile
from datetime import datetime
from importlib import resources
from pathlib import Path

from ssi_core.demo import load
from ssi_core.store import backup
from ssi_core.store.database import Database

SAMPLES = Path(__file__).parent / "samples"


def main() -> None:
    """Write both files and say where."""
    migrations = resources.files("ssi_core.store") / "migrations"
    name = max(each.name for each in migrations.iterdir() if each.name.endswith(".sql")).removesuffix(".sql")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pleniere.duckdb"
        database = Database(file)
        load(database, "billere")
        (SAMPLES / f"{name}.zip").write_bytes(backup.backup(database, datetime(2026, 11, 27)))
        database.close()
        (SAMPLES / f"{name}.duckdb.xz").write_bytes(lzma.compress(file.read_bytes(), preset=9))
    for made in sorted(SAMPLES.glob(f"{name}.*")):
        print(f"{made} ({made.stat().st_size // 1000} kB)")


if __name__ == "__main__":
    main()
