"""The working groups as their file tells them: made, joined, meeting, with their tasks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step, person
from ssi_core.demo.told_collective import Told, structure
from ssi_core.demo.told_plenary import points

BETWEEN_ARRIVALS = timedelta(minutes=23)
PLANNED_BEFORE = timedelta(days=5)


def worked(groups: list[Told], moments: Moments) -> Iterator[Step]:
    """Every step of every group."""
    for told in groups:
        yield from _made(told, moments)
        for number, meeting in enumerate(told.get("reunions", ()), start=1):
            yield from _met(told, meeting, f"reunion:{told['cle']}:{number}", moments)
        for task in told.get("actions", ()):
            yield from _given(told, task, moments)


def group(key: str) -> Called:
    """The group of the story called `key`."""
    return Called(f"groupe:{key}")


def _made(told: Told, moments: Moments) -> Iterator[Step]:
    at, lead = moments.of(told["quand"]), told.get("chef", "")
    fields = {
        "title": told["titre"],
        "purpose": told["but"],
        "structure_id": structure(told["structure"]) if told.get("structure") else "",
        "person_id": Called(person(lead)) if lead else "",
    }
    yield Step(at, told["par"], "group.create", fields, keep=group(told["cle"]).name)
    for place, who in enumerate(told.get("membres", ()), start=1):
        yield Step(at + place * BETWEEN_ARRIVALS, who, "group.join", {"group_id": group(told["cle"])})


def _met(told: Told, meeting: Told, name: str, moments: Moments) -> Iterator[Step]:
    lead = told["chef"]
    if "dans" in meeting:
        hour = time.fromisoformat(meeting["heure"])
        at = datetime.combine(moments.today + timedelta(days=meeting["dans"]), hour)
    else:
        at = moments.of(meeting["quand"])
    agenda = "\n".join(f"{point['titre']} — {point['minutes']}" for point in meeting["points"])
    planned = min(at - PLANNED_BEFORE, datetime.combine(moments.today, at.time()) - timedelta(days=2))
    fields = {
        "group_id": group(told["cle"]),
        "title": meeting["titre"],
        "place": meeting["lieu"],
        "scheduled_on": at.isoformat(),
        "agenda": agenda,
    }
    yield Step(planned, lead, "plenary.create", fields, keep=name)
    if "presents" not in meeting:
        return
    its = {"plenary_id": Called(name)}
    yield Step(at, lead, "plenary.open", its)
    for place, who in enumerate(meeting["presents"], start=1):
        yield Step(at + timedelta(seconds=20 * place), who, "attendance.come", its)
    for who in meeting.get("excuses", ()):
        yield Step(at + timedelta(minutes=4), lead, "attendance.excuse", its | {"person_id": Called(person(who))})
    yield from points(meeting, name, lead, moments, at)
    length = sum(point["minutes"] for point in meeting["points"])
    yield Step(at + timedelta(minutes=length), lead, "plenary.close", its)


def _given(told: Told, task: Told, moments: Moments) -> Iterator[Step]:
    at = moments.of(task["quand"])
    kept = f"tache:{task['quoi']}"
    fields = {
        "group_id": group(told["cle"]),
        "what": task["quoi"],
        "person_id": Called(person(task["personne"])),
        "structure_id": "",
        "due_on": (at + timedelta(days=task["dans"])).date(),
    }
    yield Step(at, task["par"], "group.give_task", fields, keep=kept)
    if task.get("faite"):
        done = at + timedelta(days=task["faite"])
        yield Step(done, task["personne"], "task.complete", {"task_id": Called(kept), "done": True})
