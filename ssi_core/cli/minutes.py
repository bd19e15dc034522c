"""`pleniere minutes`: a compte rendu as a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ssi_core.cli.talking import AsJson, ask, say, write_file
from ssi_core.locale import _

STANDARD_OUTPUT = "-"


class Format(StrEnum):
    """What a compte rendu can be."""

    MARKDOWN = "md"
    WORD = "docx"
    LIBREOFFICE = "odt"
    PDF = "pdf"


class Length(StrEnum):
    """How much of it."""

    COMPLETE = "complet"
    PAGE = "page"
    AWAY = "absents"


def minutes(
    plenary: Annotated[
        str,
        typer.Argument(metavar="PLENIERE", help=_("Identifiant, partie du titre, ou « last » : la dernière close.")),
    ],
    format: Annotated[Format, typer.Option("--format", "-f", help=_("Format du fichier."))] = Format.MARKDOWN,
    length: Annotated[
        Length, typer.Option("--length", "-l", help=_("Complet, en une page, ou pour les absents."))
    ] = Length.COMPLETE,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FICHIER", help=_("Où l’écrire ; « - » : à l’écran (md seulement).")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Écrire le compte rendu d’une plénière close."""
    if str(output) == STANDARD_OUTPUT and format is Format.WORD:
        raise typer.BadParameter(_("un document Word ne s’affiche pas à l’écran : donnez un nom de fichier"))
    answer = ask("minutes", {"plenary": plenary, "format": format.value, "length": length.value})
    ((name, content),) = answer.files.items()
    if str(output) == STANDARD_OUTPUT:
        typer.echo(content.decode("utf-8"), nl=False)
        return
    file = output / name if output is not None and output.is_dir() else output or Path(name)
    write_file(file, content)
    said = _("Le compte rendu de « {title} » est dans {file}.").format(title=answer.data["title"], file=file)
    say(said, {**answer.data, "file": str(file)}, as_json=as_json)
