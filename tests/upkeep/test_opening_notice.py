"""After a power cut: whether anything that people saw confirmed is missing."""

from __future__ import annotations

import subprocess
import sys

from ssi_core.store import backup, wal_repair
from ssi_core.store.database import Database
from ssi_core.upkeep.opening_notice import Notice, opening_notice
from ssi_core.upkeep.restoring import restore
from tests.conftest import make_town

WRITE_AND_DIE = """
import os, sys
from pathlib import Path
from ssi_core.actions.desk import Desk
from ssi_core.store.database import Database
desk = Desk(Database(Path(sys.argv[1])))
for number in range(3):
    desk.perform("alice", "structure.add", {"name": f"Association {number}", "kind": "association"})
os._exit(9)
"""


def test_a_file_closed_well_says_nothing(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    make_town(Database(file)).desk.database.close()
    database = Database(file)
    assert opening_notice(database) is None
    database.close()
    assert opening_notice(Database()) is None


def test_a_garbled_end_tells_what_is_missing(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    make_town(Database(file)).desk.database.close()
    subprocess.run([sys.executable, "-c", WRITE_AND_DIE, str(file)], check=False)
    log = tmp_path / "pleniere.duckdb.wal"
    content = bytearray(log.read_bytes())
    content[-12] ^= 0xFF
    log.write_bytes(content)
    database = Database(file)
    notice = opening_notice(database)
    assert notice is not None and notice.missing == 1
    assert "le dernier enregistrement" in notice.details and notice.copy in notice.details
    database.close()


def test_a_repair_that_lost_nothing_says_so():
    assert "Rien de ce qui avait été enregistré ne manque" in Notice(0, "x").details
    assert "les 4 derniers enregistrements" in Notice(4).details


def test_restoring_an_older_backup_is_not_taken_for_a_loss(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    town = make_town(Database(file))
    archive = tmp_path / "s.zip"
    archive.write_bytes(backup.backup(town.desk.database, town.now[0]))
    town.do(town.alice, "structure.add", name="Amicale", kind="association")
    town.desk.database.close()
    restore(tmp_path, archive)
    database = Database(file)
    assert opening_notice(database) is None
    database.close()


def test_events_lost_with_the_file_itself_are_counted(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    town = make_town(Database(file))
    last = town.one("SELECT max(seq) FROM journal")
    town.desk.database.close()
    wal_repair.write_last_acknowledged(file, last + 2)
    database = Database(file)
    assert opening_notice(database) == Notice(2)
    database.close()
