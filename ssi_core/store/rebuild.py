"""The proof that the tables say what the journal says: rebuild them elsewhere and compare."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.store import journal
from ssi_core.store.database import Cursor, Database

# Not rebuilt: the journal itself, retries' memory, what names people, and the tables of the software itself.
NOT_REBUILT = {"journal", "operation", "identity", "former_name", "migration", "frozen_minutes", "mail_account",
               "picture", "ballot_box"}


@dataclass(frozen=True)
class Difference:
    """Rows of one table that are only in the tables, or only in the rebuild."""

    table: str
    only_in_tables: int
    only_in_rebuild: int


def differences(database: Database, begun: Database | None = None) -> list[Difference]:
    """The tables that differ from the journal's rebuild; empty when all is well.

    `begun`, which is closed afterwards, already holds the first events and their tables: the others alone are replayed.
    """
    with database.alone() as source:
        cursor = source.cursor()
        try:
            return _compare(cursor, begun or Database())
        finally:
            cursor.close()


def _compare(source: Cursor, rebuilt: Database) -> list[Difference]:
    with rebuilt.write() as target:
        for recorded in journal.read(source, journal.last_seq(target)):
            journal.apply(target, recorded)
    found = []
    with rebuilt.read() as target:
        filled = _filled(source) | _filled(target)
        for table in [each for each in rebuilt_tables(source) if each in filled]:
            here = _rows(source, table)
            there = _rows(target, table)
            if here != there:
                found.append(Difference(table, len(here - there), len(there - here)))
    rebuilt.close()
    return found


def rebuilt_tables(cursor: Cursor) -> list[str]:
    """The names of the tables that the journal alone determines."""
    rows = cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'").fetchall()
    return sorted(name for (name,) in rows if name not in NOT_REBUILT)


def _filled(cursor: Cursor) -> set[str]:
    """All but the tables where nothing is; the catalogue counts deleted rows too, so it never says empty too soon."""
    rows = cursor.execute("SELECT table_name FROM duckdb_tables() WHERE estimated_size > 0").fetchall()
    return {name for (name,) in rows}


def _rows(cursor: Cursor, table: str) -> set[tuple[str, ...]]:
    rows = cursor.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a table's name from the catalogue
    return {tuple(map(repr, row)) for row in rows}
