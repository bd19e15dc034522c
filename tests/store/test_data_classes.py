"""Every column has a class (see data_classes.toml): a new one cannot come in unthought of."""

from __future__ import annotations

import tomllib
from pathlib import Path

from ssi_core.store.database import Database
from ssi_core.store.rebuild import NOT_REBUILT

SEEN_BY = {"public", "room", "structure", "facilitator", "personal", "erasable", "software"}
CLASSES = tomllib.loads((Path(__file__).parent / "data_classes.toml").read_text(encoding="utf-8"))


def test_each_column_has_exactly_one_class():
    database = Database()
    with database.read() as cursor:
        columns = cursor.execute("SELECT table_name, column_name FROM information_schema.columns").fetchall()
    classed = [(table, column) for table, groups in CLASSES.items() for each in groups.values() for column in each.split()]
    assert sorted(classed) == sorted(columns)
    assert {name for groups in CLASSES.values() for name in groups} <= SEEN_BY


def test_what_must_be_erasable_is_never_written_from_the_journal():
    assert {table for table, groups in CLASSES.items() if "erasable" in groups} <= NOT_REBUILT
    assert set(CLASSES) >= NOT_REBUILT, "a table that is not there any more"
