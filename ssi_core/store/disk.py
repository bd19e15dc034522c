"""Whether what people write can be kept where the data are: asked before each commit, and said on every screen."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from ssi_core.locale import _

MEGABYTE = 1024 * 1024
LEAST_FREE_BYTES = 100 * MEGABYTE
SOON_FULL_BYTES = 300 * MEGABYTE


@dataclass(frozen=True)
class Hindrance:
    """Why nothing is recorded: `message` for everybody, `remedy` for who can do something about it."""

    message: str
    remedy: str


def hindrance(folder: Path) -> Hindrance | None:
    """What prevents writing in `folder`; None when all is well."""
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE_BYTES:
        return Hindrance(
            _("Le disque du serveur est presque plein : rien n’est plus enregistré. Votre texte reste ici."),
            _("Libérez de la place sur l’ordinateur qui garde les données : il reste {free} Mo, il en faut {least}."
              " L’enregistrement reprendra tout seul.")
            .format(free=_tens(free), least=LEAST_FREE_BYTES // MEGABYTE),
        )  # fmt: skip
    if not os.access(folder, os.W_OK | os.X_OK):
        return Hindrance(
            _("Le serveur ne peut plus écrire dans son dossier : rien n’est plus enregistré. Votre texte reste ici."),
            _("Rendez-lui le droit d’écrire dans le dossier des données : l’enregistrement reprendra tout seul."),
        )  # fmt: skip
    return None


def filling_up(folder: Path) -> str:
    """A word in advance for who can do something about it; '' while there is room enough."""
    free = shutil.disk_usage(folder).free
    if not LEAST_FREE_BYTES <= free < SOON_FULL_BYTES:
        return ""
    return _(
        "Le disque du serveur se remplit : il reste {free} Mo. À moins de {least}, plus rien ne sera enregistré."
    ).format(free=_tens(free), least=LEAST_FREE_BYTES // MEGABYTE)


def _tens(size: int) -> int:
    """Megabytes, to ten: a figure that moves at every look would be said again at every look."""
    return size // MEGABYTE // 10 * 10
