"""The communication and the rétroplanning, as their file tells them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told, structure

KINDS = {
    "affiche": "poster", "programme": "leaflet", "banderole": "banner", "journal": "magazine", "reseaux": "web",
    "panneau": "screen", "presse": "press",
}  # fmt: skip


def communicated(told: Told, lead: str, moments: Moments) -> Iterator[Step]:
    """The steps, the items, their distributions and the places in them."""
    if not told:
        return
    opening = moments.edition()[0]

    def before(days: int) -> str:
        return (opening - timedelta(days=days)).isoformat()

    yield Step(moments.of(told["etapes_le"]), lead, "milestone.apply_template", {})
    for each in told.get("etape", ()):
        yield Step(
            moments.of(each["quand"]), each["par"], "milestone.add",
            {"title": each["quoi"], "structure_id": structure(each["qui"]), "due_on": before(each["jours_avant"])},
        )  # fmt: skip
    for each in told.get("support", ()):
        yield Step(
            moments.of(each["quand"]), lead, "kit.add",
            {"name": each["nom"], "kind": KINDS[each["sorte"]], "supplier_id": structure(each["de"]),
             "deadline": before(each["jours_avant"]), "quantity": str(each.get("combien", "")),
             "usual": each.get("tarif", ""), "rate": each.get("tarif_collectif", ""),
             "conditions": each.get("conditions", "")},
            keep=f"support:{each['cle']}",
        )  # fmt: skip
    for each in told.get("distribution", ()):
        yield Step(
            moments.of(each["quand"]), each["par"], "distribution.add",
            {"item_id": Called(f"support:{each['support']}"), "place": each["ou"],
             "quantity": str(each.get("combien", "")), "structure_id": structure(each["qui"]) if "qui" in each else "",
             "due_on": before(each["jours_avant"])},
        )  # fmt: skip
    for each in told.get("place", ()):
        for name in each["structures"]:
            yield Step(
                moments.of(each["quand"]), lead, "visibility.set",
                {"item_id": Called(f"support:{each['support']}"), "structure_id": structure(name),
                 "state": "published" if each.get("paru") else "planned"},
            )  # fmt: skip
