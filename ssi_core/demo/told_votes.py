"""Votes and tours de table, as the files write them: told through the real actions, ballots included."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step, person
from ssi_core.demo.told_collective import Told

A_BALLOT, A_TURN = timedelta(seconds=3), timedelta(seconds=50)
METHODS = {
    "approbation": "approval", "classement": "ranking", "jugement": "judgment", "consentement": "consent",
    "mains": "hands",
}  # fmt: skip


def prepared(told: Told, plenary: Called, *, open_now: bool = False) -> dict[str, Any]:
    """The fields of `vote.prepare`."""
    return {
        "plenary_id": plenary,
        "title": told["vote"],
        "method": METHODS[told["methode"]],
        "options": "\n".join(told.get("options", ())),
        "secrecy": "named" if told.get("nominatif") else "secret",
        "open_now": "on" if open_now else "",
    }


def voted(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    """Opened, cast by each, completed by hand, closed."""
    kept = f"vote:{told['vote']}"
    plenary = Called(item.name.partition("/")[0])
    yield Step(at, lead, "vote.prepare", prepared(told, plenary, open_now=True), keep=kept)
    its = {"vote_id": Called(kept)}
    when = at
    for each in told.get("bulletins", ()):
        for who in each["qui"]:
            when += A_BALLOT
            slip = hashlib.sha256(f"{told['vote']} {who}".encode()).hexdigest()
            yield Step(when, who, "ballot.cast", its | {"slip": slip} | _ballot(told, each))
    if told["methode"] == "mains":
        hands = {f"hands_{place}": str(number) for place, number in enumerate(told["mains"])}
        yield Step(when + A_BALLOT, lead, "papers.count_hands", its | hands)
    for each in told.get("papiers", ()):
        when += A_BALLOT
        yield Step(when, lead, "papers.enter", its | {"number": str(each["nombre"])} | _ballot(told, each))
    yield Step(when + 2 * A_BALLOT, lead, "vote.close", its)


def spoken(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    """A tour de table: those who ask, one after the other."""
    kept = f"tour:{told['tour']}"
    fields = {"plenary_id": Called(item.name.partition("/")[0]), "title": told["tour"], "minutes": "1"}
    yield Step(at, lead, "round.start", fields, keep=kept)
    its = {"round_id": Called(kept)}
    for place, who in enumerate(told["parole"], start=1):
        yield Step(at + place * A_BALLOT / 3, lead, "round.ask", its | {"person_id": Called(person(who))})
    begun = at + len(told["parole"]) * A_BALLOT
    for place in range(len(told["parole"])):
        yield Step(begun + place * A_TURN, lead, "round.next", its)
    yield Step(begun + len(told["parole"]) * A_TURN, lead, "round.end", its)


def _ballot(told: Told, each: Told) -> dict[str, Any]:
    names = {"classement": "rank", "jugement": "grade"}
    if told["methode"] == "approbation":
        return {"approved": [str(place) for place in each["choix"]]}
    if told["methode"] in names:
        return {f"{names[told['methode']]}_{place}": str(value) for place, value in enumerate(each["choix"])}
    return {"choice": str(each["choix"]), "objection": each.get("objection", "")}
