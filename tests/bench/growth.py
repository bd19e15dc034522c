"""How what is kept grows: the file, the memory, and what reads all of it, at Billère's and at Fontenay's size.

`python -m tests.bench.growth` prints a row for each example as it is, and one after as many more edits as a busy
edition makes: five thousand, notes written, reworded and activities moved.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import psutil

from ssi_core import demo
from ssi_core.actions.desk import Desk
from ssi_core.domain.ids import new_id
from ssi_core.store import backup, journal, rebuild
from ssi_core.store.database import Database
from tests.browser.conftest import Server

DAY = date(2026, 9, 15)
MORE = 5000
FIRST = datetime(2026, 11, 14, 9, 0)


@dataclass(frozen=True)
class Grown:
    """A town's events, the megabytes of its file, its backup and its server; the seconds of what reads everything."""

    events: int
    file_megabytes: float
    backup_megabytes: float
    server_megabytes: float
    starting: float
    backing_up: float
    rebuilding: float

    @property
    def event_bytes(self) -> float:
        """The place in the file that one event takes, its journal's line and its tables'."""
        return 1e6 * self.file_megabytes / self.events


def write_more(database: Database, edits: int) -> None:
    """`edits` edits by one participant: a third each of notes, of rewordings and of moves."""
    desk = Desk(database)
    with database.read() as cursor:
        (person,) = cursor.execute("SELECT id FROM seat WHERE role = 'facilitator' ORDER BY id LIMIT 1").fetchone() or ("",)
        (item,) = cursor.execute(
            "SELECT i.id FROM agenda_item i JOIN plenary p ON p.id = i.plenary_id WHERE p.state <> 'closed' LIMIT 1"
        ).fetchone() or ("",)
        activities = [row for (row,) in cursor.execute("SELECT id FROM activity ORDER BY id").fetchall()]
    for number in range(edits // 3):
        body = f"Ce qui a été dit en {number}e lieu, en une phrase de longueur ordinaire."
        desk.perform(str(person), "note.write", {"item_id": item, "body": body})
        with database.read() as cursor:
            (note,) = cursor.execute("SELECT id FROM note WHERE body = ?", [body]).fetchone() or ("",)
        reworded = {"note_id": note, "body": f"{body} Et corrigé.", "base_body": body}
        desk.perform(str(person), "note.change", reworded)
        starts = FIRST + timedelta(days=number % 14, hours=number % 9)
        moved = {"activity_id": activities[number % len(activities)], "starts": starts.isoformat(),
                 "ends": (starts + timedelta(hours=2)).isoformat()}  # fmt: skip
        desk.perform(str(person), "activity.move", moved, new_id())


def measured(folder: Path) -> Grown:
    """The town of `folder`, whose database nobody holds."""
    database = Database(folder / backup.DATABASE)
    database.checkpoint()
    with database.read() as cursor:
        events = journal.last_seq(cursor)
    began = time.perf_counter()
    archive = backup.backup(database, datetime(2026, 9, 15))
    backed_up = time.perf_counter() - began
    differing = rebuild.differences(database)
    rebuilt = time.perf_counter() - began - backed_up
    database.close()
    if differing:
        raise RuntimeError(f"the tables are not what the journal says: {differing}")
    size = sum(file.stat().st_size for file in folder.glob("pleniere.duckdb*")) / 1e6
    server = Server(folder)
    began = time.perf_counter()
    server.start()
    started = time.perf_counter() - began
    try:
        assert server.process is not None
        memory = psutil.Process(server.process.pid).memory_info().rss / 1e6
    finally:
        server.stop()
    return Grown(events, size, len(archive) / 1e6, memory, started, backed_up, rebuilt)


def _row(name: str, found: Grown) -> None:
    print(
        f"| {name:34} | {found.events:6,} | {found.file_megabytes:5.1f} MB | {found.event_bytes:5.0f} | "
        f"{found.backup_megabytes:5.1f} MB, {found.backing_up:4.1f} s | {found.rebuilding:5.1f} s | "
        f"{found.starting:4.1f} s | {found.server_megabytes:4.0f} MB |",
        flush=True,
    )


def main() -> None:
    """Print the table, row by row."""
    print("| town | events | file | bytes an event | backup | rebuild compared | start | server's memory |")
    print("|---|---|---|---|---|---|---|---|")
    for name in ("billere", "fontenay"):
        with tempfile.TemporaryDirectory() as its:
            folder = Path(its)
            database = Database(folder / backup.DATABASE)
            demo.load(database, name, DAY)
            database.close()
            _row(name, measured(folder))
            database = Database(folder / backup.DATABASE)
            write_more(database, MORE)
            database.close()
            _row(f"{name} and {MORE:,} more edits", measured(folder))


if __name__ == "__main__":
    main()
