"""Copies of the database: made while people work, complete, readable by later versions of DuckDB or without it."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import zipfile
from datetime import datetime
from pathlib import Path

import duckdb

from ssi_core.domain.errors import Unavailable
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store import journal, wal_repair
from ssi_core.store.database import Database, DatabaseUnreadable

DATABASE = "pleniere.duckdb"
ABOUT = "sauvegarde.json"
TABLES = "tables/"


class BadBackup(Exception):
    """The file is not a backup of Plénière, or is damaged."""


def copy_to_file(database: Database) -> Path:
    """A fresh, consistent copy of the whole database in its `copies` folder; the caller takes or removes it.

    Raises Unavailable when there is no room for it, and then nothing of it remains.
    """
    target = database.copies / f"{new_id()}.duckdb"
    try:
        with database.alone() as connection:
            name = connection.execute("SELECT current_database()").fetchone()
            connection.execute(f"ATTACH '{_quoted(target)}' AS fresh_copy")
            try:
                connection.execute(f'COPY FROM DATABASE "{name[0] if name else ""}" TO fresh_copy')
            finally:
                connection.execute("DETACH fresh_copy")
    except BaseException as error:
        for part in database.copies.glob(f"{target.name}*"):
            part.unlink()
        if isinstance(error, duckdb.Error | OSError):
            raise _no_room() from error
        raise
    return target


def clear_copies(database: Database) -> None:
    """At start-up: what a backup cut short left behind, which holds names and takes room."""
    for left in database.copies.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()


def backup(database: Database, made_on: datetime) -> bytes:
    """A zip archive: the database file, each table as Parquet (readable by anything), and what it is (JSON).

    Raises Unavailable when there is no room for it.
    """
    copy = copy_to_file(database)
    folder = database.copies / new_id()
    try:
        folder.mkdir()
        _write_tables(copy, folder)
        with database.read() as cursor:
            last = journal.last_seq(cursor)
            about = {"made_on": made_on.isoformat(), "last_event": last, "duckdb": duckdb.__version__}
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(ABOUT, json.dumps(about, indent=2))
            archive.write(copy, DATABASE)
            for table in sorted(folder.iterdir()):
                archive.write(table, TABLES + table.name)
        return content.getvalue()
    except (duckdb.Error, OSError) as error:
        raise _no_room() from error
    finally:
        copy.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)


def _write_tables(copy: Path, folder: Path) -> None:
    connection = duckdb.connect(str(copy), read_only=True)
    try:
        names = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'"
        ).fetchall()
        for (name,) in names:
            connection.execute(f"COPY \"{name}\" TO '{_quoted(folder / name)}.parquet' (FORMAT parquet)")
    finally:
        connection.close()


def restore(archive: Path, database_file: Path) -> Path | None:
    """Put the archive's database in the place of `database_file`; gives where the old one was set aside, if any.

    The server must be stopped. Raises BadBackup or DatabaseBusy, and then nothing has changed.
    """
    fresh = database_file.with_name(f"{new_id()}.duckdb")
    database_file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(archive) as content:
            fresh.write_bytes(content.read(DATABASE))
        last_event = _brought_up_to_date(fresh)
        aside = _set_aside(database_file) if database_file.exists() else None
        fresh.replace(database_file)
    except (zipfile.BadZipFile, KeyError, OSError, duckdb.Error, DatabaseUnreadable) as error:
        raise BadBackup(str(archive)) from error
    finally:
        fresh.unlink(missing_ok=True)
    # What was acknowledged after this backup is not lost by a power cut: it is in the file set aside.
    wal_repair.write_last_acknowledged(database_file, last_event)
    return aside


def _brought_up_to_date(file: Path) -> int:
    """Open the file, which brings an older shape up to date; gives its last event."""
    database = Database(file)
    try:
        with database.read() as cursor:
            return journal.last_seq(cursor)
    finally:
        database.close()


def _set_aside(database_file: Path) -> Path:
    """Rename the present file, and its log when it is too damaged to be folded in. Raises DatabaseBusy."""
    aside = database_file.with_name(f"{database_file.stem}.avant-{datetime.now():%Y%m%d-%H%M%S}.duckdb")
    with contextlib.suppress(DatabaseUnreadable):
        Database(database_file).close()  # refuses when a server holds it; folds its log into the file
    database_file.replace(aside)
    log = database_file.with_name(f"{database_file.name}.wal")
    if log.exists():
        log.replace(aside.with_name(f"{aside.name}.wal"))
    return aside


def renew(database: Database) -> None:
    """Replace the file by a fresh copy of itself, so that nothing erased remains in its pages."""
    if database.path is None:
        return
    with database.alone():  # nobody writes between the copy and the change of file: it would be lost
        database.replace_file(copy_to_file(database))


def _no_room() -> Unavailable:
    return Unavailable(
        _("La copie des données n’a pas pu être écrite : vérifiez qu’il reste de la place sur le disque."
          " Rien n’est perdu.")
    )  # fmt: skip


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
