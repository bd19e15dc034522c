"""A plenary as its file tells it: planned, opened, gone through point by point, closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step, person
from ssi_core.demo.told_collective import Told, comes_in, structure
from ssi_core.demo.told_facts import fact
from ssi_core.demo.told_minutes import corrected
from ssi_core.demo.told_votes import prepared

PLANNED_BEFORE = timedelta(days=12)
COMING_IN = timedelta(minutes=2)


def sat(told: Told, number: int, lead: str, people: list[Told], known: set[str], moments: Moments) -> Iterator[Step]:
    """Every step of a plenary; `known` are the people who have a seat already, and those who take one are added."""
    name, at = f"P{number}", moments.plenaries[number - 1]
    agenda = "\n".join(f"{point['titre']} — {point['minutes']}" for point in told["points"])
    fields = {"title": told["titre"], "place": told["lieu"], "scheduled_on": at.isoformat(), "agenda": agenda}
    planned = min(at - PLANNED_BEFORE, datetime.combine(moments.today, at.time()) - timedelta(days=2))
    yield Step(planned, lead, "plenary.create", fields, keep=name)
    for vote in told.get("votes", ()):
        yield Step(planned + timedelta(minutes=5), lead, "vote.prepare", prepared(vote, Called(name)))
    if not told.get("presents"):
        return
    its = {"plenary_id": Called(name)}
    yield Step(at + timedelta(minutes=1), lead, "plenary.open", its)
    yield from _attendance(told, name, lead, people, known, at)
    secretary = its | {"person_id": Called(person(told["secretaire"]))}
    yield Step(at + timedelta(minutes=5), lead, "minutes.name_secretary", secretary)
    yield from points(told, name, lead, moments, at)
    length = sum(point["minutes"] for point in told["points"])
    closed = at + timedelta(minutes=length + told.get("depassement", 6))
    yield Step(closed, lead, "plenary.close", its)
    yield from corrected(told, its, closed)


def _attendance(
    told: Told, name: str, lead: str, people: list[Told], known: set[str], at: datetime
) -> Iterator[Step]:
    by_key = {each["cle"]: each for each in people}
    its = {"plenary_id": Called(name)}
    for place, key in enumerate(told["presents"]):
        came = at + timedelta(minutes=1, seconds=5) + COMING_IN * place / len(told["presents"])
        yield Step(came, key, "attendance.come", its) if key in known else comes_in(by_key[key], came)
        known.add(key)
    by_hand = at + timedelta(minutes=4)
    for key in told.get("sans_telephone", ()):
        yield Step(by_hand, lead, "attendance.add", its | {"person_id": Called(person(key))})
    for guest in told.get("invites", ()):
        names = {"first_name": guest["prenom"], "last_name": guest["nom"], "person_id": "nouvelle", "guest": True}
        yield Step(by_hand, lead, "attendance.add", its | names | {"structure": structure(guest["structure"])})
    for key in told.get("excuses", ()):
        yield Step(by_hand, lead, "attendance.excuse", its | {"person_id": Called(person(key))})


def points(told: Told, name: str, lead: str, moments: Moments, at: datetime) -> Iterator[Step]:
    """What is said and done under each point of an open plenary, which `lead` runs, from `at` on."""
    for number, point in enumerate(told["points"], start=1):
        item, length = Called(f"{name}/{number}"), timedelta(minutes=point["minutes"])
        if number > 1:
            left = Called(f"{name}/{number - 1}")
            yield Step(at, lead, "plenary.go_to", {"item_id": item, "done_id": left})
        facts = point.get("faits", [])
        for place, each in enumerate(facts, start=1):
            when = at + length * place / (len(facts) + 1)
            yield from fact({"par": told["secretaire"]} | each, item, when, lead, moments)
        at += length
