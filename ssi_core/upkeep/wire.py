"""How the command line and the running server speak: one JSON body each way, files in base 64."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from ssi_core.actions.desk import Desk
from ssi_core.domain.errors import NotDone
from ssi_core.locale import _
from ssi_core.upkeep.registry import COMMANDS, Answer, Asked, Impossible

PATH = "/entretien"
MOST_BYTES = 40_000_000


def written(command: str, options: Mapping[str, str], file_name: str = "", file: bytes = b"") -> bytes:
    """A request, as sent."""
    said = {"command": command, "options": dict(options), "file_name": file_name, "file": _text(file)}
    return json.dumps(said).encode()


def bound_to(body: bytes, nonce: str) -> str:
    """What a token signs: it serves for this very request, and once."""
    return f"{nonce} {hashlib.sha256(body).hexdigest()}"


def carried_out(desk: Desk, body: bytes) -> bytes:
    """The answer to a request, as sent back; a refusal is an answer too. Raises KeyError, ValueError when garbled."""
    said = json.loads(body)
    options = {str(name): str(value) for name, value in said["options"].items()}
    asked = Asked(desk, options, str(said["file_name"]), base64.b64decode(said["file"]))
    try:
        answer = perform(str(said["command"]), asked)
    except Impossible as refusal:
        return json.dumps({"refusal": refusal.message}).encode()
    return json.dumps(
        {"data": answer.data, "files": {name: _text(content) for name, content in answer.files.items()}}
    ).encode()


def read_answer(body: bytes) -> Answer:
    """The answer in what the server sent back. Raises Impossible with its refusal."""
    said: dict[str, Any] = json.loads(body)
    if "refusal" in said:
        raise Impossible(said["refusal"])
    return Answer(said["data"], {name: base64.b64decode(content) for name, content in said["files"].items()})


def perform(command: str, asked: Asked) -> Answer:
    """Carry out a command. Raises Impossible."""
    if command not in COMMANDS:
        raise Impossible(_("Le serveur ne connaît pas cette commande : redémarrez-le après une mise à jour."))
    try:
        return COMMANDS[command](asked)
    except NotDone as refusal:
        raise Impossible(refusal.message) from refusal


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
