"""`pleniere link`: a sign-in link, made with the folder's secret alone, whether the server runs or not."""

from __future__ import annotations

import secrets
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ssi_core import settings
from ssi_core.cli.talking import AsJson, say
from ssi_core.locale import _
from ssi_core.upkeep.opening import check_writable
from ssi_core.upkeep.running import running_on
from ssi_core.web.address import addresses
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer


class LinkRole(StrEnum):
    """Whom a link lets in."""

    FACILITATOR = "facilitator"


def link(
    role: Annotated[LinkRole, typer.Option(help=_("Pour qui est ce lien."))] = LinkRole.FACILITATOR,
    as_json: AsJson = False,
) -> None:
    """Donner un lien pour animer, valable un jour. Qui le reçoit anime la salle : ne l’affichez pas."""
    folder = settings.data_folder()
    check_writable(folder)
    running = running_on(folder)
    links = sign_in_links(folder, running.port if running else settings.port())
    say("\n".join(links), {"role": role.value, "links": links}, as_json=as_json)


def sign_in_links(folder: Path, port: int) -> list[str]:
    """The same key at each address of this machine: this computer first, unless the owner has set one."""
    key = Signer(secret_of(folder)).facilitator_key(secrets.token_urlsafe(12))
    return [f"{address}/cle/{key}" for address in this_machine(port)]


def this_machine(port: int) -> list[str]:
    """Where the server answers: the owner's address, else this computer's own name, then its networks."""
    found = addresses(f"localhost:{port}")
    return found if settings.address() else [f"http://localhost:{port}", *found]
