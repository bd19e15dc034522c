"""The collective as its files tell it: the edition, the structures with their stays, the people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, RoomCode, Step, person

Told = dict[str, Any]
NO_STRUCTURE = "aucune"


def structure(key: str) -> Called:
    """The structure of the story called `key`."""
    return Called(f"structure:{key}")


def who_is(told: Told) -> Told:
    """The fields that introduce a person: name, structure, contact when they share it."""
    fields: Told = {
        "first_name": told["prenom"],
        "last_name": told["nom"],
        "structure": structure(told["structure"]) if told.get("structure") else NO_STRUCTURE,
    }
    if told.get("courriel"):
        fields |= {"shares": not told.get("discret"), "wants_mail": bool(told.get("recoit")), "email": told["courriel"]}
    return fields


def beginning(collective: Told, structures: list[Told], people: list[Told], moments: Moments) -> Iterator[Step]:
    """What the facilitator prepares before the first plenary."""
    lead = collective["animation"]
    at = moments.plenaries[0] - moments.PREPARATION
    yield Step(at, lead, "door.facilitate")
    starts_on, ends_on = moments.edition()
    yield Step(
        at, lead, "edition.start",
        {
            "name": collective["edition"].format(year=starts_on.year), "collective_name": collective["nom"],
            "school_zone": collective["zone"], "starts_on": starts_on, "ends_on": ends_on,
        },
    )  # fmt: skip
    for told in structures:
        yield from _stays(told, lead, at)
    by_key = {told["cle"]: told for told in people}
    yield Step(at + timedelta(minutes=40), lead, "door.join", who_is(by_key[lead]))
    if collective.get("logo"):
        yield Step(at + timedelta(minutes=50), lead, "logo.choose", {"content": collective["logo"]})


def _stays(told: Told, lead: str, at: datetime) -> Iterator[Step]:
    its = {"structure_id": structure(told["cle"])}
    fields = {
        "name": told["nom"], "kind": told["type"], "description": told["description"],
        "website": told.get("site", ""), "commune": told.get("commune", ""),
        "joined_on": told.get("entree", ""),
    }  # fmt: skip
    yield Step(at, lead, "structure.add", fields, keep=f"structure:{told['cle']}")
    if told.get("sortie"):
        yield Step(at, lead, "structure.leave", its | {"left_on": told["sortie"]})
    if told.get("retour"):
        yield Step(at, lead, "structure.enter", its | {"joined_on": told["retour"]})
    if told.get("charte"):
        yield Step(at, lead, "structure.sign_charter", its | {"signed_on": told["charte"]})


def in_the_directory(told: Told, lead: str, at: datetime) -> Step:
    """Someone whom the facilitator writes into the directory: they have no seat of their own."""
    return Step(at, lead, "person.add", who_is(told), keep=person(told["cle"]))


def comes_in(told: Told, at: datetime) -> Step:
    """Someone who comes into the room for the first time, with the code of the big screen."""
    return Step(at, told["cle"], "door.join", who_is(told) | {"code": RoomCode()})
