"""What is retained along the way, and the figures of earlier editions, as their file tells them."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Step
from ssi_core.demo.told_collective import Told
from ssi_core.demo.told_programme import activity

BEARINGS = {"garder": "keep", "changer": "change"}


def retained(bilan: Told, lead: str, moments: Moments) -> Iterator[Step]:
    """Each thing, by who wrote it; the figures by who runs the room."""
    for told in bilan.get("retenu", ()):
        about = told.get("activite")
        fields = {
            "bearing": BEARINGS[told["pour"]], "body": told["texte"],
            "subject_kind": "activity" if about else "", "subject_id": activity(about) if about else "",
        }  # fmt: skip
        yield Step(moments.of(told["quand"]), told["par"], "lesson.write", fields)
    first_year = moments.edition()[0].year
    for told in bilan.get("edition", ()):
        fields = {
            "name": told["nom"].format(year=first_year - told["ans_avant"]),
            "held_in": first_year - told["ans_avant"],
            "activities": told.get("activites", ""), "structures": told.get("structures", ""),
            "publics": told.get("publics", ""), "co_carried": told.get("a_plusieurs", ""),
            "newcomers": told.get("nouvelles", ""), "attendance": told.get("personnes", ""),
        }  # fmt: skip
        yield Step(moments.of(told["quand"]), lead, "past_edition.note", fields)
