"""Invented collectives to discover the product with, and to measure it."""

from __future__ import annotations

from datetime import date, datetime, time

from ssi_core.actions.desk import Desk
from ssi_core.demo import opening as opening  # its action is declared by being imported
from ssi_core.domain import clock
from ssi_core.exports import minutes_approving as minutes_approving  # likewise: a story approves
from ssi_core.store.database import Database

OPENED_AT = time(9)


def load(database: Database, name: str, today: date | None = None) -> None:
    """Load « billere » or « fontenay » as seen on `today`. Raises NotDone when an edition is there already."""
    now = clock.now() if today is None else clock.instant_of(datetime.combine(today, OPENED_AT))
    Desk(database, now=lambda: now).perform_as_software("demo.open", {"name": name})
