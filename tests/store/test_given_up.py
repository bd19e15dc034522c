"""DuckDB gives up a database when the disk fails it: the same process opens the file again and goes on."""

from __future__ import annotations

import asyncio

import duckdb
import pytest

from ssi_core.actions.desk import Desk
from ssi_core.domain.errors import Unavailable
from ssi_core.store import backup, rebuild
from ssi_core.store import database as database_module
from ssi_core.store.database import CommitFailed, Database, DatabaseBusy
from ssi_core.web.watchman import Watchman
from tests.conftest import make_town


@pytest.fixture
def desk(tmp_path):
    desk = Desk(make_town(Database(tmp_path / "pleniere.duckdb")).desk.database)
    yield desk
    assert rebuild.differences(desk.database) == []
    desk.database.close()


def add(desk, name, op_id=""):
    return desk.perform("alice", "structure.add", {"name": name, "kind": "association"}, op_id)


def names(desk):
    with desk.database.read() as cursor:
        return [name for (name,) in cursor.execute("SELECT name FROM structure").fetchall()]


def test_what_fails_with_the_database_given_up_is_refused_and_the_next_one_recorded(desk):
    with pytest.raises(Unavailable, match="réessayez"), desk.database.write():
        raise duckdb.FatalException("FATAL Error: Failed to create checkpoint")
    add(desk, "Ensuite")
    assert "Ensuite" in names(desk)


def test_a_read_caught_by_it_is_calmly_refused(desk):
    with pytest.raises(Unavailable, match="Réessayez"), desk.database.read():
        raise duckdb.FatalException("FATAL Error: database has been invalidated")


def test_a_database_that_could_not_be_opened_again_is_by_the_next_look(desk):
    desk.database._connection.close()
    with pytest.raises(Unavailable), desk.database.read() as cursor:
        cursor.execute("SELECT 1")
    assert desk.database.revive()
    add(desk, "Revenue")


def test_the_screens_are_told_of_a_file_that_cannot_be_opened_again_until_it_can(desk, monkeypatch):
    said = []

    class Channel:
        async def warn(self, alert):
            said.append(alert.message)

    def held():
        raise DatabaseBusy

    watchman = Watchman(desk.database, Channel())
    desk.database._connection.close()
    with monkeypatch.context() as patch:
        patch.setattr(desk.database, "_open", held)
        asyncio.run(watchman.look())
    asyncio.run(watchman.look())
    assert "n’arrive plus à ouvrir ses données" in said[0] and said[1:] == [""]


def test_an_edit_that_the_disk_refused_is_not_there_and_one_that_it_kept_is_acknowledged(desk, monkeypatch):
    heard = []
    desk.listen(heard.append)

    def refused(cursor):
        cursor.execute("ROLLBACK")
        raise CommitFailed

    def kept(cursor):
        cursor.execute("COMMIT")
        raise CommitFailed

    with monkeypatch.context() as patch:
        patch.setattr(database_module, "_commit", refused)
        with pytest.raises(Unavailable, match="n’a pas pu écrire"):
            add(desk, "Refusée")
        patch.setattr(database_module, "_commit", kept)
        done = add(desk, "Gardée")
    assert "Refusée" not in names(desk) and names(desk).count("Gardée") == 1
    assert [change.seq for change in heard] == [done.seq]


def test_an_edit_is_acknowledged_even_when_its_number_cannot_be_noted(desk, monkeypatch):
    def full(path, seq):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ssi_core.store.wal_repair.write_last_acknowledged", full)
    add(desk, "Enregistrée")
    assert "Enregistrée" in names(desk)


def test_a_copy_without_room_leaves_nothing_behind(desk, monkeypatch):
    def half_written(copy, folder):
        (folder / "journal.parquet").write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_write_tables", half_written)
    with pytest.raises(Unavailable, match="place sur le disque"):
        backup.backup(desk.database, desk.now())
    assert list(desk.database.copies.iterdir()) == []


def test_what_a_backup_cut_short_left_is_cleared(desk):
    (desk.database.copies / "old.duckdb").write_bytes(b"names")
    (desk.database.copies / "old").mkdir()
    (desk.database.copies / "old" / "identity.parquet").write_bytes(b"names")
    backup.clear_copies(desk.database)
    assert list(desk.database.copies.iterdir()) == []
