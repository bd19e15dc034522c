"""backup, restore and rebuild, the server stopped."""

from __future__ import annotations

import json
import os
import time
import zipfile

from ssi_core.cli.expiring import remove_older
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database


def structures(folder):
    database = Database(folder / DATABASE)
    with database.read() as cursor:
        names = {name for (name,) in cursor.execute("SELECT name FROM structure").fetchall()}
    database.close()
    return names


def empty_the_structures(folder):
    database = Database(folder / DATABASE)
    with database.write() as cursor:
        cursor.execute("DELETE FROM structure")
    database.close()


def test_a_backup_restored_brings_the_data_back_and_keeps_the_others_aside(run, filled, tmp_path):
    before = structures(filled)
    archive = tmp_path / "s.zip"
    assert run("backup", str(archive)).exit_code == 0
    empty_the_structures(filled)
    result = run("restore", str(archive), "--yes", "--json")
    assert result.exit_code == 0, result.output
    done = json.loads(result.stdout)
    assert structures(filled) == before and done["events"] > 0
    assert (filled / done["kept_aside"]).exists()


def test_restoring_asks_first_and_no_changes_nothing(run, filled, tmp_path):
    archive = tmp_path / "s.zip"
    run("backup", str(archive))
    present = (filled / DATABASE).read_bytes()
    for answer in ("non\n", "\n", ""):
        result = run("restore", str(archive), answer=answer)
        assert result.exit_code == 1 and "rien n’a été changé" in result.stderr
    assert (filled / DATABASE).read_bytes() == present
    assert run("restore", str(archive), answer="oui\n").exit_code == 0


def test_restoring_on_a_new_machine_needs_no_earlier_data(run, filled, tmp_path, monkeypatch):
    archive = tmp_path / "s.zip"
    run("backup", str(archive))
    monkeypatch.setenv("PLENIERE_DATA", str(tmp_path / "autre"))
    assert run("restore", str(archive), "--yes").exit_code == 0
    assert structures(tmp_path / "autre") == structures(filled)


def test_what_is_no_backup_is_refused(run, filled, tmp_path):
    odd = tmp_path / "photo.jpg"
    odd.write_bytes(b"\xff\xd8 une photo")
    empty = tmp_path / "vide.zip"
    zipfile.ZipFile(empty, "w").close()
    for file in (odd, empty):
        result = run("restore", str(file), "--yes")
        assert result.exit_code == 1 and "n’est pas une sauvegarde" in result.stderr
    assert "ne peut pas être lu" in run("restore", str(tmp_path / "absent.zip"), "--yes").stderr
    assert not [file for file in filled.iterdir() if "avant" in file.name or len(file.stem) > 30]


def test_an_existing_file_is_not_replaced_unless_asked(run, filled, tmp_path):
    archive = tmp_path / "s.zip"
    archive.write_text("précieux")
    result = run("backup", str(archive))
    assert result.exit_code == 1 and "existe déjà" in result.stderr
    assert archive.read_text() == "précieux"
    assert run("backup", str(archive), "--force").exit_code == 0
    assert zipfile.is_zipfile(archive)


def test_in_a_folder_the_name_says_when_and_old_ones_expire(run, filled, tmp_path):
    kept = tmp_path / "sauvegardes"
    kept.mkdir()
    old, other = kept / "pleniere-2020-01-01-000000.zip", kept / "vacances.zip"
    for file in (old, other):
        file.write_text("x")
        os.utime(file, (0, 0))
    result = run("backup", str(kept), "--keep-days", "30", "--json")
    done = json.loads(result.stdout)
    assert done["removed"] == [str(old)] and not old.exists() and other.exists()
    assert zipfile.is_zipfile(done["file"])


def test_the_newest_backup_never_expires(tmp_path):
    newest = tmp_path / "pleniere-2026-01-01-000000.zip"
    newest.write_text("x")
    os.utime(newest, (0, 0))
    assert remove_older(tmp_path, 1, newest) == [] and newest.exists()
    recent = tmp_path / "pleniere-2026-01-02-000000.zip"
    recent.write_text("x")
    os.utime(recent, (time.time() - 80_000,) * 2)
    assert remove_older(tmp_path, 1, newest) == []


def test_expiry_without_a_folder_is_refused(run, filled, tmp_path):
    result = run("backup", str(tmp_path / "s.zip"), "--keep-days", "30")
    assert result.exit_code == 2 and "demande un dossier" in result.stderr


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(run, filled, tmp_path):
    (tmp_path / "fichier").write_text("x")
    result = run("backup", str(tmp_path / "fichier" / "s.zip"))
    assert result.exit_code == 1 and "ne peut pas être écrit" in result.stderr


def test_without_data_every_command_says_what_to_do(run, folder, tmp_path):
    for typed in (["backup", str(tmp_path / "s.zip")], ["rebuild"]):
        result = run(*typed)
        assert result.exit_code == 1 and "pleniere serve" in result.stderr
    assert not folder.exists()


def test_a_damaged_file_is_said_and_can_be_replaced_by_a_backup(run, filled, tmp_path):
    before = structures(filled)
    archive = tmp_path / "s.zip"
    run("backup", str(archive))
    (filled / DATABASE).write_bytes(b"abime" * 1000)
    result = run("rebuild")
    assert result.exit_code == 1 and "pleniere restore" in result.stderr
    result = run("restore", str(archive), "--yes", "--json")
    assert result.exit_code == 0, result.output
    assert structures(filled) == before
    assert (filled / json.loads(result.stdout)["kept_aside"]).read_bytes() == b"abime" * 1000


def test_rebuilding_compares_every_table(run, filled):
    result = run("rebuild", "--json")
    done = json.loads(result.stdout)
    assert result.exit_code == 0 and done["differences"] == [] and done["events"] > 0 and done["tables"] > 10
    assert "tout concorde" in run("rebuild").stdout


def test_rebuilding_tells_the_tables_that_differ(run, folder):
    from tests.conftest import make_town

    make_town(Database(folder / DATABASE)).desk.database.close()
    empty_the_structures(folder)
    result = run("rebuild")
    assert result.exit_code == 1
    assert "structure" in result.stdout and "3 en moins" in result.stdout
