"""The end of the write-ahead log truncated, zeroed or garbled, as after a power cut."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from ssi_core.store import journal, wal_repair
from ssi_core.store.database import Database
from tests.faults.town_file import check_rebuild, killed_while_writing, names_in, new_file


def truncate(log: bytearray, size: int) -> bytearray:
    return log[:-size]


def zero(log: bytearray, size: int) -> bytearray:
    return log[:-size] + bytearray(size)


def garble(log: bytearray, size: int) -> bytearray:
    return log[:-size] + bytearray(byte ^ random.randint(1, 255) for byte in log[-size:])


def damaged(folder: Path, times: int) -> str:
    """Damage `times` copies of a killed file; each opens, and a loss, if any, is known to the product."""
    set_aside = lost = 0
    for number in range(times):
        if number % 3 == 0:
            (folder / f"model {number}").mkdir()
            model = new_file(folder / f"model {number}")
            acknowledged = set(killed_while_writing(model, "model"))
            log = model.with_name(model.name + ".wal").read_bytes()
        here = folder / str(number)
        shutil.copytree(model.parent, here)
        file = here / model.name
        damage = (truncate, zero, garble)[number % 3]
        (here / f"{model.name}.wal").write_bytes(damage(bytearray(log), random.randint(1, 64)))
        database = Database(file)
        missing = acknowledged - names_in(database)
        with database.read() as cursor:
            last = journal.last_seq(cursor)
        assert not missing or wal_repair.last_acknowledged(file) > last, f"{damage.__name__}: a loss nobody is told of"
        assert len(missing) <= 2, f"{damage.__name__}: {len(missing)} edits lost by the damage of the last entry"
        if database.repair is not None:
            set_aside += 1
            assert database.repair.copy.exists()
        lost += bool(missing)
        check_rebuild(database)
        database.close()
        shutil.rmtree(here)
    return (
        f"{times} damaged ends, {times} opened; log set aside {set_aside} times; "
        f"one of the last two edits missing, and said, in {lost} files"
    )
