"""What most tests start from: a small town, in memory."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import settings

from ssi_core import demo
from ssi_core.actions.desk import Desk, Done
from ssi_core.store import rebuild
from ssi_core.store.database import Database

# `make test` tries the same examples every time, without a limit on each: what fails on one machine fails on all.
# `make faults` searches among new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=500)
settings.load_profile("same")
START = datetime(2026, 9, 10, 16, 0)
BILLERE_DAY = date(2026, 9, 15)


@dataclass
class Town:
    """A desk, and the ids of those who use it. The clock stands still until `later`."""

    desk: Desk
    now: list[datetime]
    edition: str = ""
    facilitator: str = "facilitator"
    alice: str = "alice"
    bruno: str = "bruno"
    visitor: str = ""
    structures: dict[str, str] = field(default_factory=dict)

    def do(self, person: str, action: str, op_id: str = "", **fields: Any) -> Done:
        """Carry out an action for a person."""
        return self.desk.perform(person, action, fields, op_id)

    def later(self, **delta: float) -> None:
        """Move the clock on."""
        self.now[0] += timedelta(**delta)

    def rows(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """Read the tables directly."""
        with self.desk.database.read() as cursor:
            return cursor.execute(sql, list(parameters)).fetchall()

    def one(self, sql: str, *parameters: Any) -> Any:
        """The first column of the first row."""
        return self.rows(sql, *parameters)[0][0]


def make_town(database: Database | None = None) -> Town:
    """A town with an edition, a facilitator, two participants and three structures; without a database, in memory."""
    return _new_town(database) if database else _copied_town()


# Made once in each process that tests, and copied for each test: six commands and seventy tables take five times as long.
_FOLDER = tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)


def _copied(path: Path) -> Database:
    copy = path.with_name(f"{uuid4().hex}.duckdb")
    shutil.copy(path, copy)
    database = Database(copy)
    database.path = None  # behaves as one in memory: nobody but this test has it
    copy.unlink()
    return database


@cache
def _first_town() -> tuple[Path, Town]:
    path = Path(_FOLDER.name) / "first.duckdb"
    town = _new_town(Database(path))
    town.desk.database.close()
    return path, town


def _copied_town() -> Town:
    path, first = _first_town()
    now = [START]
    return replace(first, desk=Desk(_copied(path), now=lambda: now[0]), now=now, structures=dict(first.structures))


@cache
def _first_billere() -> Path:
    path = Path(_FOLDER.name) / "billere.duckdb"
    database = Database(path)
    demo.load(database, "billere", BILLERE_DAY)
    database.close()
    return path


def loaded_billere() -> Database:
    """The example of Billère as on BILLERE_DAY, in memory."""
    return _copied(_first_billere())


def _new_town(database: Database) -> Town:
    now = [START]
    town = Town(Desk(database, now=lambda: now[0]), now)
    town.do(town.facilitator, "door.facilitate")
    town.do(
        town.facilitator,
        "edition.start",
        name="Festival des Solidarités 2026",
        collective_name="Collectif de Valbrune",
        school_zone="A",
        starts_on="2026-11-13",
        ends_on="2026-11-29",
    )
    town.edition = town.one("SELECT id FROM edition")
    code = town.one("SELECT code FROM room")
    for person, first, last, structure in (
        (town.alice, "Alice", "Larrieu", "Les Jardins partagés"),
        (town.bruno, "Bruno", "Etcheverry", "Épicerie sociale"),
    ):
        town.do(
            person, "door.join", code=code, first_name=first, last_name=last, structure="autre", new_structure=structure
        )
    town.do(
        "carole", "door.join", code=code, first_name="Carole", last_name="N’Diaye", structure="autre",
        new_structure="Lycée Jean-Moulin",
    )
    town.structures = {name: row_id for row_id, name in town.rows("SELECT id, name FROM structure")}
    return town


@pytest.fixture
def town() -> Iterator[Town]:
    """A town whose tables equal the journal's rebuild when the test ends."""
    made = make_town()
    yield made
    assert rebuild.differences(made.desk.database, _copied(_first_town()[0])) == []
    made.desk.database.close()
