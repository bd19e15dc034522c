"""The data folder, opened for one command or told to be elsewhere."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from ssi_core.actions.desk import Desk
from ssi_core.locale import _
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database, DatabaseUnreadable
from ssi_core.upkeep.registry import Impossible


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[Desk]:
    """A desk on the folder's data, closed after use. Raises DatabaseBusy, Impossible."""
    database = open_database(folder)
    try:
        yield Desk(database)
    finally:
        database.close()


def open_database(folder: Path) -> Database:
    """The folder's existing data. Raises DatabaseBusy; Impossible when there are none, or they cannot be read."""
    if not folder.exists() or (folder.is_dir() and not (folder / DATABASE).exists()):
        raise Impossible(
            _("Il n’y a pas encore de données dans {folder} : démarrez d’abord le serveur (pleniere serve).").format(
                folder=folder
            )
        )
    check_writable(folder)
    try:
        return Database(folder / DATABASE)
    except DatabaseUnreadable as error:
        raise Impossible(unreadable(folder, error)) from error


def unreadable(folder: Path, error: DatabaseUnreadable) -> str:
    """What to answer when the file itself is damaged."""
    return _(
        "Le fichier des données est abîmé ({file}). Remettez la dernière sauvegarde : « pleniere restore FICHIER » ;"
        " le fichier actuel sera gardé à part.\n  {error}"
    ).format(file=folder / DATABASE, error=str(error).partition("\n")[0])


def check_writable(folder: Path) -> None:
    """Make the folder if needed, readable by its owner only. Raises Impossible when they cannot be written."""
    if folder.exists() and not folder.is_dir():
        raise Impossible(_("{folder} est un fichier : donnez un dossier (PLENIERE_DATA).").format(folder=folder))
    try:
        # It holds names, addresses and the secret that signs the links.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Impossible(
            _("Le dossier {folder} ne peut pas être créé. Choisissez-en un autre (PLENIERE_DATA).").format(
                folder=folder
            )
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Impossible(
            _("Vous n’avez pas le droit d’écrire dans {folder}. Corrigez ses droits, ou choisissez un autre dossier"
              " (PLENIERE_DATA).").format(folder=folder)
        )
    for file in (folder / DATABASE, folder / f"{DATABASE}.wal"):
        if file.exists() and not os.access(file, os.R_OK | os.W_OK):
            raise Impossible(
                _("Vous n’avez pas le droit de lire et d’écrire {file}. Corrigez ses droits.").format(file=file)
            )


def keep_private(folder: Path) -> None:
    """Take from others the right to read the data and the secret; what is not ours to change is left."""
    for file in folder.glob("*"):
        if file.is_file() and file.name.startswith((DATABASE, "pleniere.", "secret.key")):
            with contextlib.suppress(OSError):
                file.chmod(file.stat().st_mode & 0o700)
