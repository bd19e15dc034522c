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


def differences(database: Database) -> list[Difference]:
    """The tables that differ from the journal's rebuild; empty when all is well."""
    with database.alone() as source:
        cursor = source.cursor()
        try:
            return _compare(cursor, Database())
        finally:
            cursor.close()


def _compare(source: Cursor, rebuilt: Database) -> list[Difference]:
    with rebuilt.write() as target:
        for recorded in journal.read(source):
            journal.apply(target, recorded)
    found = []
    with rebuilt.read() as target:
        for table in rebuilt_tables(source):
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


def _rows(cursor: Cursor, table: str) -> set[tuple[str, ...]]:
    rows = cursor.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a table's name from the catalogue
    return {tuple(map(repr, row)) for row in rows}
