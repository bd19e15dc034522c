"""What activities look for and what was found, as its file tells it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told, structure
from ssi_core.demo.told_programme import activity

STATES = {"depose": "filed", "accorde": "granted", "refuse": "refused"}


def needed(told_needs: Told, lead: str, moments: Moments) -> Iterator[Step]:
    """Speakers with their answers, shifts with who takes them, money with where it is."""
    for number, told in enumerate(told_needs.get("intervenant", ())):
        at, its = moments.of(told["quand"]), Called(f"besoin:{number}")
        yield Step(
            at, lead, "speaker.want",
            {"activity_id": activity(told["activite"]), "subject": told["sujet"], "expertise": told.get("langue", ""),
             "wanted": told.get("combien", 1), "cents": told.get("euros", "")},
            keep=its.name,
        )  # fmt: skip
        if via := told.get("via"):
            proposed = Called(f"intervenant:{number}")
            yield Step(
                at + timedelta(minutes=1), lead, "speaker.propose",
                {"need_id": its, "structure_id": structure(via), "about": told.get("dit", "")}, keep=proposed.name,
            )  # fmt: skip
            if told.get("confirme"):
                yield Step(
                    at + timedelta(minutes=2), lead, "speaker.settle", {"id": proposed, "state": "confirmed"}
                )
    for number, told in enumerate(told_needs.get("creneau", ())):
        at, its = moments.of(told["quand"]), Called(f"creneau:{number}")
        starts, ends = (moments.edition_day(told["jour"], told[hour]) for hour in ("de", "a"))
        yield Step(
            at, lead, "shift.open",
            {"activity_id": activity(told["activite"]), "label": told["quoi"], "place": told.get("lieu", ""),
             "starts": starts.isoformat(), "ends": ends.isoformat(), "wanted": told["combien"],
             "reserve": "on" if told.get("reserve") else ""},
            keep=its.name,
        )  # fmt: skip
        for after, who in enumerate(told.get("viennent", ()), start=1):
            yield Step(at + timedelta(minutes=after), who, "shift.join", {"id": its})
    for number, told in enumerate(told_needs.get("financement", ())):
        at, its = moments.of(told["quand"]), Called(f"financement:{number}")
        yield Step(
            at, lead, "funding.seek",
            {"title": told["titre"], "funder": told["a_qui"], "asked": told["euros"],
             "carrier_id": structure(told["par"])},
            keep=its.name,
        )  # fmt: skip
        if state := told.get("etat"):
            yield Step(
                at + timedelta(minutes=1), lead, "funding.settle",
                {"id": its, "state": STATES[state], "obtained": told.get("obtenu", "")},
            )  # fmt: skip
