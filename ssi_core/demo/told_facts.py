"""What happens under a point of a plenary: one verb a line, as the files write it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step, person
from ssi_core.demo.told_collective import Told, structure
from ssi_core.demo.told_minutes import approved
from ssi_core.demo.told_programme import activity, slot
from ssi_core.demo.told_themes import theme
from ssi_core.demo.told_votes import spoken, voted

Fact = Callable[[Told, Called, datetime, str, Moments], Iterator[Step]]
TALLY = {"pour": "votes_for", "contre": "votes_against", "abstentions": "abstained"}


def fact(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    """The steps of one line; its verb is the key that names it. ValueError when there is none."""
    for verb, steps in VERBS.items():
        if verb in told:
            return steps(told, item, at, lead, moments)
    raise ValueError(f"no verb in {sorted(told)}")


def _note(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    yield Step(at, told["par"], "note.write", {"item_id": item, "body": told["note"]}, keep=f"note:{told['note']}")


def _tally(told: Told) -> Told:
    return {field: told[name] for name, field in TALLY.items() if name in told}


def _decision(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    fields = {"item_id": item, "body": told["decision"]} | _tally(told)
    yield Step(at, told["par"], "decision.record", fields)


def _task(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    kept = f"tache:{told['tache']}"
    fields = {
        "item_id": item,
        "what": told["tache"],
        "person_id": Called(person(told["personne"])) if told.get("personne") else "",
        "structure_id": structure(told["structure"]) if told.get("structure") else "",
        "due_on": (at + timedelta(days=told["dans"])).date() if told.get("dans") else "",
    }
    yield Step(at, told["par"], "task.give", fields, keep=kept)
    if told.get("faite"):
        done = at + timedelta(days=told["faite"], hours=-7)
        who = str(told.get("personne") or told["par"])
        yield Step(done, who, "task.complete", {"task_id": Called(kept), "done": True})


def _supported(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    for place, who in enumerate(told["qui"]):
        when = at + timedelta(seconds=4 * place)
        yield Step(when, who, "theme.support", {"id": theme(told["soutient"])})


def _adopted(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    yield Step(at, lead, "theme.adopt", {"id": theme(told["adopte"])} | _tally(told))


def _confirmed(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    fields = {"activity_id": activity(told["confirme"]), "state": "confirmed"}
    yield Step(at, told["par"], "activity.set_state", fields)


def _cancelled(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    fields = {"activity_id": activity(told["annule"]), "state": "cancelled"}
    yield Step(at, told["par"], "activity.set_state", fields)


def _moved(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    fields = {"activity_id": activity(told["deplace"])} | slot(told, moments)
    yield Step(at, told["par"], "activity.move", fields)


def _entered(told: Told, item: Called, at: datetime, lead: str, moments: Moments) -> Iterator[Step]:
    its = {"structure_id": structure(told["entre"])}
    yield Step(at, lead, "structure.enter", its | {"joined_on": at.date()})
    yield Step(at, lead, "structure.sign_charter", its | {"signed_on": at.date()})


VERBS: dict[str, Fact] = {
    "note": _note,
    "decision": _decision,
    "tache": _task,
    "soutient": _supported,
    "adopte": _adopted,
    "confirme": _confirmed,
    "annule": _cancelled,
    "deplace": _moved,
    "entre": _entered,
    "approuve": approved,
    "vote": voted,
    "tour": spoken,
}
