"""The collective of Billère, from its readable files in `data/demos/billere`."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ssi_core import settings
from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Step
from ssi_core.demo.told_collective import Told, beginning, in_the_directory
from ssi_core.demo.told_plenary import sat
from ssi_core.demo.told_programme import planned
from ssi_core.demo.told_themes import discussed

FILES = settings.ROOT / "data" / "demos" / "billere"


def steps(today: date) -> list[Step]:
    """The whole story as seen on `today`: two plenaries held in the past weeks, one about to open."""
    collective = _read("collectif.toml")
    structures: list[Told] = _read("structures.toml")["structure"]
    people: list[Told] = _read("personnes.toml")["personne"]
    plenaries = [_read(file.relative_to(FILES)) for file in sorted((FILES / "plenieres").glob("*.toml"))]
    moments = Moments(today)
    moments = Moments(today, tuple(_time_of(plenary, moments) for plenary in plenaries))
    lead = collective["animation"]
    story = list(beginning(collective, structures, people, moments))
    story += _directory(people, plenaries, lead, story[-1].at)
    known = {lead}
    for number, plenary in enumerate(plenaries, start=1):
        story += sat(plenary, number, lead, people, known, moments)
    story += discussed(_read("themes.toml")["theme"], moments)
    story += planned(_read("activites.toml")["activite"], moments)
    return story


def _read(path: str | Path) -> dict[str, Any]:
    return tomllib.loads((FILES / path).read_text(encoding="utf-8"))


def _time_of(plenary: Told, moments: Moments) -> datetime:
    if "semaines_avant" not in plenary:
        return moments.next_working_day(plenary["heure"])
    return moments.weeks_before(plenary["semaines_avant"], plenary["jour"], plenary["heure"])


def _directory(people: list[Told], plenaries: list[Told], lead: str, at: datetime) -> list[Step]:
    """Who never came with a phone of their own is written down by the facilitator."""
    came = {key for plenary in plenaries for key in plenary.get("presents", ())} | {lead}
    return [in_the_directory(told, lead, at) for told in people if told["cle"] not in came]
