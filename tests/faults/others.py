"""Two servers on one file, a clock set back, a backup under load, the files of earlier versions."""

from __future__ import annotations

import json
import lzma
import threading
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

from ssi_core.actions.desk import Desk
from ssi_core.store import backup, journal
from ssi_core.store.database import Database, DatabaseBusy
from tests.conftest import make_town
from tests.faults.new_sample import SAMPLES
from tests.faults.town_file import CONTEXT, check_rebuild, names_in, new_file

FIRST_SAMPLE = {"Ancienne 0", "Ancienne 1", "Ancienne 2"}


def two_servers(folder: Path, times: int) -> str:
    """The second is refused as such while the first goes on writing."""
    database = Database(new_file(folder))
    desk = Desk(database)
    for number in range(times):
        process = CONTEXT.Process(target=_open_second, args=(database.path,))
        process.start()
        desk.perform("alice", "structure.add", {"name": f"Pendant {number}", "kind": "association"})
        process.join()
        assert process.exitcode == 0, "the second server was not refused"
    check_rebuild(database)
    database.close()
    return f"{times} second servers refused"


def _open_second(file: Path) -> None:
    try:
        Database(file)
    except DatabaseBusy:
        raise SystemExit(0) from None
    raise SystemExit(1)


def clock_set_back(folder: Path, times: int) -> str:
    """Set back by an hour, a day, a year, and through the change to winter time: order and undo hold."""
    town = make_town(Database(folder / "pleniere.duckdb"))
    town.now[0] = datetime(2026, 10, 25, 0, 59)  # two minutes before 3 h becomes 2 h in France
    for number in range(times):
        town.do(town.alice, "structure.add", name=f"Heure {number}", kind="association")
        town.now[0] += (timedelta(minutes=2), timedelta(hours=-1), timedelta(days=-1), timedelta(days=-365))[number % 4]
    numbers = [seq for (seq,) in town.rows("SELECT seq FROM journal ORDER BY seq")]
    assert numbers == list(range(1, len(numbers) + 1))
    check_rebuild(town.desk.database)
    town.desk.database.close()
    return f"{times} edits across a clock set back, numbered in order"


def backup_under_load(folder: Path, times: int) -> str:
    """Each backup restores to a state that really was: a beginning of the journal, and nothing else."""
    file = new_file(folder)
    desk, stop = Desk(Database(file)), threading.Event()

    def write(writer: int) -> None:
        number = 0
        while not stop.is_set():
            desk.perform("alice", "structure.add", {"name": f"Charge {writer} {number}", "kind": "association"})
            number += 1

    writers = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
    for writer in writers:
        writer.start()
    archives = []
    try:
        for number in range(times):
            archives.append(folder / f"{number}.zip")
            archives[-1].write_bytes(backup.backup(desk.database, datetime(2026, 9, 10)))
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    whole = _journal(desk.database)
    desk.database.close()
    for archive in archives:
        restored_file = folder / archive.stem / "pleniere.duckdb"
        backup.restore(archive, restored_file)
        restored = Database(restored_file)
        kept = _journal(restored)
        assert kept == whole[: len(kept)], "not a state that was"
        check_rebuild(restored)
        restored.close()
    return f"{times} backups under 4 writers, each a state that was"


def _journal(database: Database) -> list[tuple[object, ...]]:
    with database.read() as cursor:
        return cursor.execute("SELECT * FROM journal ORDER BY seq").fetchall()


def earlier_version(folder: Path, times: int) -> str:
    """Every stored file of an earlier version opens here, complete, and can be written to."""
    backups = sorted(SAMPLES.glob("*.zip"))
    raw = sorted(SAMPLES.glob("*.duckdb.xz"))
    assert backups and raw
    for sample in backups:
        backup.restore(sample, folder / sample.stem / "pleniere.duckdb")
        names = _opened_and_written(folder / sample.stem / "pleniere.duckdb", _last_event(sample))
        assert sample.stem != "before-publication" or names >= FIRST_SAMPLE
    for sample in raw:
        file = folder / sample.name / "pleniere.duckdb"
        file.parent.mkdir()
        file.write_bytes(lzma.decompress(sample.read_bytes()))
        _opened_and_written(file, _last_event(sample.with_name(sample.name.removesuffix(".duckdb.xz") + ".zip")))
    return f"{len(backups)} backups and {len(raw)} raw files opened, complete, written to"


def _last_event(sample: Path) -> int:
    with zipfile.ZipFile(sample) as archive:
        return int(json.loads(archive.read(backup.ABOUT))["last_event"])


def _opened_and_written(file: Path, last_event: int) -> set[str]:
    database = Database(file)
    with database.read() as cursor:
        assert journal.last_seq(cursor) == last_event, "not complete"
    Desk(database).perform_as_software("structure.add", {"name": "Nouvelle", "kind": "association"})
    check_rebuild(database)
    names = names_in(database)
    database.close()
    assert "Nouvelle" in names
    return names
