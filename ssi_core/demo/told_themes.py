"""The themes as their file tells them: who proposed, commented, amended and supported, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told

BETWEEN_SUPPORTS = timedelta(minutes=7)
ANSWERS = {"acceptee": "theme.accept_amendment", "refusee": "theme.refuse_amendment"}


def theme(key: str) -> Called:
    """The proposal of the story called `key`."""
    return Called(f"theme:{key}")


def discussed(themes: list[Told], moments: Moments) -> Iterator[Step]:
    """Every step about the proposals, but what a plenary decides."""
    for told in themes:
        key, at = told["cle"], moments.of(told["quand"])
        wording = {"title": told["titre"], "why": told["pourquoi"]}
        yield Step(at, told["par"], "theme.propose", wording, keep=f"theme:{key}")
        for place, who in enumerate(told.get("soutiens", ()), start=1):
            yield Step(at + place * BETWEEN_SUPPORTS, who, "theme.support", {"id": theme(key)})
        for each in told.get("commentaires", ()):
            comment = {"id": theme(key), "body": each["texte"]}
            yield Step(moments.of(each["quand"]), each["par"], "theme.comment", comment)
        for number, each in enumerate(told.get("amendements", ())):
            yield from _amended(told, each, f"{key}:{number}", moments)
        if told.get("retiree"):
            yield Step(moments.of(told["retiree"]), told["par"], "theme.withdraw", {"id": theme(key)})


def _amended(told: Told, amendment: Told, name: str, moments: Moments) -> Iterator[Step]:
    its = Called(f"amendement:{name}")
    wording = {
        "id": theme(told["cle"]),
        "title": amendment.get("titre", told["titre"]),
        "why": amendment.get("pourquoi", told["pourquoi"]),
        "base_title": told["titre"],
        "base_why": told["pourquoi"],
    }
    yield Step(moments.of(amendment["quand"]), amendment["par"], "theme.amend", wording, keep=its.name)
    if amendment.get("reponse"):
        answered = moments.of(amendment["repondue"])
        yield Step(answered, told["par"], ANSWERS[amendment["reponse"]], {"id": its})
