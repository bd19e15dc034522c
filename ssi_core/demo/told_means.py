"""What is lent and to whom, as its file tells it."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told, structure
from ssi_core.demo.told_programme import activity

KINDS = {"salle": "room", "materiel": "equipment", "regie": "hours"}
ANSWERS = {"accorde": "loan.grant", "attente": "loan.wait", "refuse": "loan.refuse"}


def lent(told_means: Told, lead: str, moments: Moments) -> Iterator[Step]:
    """The catalogue, then each request with its answer."""
    for told in told_means.get("moyen", ()):
        yield Step(
            moments.of(told["quand"]), lead, "means.offer",
            {"name": told["nom"], "kind": KINDS[told["sorte"]], "owner_id": structure(told["de"]),
             "quantity": told.get("combien", 1), "conditions": told.get("conditions", "")},
            keep=f"moyen:{told['cle']}",
        )  # fmt: skip
    for number, told in enumerate(told_means.get("pret", ())):
        its = Called(f"pret:{number}")
        yield Step(
            moments.of(told["quand"]), told["par"], "loan.ask",
            {"means_id": Called(f"moyen:{told['moyen']}"), "activity_id": activity(told["activite"]),
             "quantity": told.get("combien", 1)},
            keep=its.name,
        )  # fmt: skip
        if answer := told.get("reponse"):
            yield Step(
                moments.of(told["repondu"]), lead, ANSWERS[answer], {"id": its, "reason": told.get("raison", "")}
            )
