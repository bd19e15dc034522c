"""The secret that signs cookies and links: one file beside the database, readable by its owner only."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from ssi_core.locale import _
from ssi_core.upkeep.registry import Impossible

FILE = "secret.key"
LEAST_CHARACTERS = 32


def secret_of(data_folder: Path) -> str:
    """The folder's secret, made at first use. Raises Impossible when it cannot be read, made, or is cut short."""
    file = data_folder / FILE
    try:
        data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            _make(file)
        secret = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Impossible(
            _("{file}, qui signe les liens et les entrées, ne peut pas être lu ou écrit : vérifiez ses droits, et la"
              " place du disque.").format(file=file)
        ) from error  # fmt: skip
    if len(secret) < LEAST_CHARACTERS:  # anybody could guess it, and sign in as anybody
        raise Impossible(
            _("{file}, qui signe les liens et les entrées, est abîmé. Remettez-en une copie, ou supprimez-le : un"
              " autre sera fait, et chacun entrera de nouveau dans la salle.").format(file=file)
        )  # fmt: skip
    return secret


def _make(file: Path) -> None:
    """Whole or not at all, and never in the place of another one: two commands may start at the same moment."""
    part = file.with_name(f".{FILE}.{secrets.token_hex(6)}")
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "w") as out:
            out.write(secrets.token_urlsafe(48))
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(part, file)
        except FileExistsError:
            return
        except OSError:  # a file system without links
            part.replace(file)
    finally:
        part.unlink(missing_ok=True)
