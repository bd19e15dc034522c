"""A file whose write-ahead log was cut or garbled opens again, the damage kept aside."""

from __future__ import annotations

import subprocess
import sys

from ssi_core.store import wal_repair
from ssi_core.store.database import Database

# Writes and dies without closing, as at a power cut: the log stays beside the file.
WRITE_AND_DIE = """
import os, sys, duckdb
connection = duckdb.connect(sys.argv[1])
connection.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER)")
connection.execute("CHECKPOINT")
for number in range(50):
    connection.execute("INSERT INTO kept VALUES (?)", [number])
os._exit(9)
"""


def test_a_garbled_last_entry_is_set_aside_and_everything_before_it_is_there(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    Database(file).close()
    subprocess.run([sys.executable, "-c", WRITE_AND_DIE, str(file)], check=False)
    log = tmp_path / "pleniere.duckdb.wal"
    content = bytearray(log.read_bytes())
    content[-12] ^= 0xFF
    log.write_bytes(content)
    database = Database(file)
    assert database.repair is not None and database.repair.copy.read_bytes() == bytes(content)
    with database.read() as cursor:
        assert cursor.execute("SELECT count(*) FROM kept").fetchone() == (49,)
    database.close()


def test_the_last_acknowledged_event_is_remembered_beside_the_file(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    assert wal_repair.last_acknowledged(file) == 0
    wal_repair.write_last_acknowledged(file, 42)
    assert wal_repair.last_acknowledged(file) == 42


def test_another_error_is_not_taken_for_a_power_cut(tmp_path):
    assert wal_repair.set_broken_tail_aside(tmp_path / "x.duckdb", "IO Error: something else") is None
