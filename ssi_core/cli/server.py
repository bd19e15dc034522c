"""The server itself: uvicorn on app.py, with what it says at the start and at the end."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import socket
import sys
import threading
import time
import urllib.request
from pathlib import Path

import typer
import uvicorn

from ssi_core import runtime, settings
from ssi_core.cli.link import sign_in_links, this_machine
from ssi_core.cli.server_asked import HERE
from ssi_core.locale import _
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import DatabaseBusy, DatabaseUnreadable
from ssi_core.store.disk import hindrance
from ssi_core.upkeep.opening import check_writable, keep_private, unreadable
from ssi_core.upkeep.registry import Impossible
from ssi_core.upkeep.running import announced, running_on
from ssi_core.web.patience import PatientProtocol

STOPPING_SECONDS = 5
# The longest thing typed, four bytes a character; a longer message closes its socket (1009).
LONGEST_MESSAGE = 1_000_000
EVERYWHERE = "0.0.0.0"  # noqa: S104 - the phones of the room come in


def serve_folder(folder: Path, port: int, *, local: bool) -> None:
    """Serve the data of `folder` until Ctrl+C or SIGTERM. Raises Impossible."""
    check_writable(folder)
    if not (folder / DATABASE).exists() and (found := hindrance(folder)):
        raise Impossible(found.remedy)
    door = _listening(folder, HERE if local else EVERYWHERE, port)
    server = uvicorn.Server(_loaded(folder, port))
    keep_private(folder)
    # uvicorn sends itself the signal again once it has stopped: what follows must still be done.
    signal.signal(signal.SIGTERM, lambda *_ignored: None)
    try:
        with announced(folder, port), contextlib.suppress(KeyboardInterrupt):
            threading.Thread(target=_say_when_it_answers, args=(server, folder, port, local), daemon=True).start()
            server.run(sockets=[door])
    finally:
        runtime.stop()
    typer.echo(_("Arrêté. Tout ce qui était enregistré est gardé."), err=True)


def _listening(folder: Path, host: str, port: int) -> socket.socket:
    """The port, ours before the data are opened. Raises Impossible."""
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # else the port stays taken for a minute after a stop; elsewhere it would be shared
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
    except OSError as error:
        door.close()
        if (running := running_on(folder)) and running.port == port and _answers(port):
            raise Impossible(_already(folder)) from error
        raise Impossible(
            _(
                "Le port {port} est déjà pris : arrêtez l’autre programme, ou choisissez un autre port"
                " (par exemple : pleniere serve --port {other})."
            ).format(port=port, other=port + 1 if port < 65535 else 8600)
        ) from error
    return door


def _loaded(folder: Path, port: int) -> uvicorn.Config:
    """The application on `folder`. Raises Impossible when its data are taken or damaged."""
    os.environ["PLENIERE_DATA"] = str(folder)
    os.environ["PORT"] = str(port)
    # app.py and Streamlit's settings are beside the program.
    os.chdir(settings.ROOT)
    sys.path.insert(0, str(settings.ROOT))
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # No access log: addresses hold sign-in keys and invitations.
    config = uvicorn.Config(
        "app:app", access_log=False, log_level="warning", server_header=False, http=PatientProtocol,
        ws_max_size=LONGEST_MESSAGE, timeout_graceful_shutdown=STOPPING_SECONDS,
    )
    try:
        config.load()
    except DatabaseBusy as error:
        raise Impossible(_already(folder)) from error
    except DatabaseUnreadable as error:
        raise Impossible(unreadable(folder, error)) from error
    return config


def _already(folder: Path) -> str:
    running = running_on(folder)
    where = f" (http://localhost:{running.port})" if running else ""
    return _(
        "Un serveur tourne déjà sur ces données{where}, ou une autre commande les tient : {folder}. Servez-vous de"
        " celui-là, ou arrêtez-le d’abord (Ctrl+C dans sa fenêtre)."
    ).format(where=where, folder=folder)


def _say_when_it_answers(server: uvicorn.Server, folder: Path, port: int, local: bool) -> None:
    while not _answers(port):
        if server.should_exit:
            return
        time.sleep(0.1)
    here, *elsewhere = this_machine(port)
    elsewhere = [] if local else elsewhere
    lines = ["", _("Plénière est prête."), "", _("  Sur cet ordinateur :  {address}").format(address=here)]
    lines += [_("  Sur les téléphones :  {address}").format(address=address) for address in elsewhere]
    if notice := runtime.current().notice:
        lines += ["", f"  {notice.title}", f"  {notice.details}"]
    if found := hindrance(folder):
        lines += ["", f"  {found.message}", f"  {found.remedy}"]
    lines += [
        "",
        _("  Pour animer, ouvrez ce lien. Il vaut un jour ; ne l’affichez pas :"),
        f"  {sign_in_links(folder, port)[0]}",
        "",
        _("  Pour arrêter : Ctrl+C. Tout est enregistré au fur et à mesure."),
    ]
    typer.echo("\n".join(lines))


def _answers(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://{HERE}:{port}/sante", timeout=2).close()
    except OSError:
        return False
    return True
