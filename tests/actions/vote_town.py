"""What the tests of votes start from."""

from __future__ import annotations

from tests.actions.plenary_helpers import opened
from tests.conftest import Town

SLIPS = {"alice": "a" * 40, "bruno": "b" * 40, "carole": "c" * 40}


def in_plenary(town: Town) -> str:
    """An open plenary with everybody in it; its id."""
    plenary, _items = opened(town)
    for person in (town.alice, town.bruno, "carole"):
        town.do(person, "attendance.come")
    return plenary


def vote_of(town: Town, plenary: str, method: str = "approval", **given: object) -> str:
    """An open vote; its id."""
    fields = {"title": "Quel thème ?", "options": "L’eau\nLe climat\nSe nourrir", "open_now": "on"} | given
    return str(town.do(town.facilitator, "vote.prepare", plenary_id=plenary, method=method, **fields).answer["id"])


def cast(town: Town, person: str, vote: str, **ballot: object) -> str:
    """Vote; what is answered."""
    answer = town.do(person, "ballot.cast", vote_id=vote, slip=SLIPS[person], **ballot).answer
    return str(answer["message"])


def close(town: Town, vote: str) -> str:
    """Close; the sentence of the result."""
    return str(town.do(town.facilitator, "vote.close", vote_id=vote).answer["message"]).replace("\u00a0", " ")
