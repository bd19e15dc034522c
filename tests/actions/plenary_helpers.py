"""A plenary to start from, for the tests of its actions."""

from __future__ import annotations

from typing import Any

from tests.conftest import Town

AGENDA = "Accueil — 10\nLe thème — 30\nLe calendrier — 30"


def plan(town: Town, title: str = "Plénière de rentrée", agenda: str = AGENDA, on: str = "2026-09-10T18:30") -> str:
    """Plan a plenary; gives its id."""
    done = town.do(town.facilitator, "plenary.create", title=title, place="Mairie", scheduled_on=on, agenda=agenda)
    return str(done.answer["id"])


def opened(town: Town, **given: Any) -> tuple[str, list[str]]:
    """Plan and open a plenary; gives its id and its points' ids."""
    plenary = plan(town, **given)
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    return plenary, items_of(town, plenary)


def items_of(town: Town, plenary: str) -> list[str]:
    """The ids of the points, in order."""
    return [row_id for (row_id,) in town.rows("SELECT id FROM agenda_item WHERE plenary_id = ? ORDER BY rank", plenary)]


def titles_of(town: Town, plenary: str) -> list[str]:
    """The titles of the points, in order."""
    return [
        title for (title,) in town.rows("SELECT title FROM agenda_item WHERE plenary_id = ? ORDER BY rank", plenary)
    ]


def undo(town: Town, person: str, op_id: str) -> None:
    """Take a command back."""
    town.desk.perform(person, "history.undo", {"op_id": op_id})
