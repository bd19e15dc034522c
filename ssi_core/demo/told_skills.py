"""Skills as their file tells them: who noted what, what activities need, who was asked and what they answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step, person
from ssi_core.demo.told_collective import Told, structure
from ssi_core.demo.told_programme import activity

BETWEEN = timedelta(seconds=50)
LEVELS = {"découvre": 1, "pratique": 2, "peut former": 3}
ANSWERS = {"oui": "skill.accept", "non": "skill.decline"}


def noted(told: Told, moments: Moments) -> Iterator[Step]:
    """Every step about skills."""
    for sitting in told.get("offre", ()):
        at = moments.of(sitting["quand"])
        for place, (name, level) in enumerate(sitting["sait"].items()):
            yield _offered(sitting, name, level, at + place * BETWEEN)
    for sitting in told.get("besoin", ()):
        at = moments.of(sitting["quand"])
        its = replace(activity(sitting["pour"]), prefix="activity:")
        for place, (name, people) in enumerate(sitting["il_faut"].items()):
            fields = {"skill": name, "subject": its, "people": str(people), "another": "on"}
            yield Step(at + place * BETWEEN, sitting["par"], "skill.need", fields, keep=_called(name))
    for number, each in enumerate(told.get("lien", ())):
        yield from _asked(each, number, moments)


def _offered(sitting: Told, name: str, level: str, at: datetime) -> Step:
    actor = replace(structure(sitting["structure"]), prefix="structure:") if "structure" in sitting else "me"
    fields = {"skill": name, "actor": actor, "level": str(LEVELS[level]), "another": "on"}
    return Step(at, sitting["par"], "skill.offer", fields, keep=_called(name))


def _asked(told: Told, number: int, moments: Moments) -> Iterator[Step]:
    asked = (
        replace(structure(told["structure"]), prefix="structure:")
        if "structure" in told
        else Called(person(told["personne"]), prefix="person:")
    )
    fields = {
        "skill_id": Called(_called(told["competence"])), "asked": asked,
        "subject": replace(activity(told["pour"]), prefix="activity:"), "message": told.get("mot", ""),
    }  # fmt: skip
    yield Step(moments.of(told["quand"]), told["par"], "skill.ask", fields, keep=f"lien:{number}")
    if "reponse" in told:
        answer = {"request_id": Called(f"lien:{number}"), "answer": told.get("avec", "")}
        yield Step(moments.of(told["repondu"]), told["repond"], ANSWERS[told["reponse"]], answer)


def _called(skill: str) -> str:
    """The name under which a skill is kept by whoever says it first."""
    return f"competence:{skill}"
