"""Plenaries that really take place, through the desk, for the tests of their compte rendu."""

from __future__ import annotations

from typing import Any

from ssi_core.exports.minutes import Minutes
from ssi_core.exports.minutes_composition import compose
from tests.conftest import Town

AGENDA = "Accueil — 10\nChoix du thème — 30\nCalendrier — 30"
ACTIVITY = {
    "title": "Ciné-débat",
    "description": "",
    "publics": ["familles"],
    "place": "Cinéma Le Rex",
    "starts": "2026-11-20T20:00",
    "ends": "2026-11-20T22:00",
}


def planned(town: Town, title: str = "Plénière 1", on: str = "2026-09-10T18:00", agenda: str = AGENDA) -> str:
    """Plan a plenary; its id."""
    done = town.do(
        town.facilitator, "plenary.create", title=title, place="Mairie", scheduled_on=on, agenda=agenda
    )
    return str(done.answer["id"])


def opened(town: Town, **given: Any) -> str:
    """Plan and open a plenary; its id."""
    plenary = planned(town, **given)
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    return plenary


def closed(town: Town, plenary: str) -> str:
    """Close a plenary; its id."""
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    return plenary


def item(town: Town, plenary: str, number: int) -> str:
    """The id of a point of the agenda, from 1."""
    sql = "SELECT id FROM agenda_item WHERE plenary_id = ? ORDER BY rank"
    return str(town.rows(sql, plenary)[number - 1][0])


def activity(town: Town, **given: Any) -> dict[str, Any]:
    """Put an activity on the programme; the fields of the form that changes it."""
    fields = {**ACTIVITY, "state": "confirmed", "holder_id": town.structures["Épicerie sociale"], **given}
    done = town.do(town.alice, "activity.create", **fields)
    return {key: value for key, value in fields.items() if key != "state"} | {
        "activity_id": done.answer["id"]
    }


def minutes_of(town: Town, plenary: str) -> Minutes:
    """Its compte rendu."""
    with town.desk.database.read() as cursor:
        return compose(cursor, plenary)
