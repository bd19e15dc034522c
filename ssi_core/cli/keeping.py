"""`pleniere backup`, `restore` and `rebuild`: keeping the data, and proving them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ssi_core import settings
from ssi_core.cli.expiring import remove_older
from ssi_core.cli.talking import AsJson, Yes, ask, read_file, say, write_file
from ssi_core.locale import _, ngettext
from ssi_core.upkeep import restoring
from ssi_core.upkeep.registry import Impossible


def backup(
    target: Annotated[
        Path, typer.Argument(metavar="FICHIER", help=_("Fichier à écrire, ou dossier : le nom dira alors le moment."))
    ],
    force: Annotated[bool, typer.Option("--force", help=_("Remplacer le fichier s’il existe."))] = False,
    keep_days: Annotated[
        int | None,
        typer.Option("--keep-days", min=1, max=3650, metavar="JOURS",
                     help=_("Dans un dossier : supprimer ensuite les sauvegardes plus anciennes que cela.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Sauvegarder toutes les données dans un fichier, même pendant que l’on y travaille."""
    in_folder = target.is_dir()
    if keep_days and not in_folder:
        raise typer.BadParameter(_("--keep-days demande un dossier qui existe"))
    if target.exists() and not in_folder and not force:
        raise Impossible(_("{file} existe déjà : donnez un autre nom, ou ajoutez --force.").format(file=target))
    answer = ask("backup", {})
    ((name, content),) = answer.files.items()
    file = target / name if in_folder else target
    write_file(file, content)
    removed = remove_older(target, keep_days, file) if keep_days else []
    said = _("Sauvegardé dans {file} ({size} ko).").format(file=file, size=max(1, len(content) // 1000))
    if removed:
        said += "\n" + ngettext(
            "{n} ancienne sauvegarde supprimée.", "{n} anciennes sauvegardes supprimées.", len(removed)
        ).format(n=len(removed))
    say(said, {"file": str(file), "bytes": len(content), "removed": [str(old) for old in removed]}, as_json=as_json)


def restore(
    archive: Annotated[Path, typer.Argument(metavar="FICHIER", help=_("Une sauvegarde faite par pleniere backup."))],
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    """Remettre une sauvegarde à la place des données actuelles, qui sont gardées à part."""
    folder = settings.data_folder()
    read_file(archive)
    restoring.check_stopped(folder)
    if not yes:
        question = _("Remplacer les données de {folder} par {file} ? Les actuelles seront gardées à part.")
        answer = typer.prompt(
            question.format(folder=folder, file=archive.name) + _(" [oui/non]"), default=_("non"), show_default=False,
            err=True,
        )
        if answer.strip().casefold() not in {"o", "oui", "y", "yes"}:
            raise typer.Abort
    done = restoring.restore(folder, archive)
    said = _("Restauré : {events} événements.").format(events=done.data["events"])
    if done.data["kept_aside"]:
        said += "\n" + _(
            "Les données d’avant sont gardées dans {file}. Supprimez ce fichier quand vous n’en aurez plus besoin."
        ).format(file=folder / done.data["kept_aside"])
    say(said, done.data, as_json=as_json)


def rebuild(as_json: AsJson = False) -> None:
    """Reconstruire les tables depuis le journal, et les comparer : 1 si elles diffèrent. Rien n’est modifié."""
    done = ask("rebuild", {}).data
    counts = _("{events} événements relus, {tables} tables comparées").format(**done)
    if done["differences"]:
        lines = [
            _("  {table} : {only_in_tables} en trop, {only_in_rebuild} en moins").format(**each)
            for each in done["differences"]
        ]
        said = _("{counts} : des tables diffèrent du journal.").format(counts=counts)
        say("\n".join([said, *lines]), done, as_json=as_json)
        raise typer.Exit(1)
    say(_("{counts} : tout concorde.").format(counts=counts), done, as_json=as_json)
