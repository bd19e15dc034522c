"""`pleniere export`: every list and compte rendu, in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ssi_core.cli.talking import AsJson, ask, say, write_file
from ssi_core.locale import _, ngettext
from ssi_core.upkeep.registry import Impossible


def export(
    folder: Annotated[Path, typer.Argument(metavar="DOSSIER", help=_("Où écrire ; il est créé s’il n’existe pas."))],
    force: Annotated[bool, typer.Option("--force", help=_("Remplacer les fichiers qui y sont déjà."))] = False,
    as_json: AsJson = False,
) -> None:
    """Écrire les listes (CSV, XLSX) et les comptes rendus (DOCX, Markdown) dans un dossier."""
    if folder.exists() and not folder.is_dir():
        raise Impossible(_("{folder} est un fichier : donnez un dossier.").format(folder=folder))
    answer = ask("export", {})
    there = [name for name in answer.files if (folder / name).exists()]
    if there and not force:
        raise Impossible(
            ngettext(
                "Ce fichier existe déjà dans {folder} : {names}. Donnez un autre dossier, ou ajoutez --force.",
                "Ces fichiers existent déjà dans {folder} : {names}. Donnez un autre dossier, ou ajoutez --force.",
                len(there),
            ).format(folder=folder, names=", ".join(sorted(there)))
        )
    for name, content in answer.files.items():
        write_file(folder / name, content)
    said = ngettext("{n} fichier écrit dans {folder}.", "{n} fichiers écrits dans {folder}.", len(answer.files))
    say(said.format(n=len(answer.files), folder=folder), {"folder": str(folder), **answer.data}, as_json=as_json)
