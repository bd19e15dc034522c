"""Slots proposed and answered, as their file tells them."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told
from ssi_core.demo.told_programme import activity, slot

ANSWERS = {"accepte": "slot.accept", "decline": "slot.decline"}


def offered(slots: list[Told], moments: Moments) -> Iterator[Step]:
    """Each proposal, and its answer when there was one."""
    for number, told in enumerate(slots):
        its = Called(f"creneau:{number}")
        fields = {"activity_id": activity(told["activite"])} | slot(told, moments)
        yield Step(moments.of(told["quand"]), told["par"], "slot.propose", fields, keep=its.name)
        if told.get("reponse"):
            answer = told["reponse"]
            yield Step(moments.of(answer["quand"]), answer["par"], ANSWERS[answer["mot"]], {"id": its})
