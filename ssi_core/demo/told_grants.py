"""The commission d'aide aux projets, the « coup de pouce » and the charter, as their file tells them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step, person
from ssi_core.demo.told_collective import Told, structure
from ssi_core.demo.told_programme import activity
from ssi_core.domain.charter import CHECKED, DOUBT, NOT
from ssi_core.domain.grants import GRANTED, IN, OUT, usual_criteria

MINUTE = timedelta(minutes=1)


def helped(told: Told, lead: str, moments: Moments) -> Iterator[Step]:
    """The commission with its requests, then the coup de pouce, then the charter."""
    if not told:
        return
    yield from _commission(told["commission"], lead, moments)
    for number, request in enumerate(told.get("demande", ())):
        yield from _request(request, Called(f"aide:{number}"), lead, moments)
    yield from _boost(told, lead, moments)
    for each in told.get("charte", ()):
        states = dict.fromkeys(each.get("verifies", ()), CHECKED)
        states |= dict.fromkeys(each.get("doutes", ()), DOUBT) | dict.fromkeys(each.get("non", ()), NOT)
        said = each.get("doutes", {}) | each.get("non", {})
        yield Step(
            moments.of(each["quand"]), each["par"], "charter.check",
            {"activity_id": activity(each["activite"])}
            | {f"state-{key}": state for key, state in states.items()}
            | {f"remark-{key}": remark for key, remark in said.items()},
        )  # fmt: skip


def _commission(told: Told, lead: str, moments: Moments) -> Iterator[Step]:
    at = moments.of(told["quand"])
    opens_on, closes_on = (moments.of(told[name]).date().isoformat() for name in ("du", "au"))
    yield Step(
        at, lead, "grant.set_envelope", {"cents": told["euros"], "opens_on": opens_on, "closes_on": closes_on}
    )
    for after, who in enumerate(told["membres"], start=1):
        yield Step(at + after * MINUTE, lead, "grant.add_member", {"member_id": Called(person(who))})


def _request(told: Told, its: Called, lead: str, moments: Moments) -> Iterator[Step]:
    at, who = moments.of(told["quand"]), told["par"]
    yield Step(
        at, who, "grant.ask",
        {"structure_id": structure(told["structure"]), "activity_id": activity(told["activite"]),
         "title": told["titre"], "purpose": told["pourquoi"], "asked": told["euros"]},
        keep=its.name,
    )  # fmt: skip
    for after, line in enumerate(told["budget"], start=1):
        side, euros = (OUT, line["depense"]) if "depense" in line else (IN, line["recette"])
        fields = {"id": its, "side": side, "label": line["quoi"], "cents": euros}
        yield Step(at + after * MINUTE, who, "grant.add_line", fields)
    yield Step(at + timedelta(minutes=15), who, "grant.submit", {"id": its})
    for member in told.get("concernes", ()):
        yield Step(at + timedelta(minutes=30), member, "grant.declare_interest", {"id": its})
    for after, note in enumerate(told.get("notes", ()), start=1):
        points = {f"points-{key}": str(given) for key, given in zip(usual_criteria(), note["points"], strict=True)}
        yield Step(
            at + timedelta(hours=12, minutes=after), note["qui"], "grant.examine",
            {"id": its, "comment": note.get("dit", "")} | points,
        )  # fmt: skip
    if decision := told.get("decision"):
        yield Step(
            moments.of(decision["quand"]), lead, "grant.decide",
            {"id": its, "outcome": GRANTED, "granted": decision["accorde"], "reason": decision["motif"]},
        )  # fmt: skip


def _boost(told: Told, lead: str, moments: Moments) -> Iterator[Step]:
    file = told["coup_de_pouce"]
    at = moments.of(file["quand"])
    yield Step(
        at, lead, "boost.set_file",
        {"structure_id": structure(file["depose"]), "presentation": file["presentation"],
         "budget": file["budget"], "elsewhere": file["ailleurs"]},
    )  # fmt: skip
    for after, name in enumerate(file["sensibilisent"], start=1):
        yield Step(at + after * MINUTE, lead, "boost.tick_structure", {"structure_id": structure(name)})
    for each in told.get("participative", ()):
        when, its = moments.of(each["quand"]), {"activity_id": activity(each["activite"])}
        yield Step(when, each["par"], "boost.tick", its)
        listed_on = when.date().isoformat() if each.get("referencee") else ""
        yield Step(when + MINUTE, each["par"], "boost.describe", its | {"how": each["comment"], "listed_on": listed_on})
