"""Rooms ready for a test."""

from __future__ import annotations

from ssi_core.store.database import Database
from tests.conftest import make_town

AGENDA = "Tour de table — 10\nLe thème — 30\nLe calendrier — 30\nProchaine plénière — 10"


def open_plenary(database: Database) -> str:
    """A plenary of four points, open; gives the code of the room."""
    town = make_town(database)
    town.do(
        town.facilitator, "plenary.create", title="Plénière de rentrée", place="Salle du conseil",
        scheduled_on="2026-09-10T18:00", agenda=AGENDA,
    )
    town.do(town.facilitator, "plenary.open", plenary_id=town.one("SELECT id FROM plenary"))
    return str(town.one("SELECT code FROM room"))
