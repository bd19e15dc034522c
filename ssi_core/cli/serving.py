"""`pleniere serve`: one process, until Ctrl+C."""

from __future__ import annotations

from typing import Annotated

import typer

from ssi_core import settings
from ssi_core.cli.server import serve_folder
from ssi_core.locale import _

Local = Annotated[
    bool, typer.Option("--local", help=_("N’écouter que cet ordinateur : pour essayer, ou derrière Caddy ou nginx."))
]
Port = Annotated[int, typer.Option(envvar="PORT", min=1, max=65535, metavar="PORT", help=_("Port du serveur."))]


def serve(local: Local = False, port: Port = 8501) -> None:
    """Démarrer le serveur, et donner l’adresse pour les téléphones et le lien pour animer."""
    serve_folder(settings.data_folder(), port, local=local)
