"""A backup, made while people work."""

from __future__ import annotations

from ssi_core.domain import clock
from ssi_core.store import backup as archives
from ssi_core.upkeep.registry import Answer, Asked, upkeep


@upkeep("backup")
def back_up(asked: Asked) -> Answer:
    """The whole database in one archive, named after the moment it was made."""
    now = clock.today()
    content = archives.backup(asked.desk.database, asked.desk.now())
    name = f"pleniere-{now:%Y-%m-%d-%H%M%S}.zip"
    return Answer({"name": name, "bytes": len(content)}, {name: content})
