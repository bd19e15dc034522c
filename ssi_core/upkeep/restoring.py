"""Putting a backup in the place of the data; only while the server is stopped."""

from __future__ import annotations

import contextlib
from pathlib import Path

from ssi_core.locale import _
from ssi_core.store import backup as archives
from ssi_core.store import journal
from ssi_core.store.backup import DATABASE, BadBackup
from ssi_core.store.database import Database, DatabaseBusy, DatabaseUnreadable
from ssi_core.upkeep.opening import check_writable
from ssi_core.upkeep.registry import Answer, Impossible


def check_stopped(folder: Path) -> None:
    """Raises Impossible while a server holds the folder's data."""
    if not (folder / DATABASE).exists():
        return
    try:
        with contextlib.suppress(DatabaseUnreadable):  # damaged data are what a backup is restored for
            Database(folder / DATABASE).close()
    except DatabaseBusy as error:
        raise Impossible(_held(folder)) from error


def restore(folder: Path, archive: Path) -> Answer:
    """Restore `archive`; says which file the present data are kept in. Raises Impossible, and nothing has changed."""
    check_writable(folder)
    try:
        aside = archives.restore(archive, folder / DATABASE)
    except BadBackup as error:
        raise Impossible(
            _("Ce fichier n’est pas une sauvegarde de Plénière, ou il est abîmé : rien n’a été changé.")
        ) from error
    except DatabaseBusy as error:
        raise Impossible(_held(folder)) from error
    database = Database(folder / DATABASE)
    try:
        with database.read() as cursor:
            return Answer({"events": journal.last_seq(cursor), "kept_aside": aside.name if aside else ""})
    finally:
        database.close()


def _held(folder: Path) -> str:
    said = _("Le serveur est en marche sur {folder} : arrêtez-le d’abord (Ctrl+C dans sa fenêtre).")
    return said.format(folder=folder)
