"""The work asked of the running server, which alone may hold the data."""

from __future__ import annotations

import http.client
import secrets
from collections.abc import Mapping
from pathlib import Path

from ssi_core import settings
from ssi_core.locale import _
from ssi_core.upkeep import wire
from ssi_core.upkeep.registry import Answer, Impossible
from ssi_core.upkeep.running import running_on
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer

SECONDS = 600
HERE = "127.0.0.1"


def ask_server(folder: Path, command: str, options: Mapping[str, str], name: str, content: bytes) -> Answer:
    """Ask the server of this folder. Raises Impossible with its refusal, or when it does not answer."""
    running = running_on(folder)
    port = running.port if running else settings.port()
    body = wire.written(command, options, name, content)
    token = Signer(secret_of(folder)).upkeep_key(wire.bound_to(body, secrets.token_urlsafe()))
    link = http.client.HTTPConnection(HERE, port, timeout=SECONDS)
    try:
        link.request("POST", wire.PATH, body, {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        response = link.getresponse()
        answer = response.read()
    except OSError as error:
        raise Impossible(_silent(folder)) from error
    finally:
        link.close()
    if response.status != http.client.OK:
        raise Impossible(_silent(folder))
    return wire.read_answer(answer)


def _silent(folder: Path) -> str:
    return _(
        "Un autre programme tient les données ({folder}) et ne répond pas. Si c’est le serveur, attendez un instant"
        " ou redémarrez-le ; sinon, fermez l’autre commande."
    ).format(folder=folder)
