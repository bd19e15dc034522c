"""What people did to the comptes rendus: corrected by the secretary, approved by the next plenary, completed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Keyed, Step
from ssi_core.demo.told_collective import Told
from ssi_core.domain.french import unbroken
from ssi_core.domain.passage_digest import digest

AFTER = timedelta(minutes=50)


def corrected(told: Told, its: dict[str, Called], closed: datetime) -> Iterator[Step]:
    """What the secretary rewrites once everybody has left."""
    for place, each in enumerate(told.get("corrections", ()), start=1):
        note = each["note"]
        fields = {
            "passage": Keyed("note:", Called(f"note:{note}")), "composed": digest(unbroken(note)), "body": each["dit"],
        }  # fmt: skip
        yield Step(closed + AFTER + timedelta(minutes=place), told["secretaire"], "minutes.correct", its | fields)


def approved(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    """The compte rendu of an earlier plenary, approved and perhaps completed by an erratum."""
    its = {"plenary_id": Called(told["approuve"])}
    yield Step(at, lead, "minutes.approve", its)
    if told.get("erratum"):
        yield Step(at + timedelta(minutes=2), lead, "minutes.add_erratum", its | {"body": told["erratum"]})
