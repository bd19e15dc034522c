"""The collective of Billère, from its readable files in `data/demos/billere`."""

from __future__ import annotations

import tomllib
from base64 import b64encode
from pathlib import Path
from typing import Any

from ssi_core import settings
from ssi_core.demo.story import Story

FILES = settings.ROOT / "data" / "demos" / "billere"


def story() -> Story:
    """What the files say."""
    return Story(
        collective=_read(FILES / "collectif.toml") | {"logo": b64encode((FILES / "logo.png").read_bytes()).decode()},
        structures=_read(FILES / "structures.toml")["structure"],
        people=_read(FILES / "personnes.toml")["personne"],
        plenaries=[_read(file) for file in sorted((FILES / "plenieres").glob("*.toml"))],
        themes=_read(FILES / "themes.toml")["theme"],
        activities=_read(FILES / "activites.toml")["activite"],
        skills=_read(FILES / "competences.toml"),
        projects=_read(FILES / "projets.toml")["projet"],
        links=_read(FILES / "projets.toml")["lien"],
        groups=_read(FILES / "groupes.toml")["groupe"],
        mentoring=_read(FILES / "parrainage.toml"),
        relays=_read(FILES / "relais.toml"),
        slots=_read(FILES / "creneaux.toml")["creneau"],
        poolings=_read(FILES / "mutualisations.toml")["mutualisation"],
        roles=_read(FILES / "roles.toml"),
        bilan=_read(FILES / "bilan.toml"),
        means=_read(FILES / "moyens.toml"),
        communication=_read(FILES / "communication.toml"),
        needs=_read(FILES / "besoins.toml"),
        grants=_read(FILES / "aides.toml"),
    )


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
