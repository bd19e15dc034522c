"""Copies made while people work, restored elsewhere; and a file from which the erased is really gone."""

from __future__ import annotations

import io
import threading
import zipfile
from datetime import datetime

import duckdb
import pytest

from ssi_core.store import backup, identities, rebuild
from ssi_core.store.database import Database, DatabaseBusy
from tests.conftest import make_town

RENAMED = {
    "collective_name": "Collectif", "school_zone": "A", "starts_on": "2026-11-13", "ends_on": "2026-11-29",
}


@pytest.fixture
def filed(tmp_path):
    made = make_town(Database(tmp_path / "pleniere.duckdb"))
    yield made
    made.desk.database.close()


def test_a_backup_restored_elsewhere_holds_the_same_town(filed, tmp_path):
    archive = tmp_path / "s.zip"
    archive.write_bytes(backup.backup(filed.desk.database, datetime(2026, 9, 10)))
    target = tmp_path / "ailleurs" / "pleniere.duckdb"
    assert backup.restore(archive, target) is None
    restored = Database(target)
    with restored.read() as cursor:
        names = cursor.execute("SELECT name FROM structure ORDER BY name").fetchall()
    assert names == filed.rows("SELECT name FROM structure ORDER BY name")
    assert rebuild.differences(restored) == []
    restored.close()


def test_a_backup_holds_each_table_in_a_format_of_its_own(filed):
    archive = zipfile.ZipFile(io.BytesIO(backup.backup(filed.desk.database, datetime(2026, 9, 10))))
    assert {"pleniere.duckdb", "tables/journal.parquet", "tables/identity.parquet"} <= set(archive.namelist())
    assert list(filed.desk.database.copies.iterdir()) == []


def test_restoring_sets_the_present_file_aside(filed, tmp_path):
    archive = tmp_path / "s.zip"
    archive.write_bytes(backup.backup(filed.desk.database, datetime(2026, 9, 10)))
    filed.desk.database.close()
    aside = backup.restore(archive, tmp_path / "pleniere.duckdb")
    assert aside is not None and aside.exists()


def test_a_file_that_is_no_backup_is_refused_and_nothing_changes(filed, tmp_path):
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"not a zip")
    with pytest.raises(backup.BadBackup):
        backup.restore(bad, tmp_path / "pleniere.duckdb")
    assert filed.one("SELECT count(*) FROM structure") == 3


def test_a_second_process_or_opening_is_told_that_the_file_is_held(filed, tmp_path):
    import subprocess
    import sys

    code = (
        "import sys, pathlib\nfrom ssi_core.store.database import Database, DatabaseBusy\n"
        "try: Database(pathlib.Path(sys.argv[1]))\nexcept DatabaseBusy: print('busy')"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "pleniere.duckdb")], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "busy"
    assert DatabaseBusy.__doc__


def test_what_was_erased_is_no_longer_in_the_file(filed, tmp_path):
    marker = "Zwyxwvutsrq-marqueur-personnel"
    with filed.desk.database.write() as cursor:
        identities.write(cursor, "alice", marker, marker)
    filed.desk.database.checkpoint()
    assert marker.encode() in (tmp_path / "pleniere.duckdb").read_bytes()
    with filed.desk.database.write() as cursor:
        identities.erase(cursor, "alice")
    backup.renew(filed.desk.database)
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or marker.encode() not in file.read_bytes(), file
    assert filed.one("SELECT count(*) FROM structure") == 3


def test_people_read_and_write_while_the_file_is_renewed(filed):
    stop = threading.Event()
    failures: list[Exception] = []
    reads = [0]

    def read() -> None:
        while not stop.is_set():
            try:
                filed.one("SELECT count(*) FROM structure")
                reads[0] += 1
            except Exception as error:
                failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(3):
        filed.desk.perform(filed.facilitator, "edition.change", RENAMED | {"name": f"Édition {number}"})
        backup.renew(filed.desk.database)
    stop.set()
    for reader in readers:
        reader.join()
    assert failures == [] and reads[0] > 10
    assert filed.one("SELECT name FROM edition") == "Édition 2"


def test_nothing_written_while_the_file_is_renewed_is_lost(filed):
    def write() -> None:
        for number in range(15):
            filed.do(filed.alice, "structure.add", name=f"Association {number}", kind="association")

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        backup.renew(filed.desk.database)
    writer.join()
    assert filed.one("SELECT count(*) FROM structure WHERE name LIKE 'Association %'") == 15


def test_sql_can_read_or_write_no_other_file(filed, tmp_path):
    with filed.desk.database.read() as cursor, pytest.raises(duckdb.PermissionException):
        cursor.execute(f"COPY structure TO '{tmp_path / 'x.csv'}'")
    with filed.desk.database.read() as cursor, pytest.raises(duckdb.Error):
        cursor.execute("SET enable_external_access = true")
