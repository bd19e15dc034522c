"""The collective's logo: a picture drawn anew from what was uploaded (`exports/logo_picture.py`), or none."""

from __future__ import annotations

import base64

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.logo import LogoChosen, LogoRemoved
from ssi_core.locale import _
from ssi_core.store.frozen import keep_picture
from ssi_core.store.queries import editions, logos

MOST_BYTES = 400_000
_PNG = b"\x89PNG\r\n\x1a\n"


@action("logo.choose")
def choose(command: Command, fields: Fields) -> Answer:
    """Keep a PNG (`content`, base64) as the edition's logo. Raises Missing, Refused."""
    edition = editions.find(command.cursor, command.edition_id)
    if edition is None:
        raise Missing(_("Aucune édition n’est commencée."))
    told = cleaning.line(fields.get("told"), "told", required=False, longest=150)
    try:
        content = base64.b64decode(str(fields.get("content") or ""), validate=True)
    except ValueError:  # neither base64, nor even ASCII
        content = b""
    if not content.startswith(_PNG) or len(content) > MOST_BYTES:
        raise Refused(_("Cette image ne peut pas servir de logo."), "content")
    digest = keep_picture(command.cursor, content)
    command.record(LogoChosen(edition.id, digest, told or _("Logo : {name}").format(name=edition.collective_name)))
    return {"message": _("Le logo est enregistré : il figure en tête des comptes rendus.")}


@action("logo.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """No logo any more."""
    if logos.of_edition(command.cursor, command.edition_id) is not None:
        command.record(LogoRemoved(command.edition_id))
    return {"message": _("Le logo est retiré.")}
