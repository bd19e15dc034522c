"""`pleniere demo`: an invented collective to try everything with, in a folder of its own."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ssi_core import settings
from ssi_core.cli.server import serve_folder
from ssi_core.cli.serving import Local, Port
from ssi_core.demo import load
from ssi_core.locale import _
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database
from ssi_core.upkeep.opening import check_writable
from ssi_core.upkeep.restoring import check_stopped
from ssi_core.upkeep.running import FILE


class Demo(StrEnum):
    """The examples."""

    BILLERE = "billere"
    FONTENAY = "fontenay"


def demo(
    name: Annotated[Demo, typer.Argument(metavar="billere|fontenay", help=_("L’exemple à charger."))],
    serve: Annotated[bool, typer.Option("--serve", help=_("Démarrer aussitôt le serveur dessus."))] = False,
    local: Local = False,
    port: Port = 8501,
) -> None:
    """Préparer un exemple inventé, à neuf, dans son propre dossier : vos données n’y sont pas mêlées."""
    folder = settings.data_folder() / f"demo-{name.value}"
    start_anew(folder)
    database = Database(folder / DATABASE)
    try:
        load(database, name.value)
    finally:
        database.close()
    typer.echo(_("L’exemple est prêt dans {folder}.").format(folder=folder), err=True)
    if serve:
        serve_folder(folder, port, local=local)
    else:
        typer.echo(_("Pour l’ouvrir : pleniere demo {name} --serve").format(name=name.value), err=True)


def start_anew(folder: Path) -> None:
    """Empty the example's folder of an earlier try; the secret stays, so that browsers need not come in again."""
    check_stopped(folder)
    check_writable(folder)
    for old in [*folder.glob(f"{DATABASE}*"), *folder.glob("pleniere.avant-*"), folder / FILE]:
        old.unlink(missing_ok=True)
    shutil.rmtree(folder / "copies", ignore_errors=True)
