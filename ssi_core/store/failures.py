"""What can go wrong with the file, and what DuckDB says then."""

from __future__ import annotations

import os

import duckdb

from ssi_core.domain.errors import Unavailable
from ssi_core.locale import _

# Said of a database that DuckDB has given up, and of one that could not be opened again.
GIVEN_UP = (duckdb.FatalException, duckdb.InternalException, duckdb.ConnectionException)


class DatabaseBusy(Exception):
    """Another process holds the file."""


class DatabaseUnreadable(Exception):
    """The file is no database of ours, or is damaged beyond the end of its log."""


class CommitFailed(Unavailable):
    """The disk refused at the last moment. Nearly always nothing was recorded: only the file knows."""

    def __init__(self) -> None:
        super().__init__(
            _("Le serveur n’a pas pu écrire sur son disque : rien n’est enregistré. Votre texte est gardé, réessayez.")
        )


class Damaged(Unavailable):
    """A part of the file cannot be read: the disk is failing, or something else wrote in it."""

    def __init__(self) -> None:
        super().__init__(
            _("Le fichier des données est abîmé : arrêtez le serveur et remettez la dernière sauvegarde"
              " (pleniere restore FICHIER).")
        )  # fmt: skip


def first_line(error: Exception) -> str:
    """What it says, without DuckDB's own trace."""
    return str(error).partition("\n")[0]


def is_damage(error: duckdb.Error) -> bool:
    """Whether DuckDB's error says that a part of the file is not what was written."""
    return "Corrupt database file" in str(error)


def is_held(error: str) -> bool:
    """Whether DuckDB's error says that another process has the file; Windows says it in its owner's language."""
    return "lock on file" in error or (os.name == "nt" and "Cannot open file" in error)
