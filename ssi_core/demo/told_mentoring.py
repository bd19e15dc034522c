"""Parrainage as its file tells it: what structures declare, the search, the answers, the follow-up."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told, structure


def accompanied(told: Told, lead: str, moments: Moments) -> Iterator[Step]:
    """Every step; the pairs are those that the search finds, numbered in the order of the newcomers' names."""
    for each in told.get("declaration", ()):
        fields = {
            "structure_id": structure(each["structure"]),
            "standing": "new" if each.get("premiere") else "",
            "wants_mentor": True,
            "may_mentor": each.get("peut", 0),
            "publics": each.get("publics", []),
            "theme_ids": [],
            "place": each.get("lieu", ""),
            "offers": each.get("apporte", []),
            "seeks": each.get("cherche", []),
            "wished_id": structure(each["souhait"]) if each.get("souhait") else "",
            "words": each.get("mots", ""),
        }
        yield Step(moments.of(each["quand"]), each["par"], "mentoring.declare", fields)
    if "recherche" in told:
        yield Step(moments.of(told["recherche"]), lead, "mentoring.match", keep="paire")
    for each in told.get("reponse", ()):
        its = {"pairing_id": _pair(each["paire"]), "side": each["cote"], "said": each["dit"]}
        fields = its | {"why_not": each.get("pourquoi", "")}
        yield Step(moments.of(each["quand"]), each["par"], "mentoring.answer", fields)
    for each in told.get("note", ()):
        note = {"pairing_id": _pair(each["paire"]), "body": each["texte"]}
        yield Step(moments.of(each["quand"]), each["par"], "mentoring.note", note)


def _pair(number: int) -> Called:
    return Called(f"paire/{number - 1}" if number > 1 else "paire")
