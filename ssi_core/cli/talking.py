"""What every command shares: where the data are, asking for the work, and saying what was done."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from ssi_core import settings
from ssi_core.cli.server_asked import ask_server
from ssi_core.locale import _
from ssi_core.store.database import DatabaseBusy
from ssi_core.upkeep.opening import opened
from ssi_core.upkeep.opening_notice import opening_notice
from ssi_core.upkeep.registry import Answer, Asked, Impossible
from ssi_core.upkeep.wire import perform

AsJson = Annotated[bool, typer.Option("--json", help=_("Répondre en JSON, pour un autre programme."))]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=_("Ne pas demander confirmation."))]


def ask(command: str, options: Mapping[str, str], file: Path | None = None) -> Answer:
    """Carry out an upkeep command here, or by the server when it holds the data. Raises Impossible."""
    folder = settings.data_folder()
    name, content = (file.name, read_file(file)) if file else ("", b"")
    try:
        with opened(folder) as desk:
            if notice := opening_notice(desk.database):
                typer.echo(f"{notice.title} {notice.details}", err=True)
            return perform(command, Asked(desk, options, name, content))
    except DatabaseBusy:
        return ask_server(folder, command, options, name, content)


def read_file(file: Path) -> bytes:
    """The content of a file. Raises Impossible."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise Impossible(_("Le fichier {file} ne peut pas être lu. Vérifiez son nom.").format(file=file)) from error


def write_file(file: Path, content: bytes) -> None:
    """Write a whole file or none. Raises Impossible."""
    part = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise Impossible(
            _("{file} ne peut pas être écrit. Choisissez un autre endroit.").format(file=file)
        ) from error


def say(text: str, data: Mapping[str, Any], *, as_json: bool) -> None:
    """The result, for a person or for a program."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2) if as_json else text)
