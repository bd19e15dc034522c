"""What every screen must be told at once: that nothing is recorded at present, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssi_core.domain.permissions import Role
from ssi_core.store.disk import filling_up, hindrance


@dataclass(frozen=True)
class Alert:
    """A sentence for everybody ('' when all is well), and one more for who runs the room."""

    message: str = ""
    remedy: str = ""

    def for_role(self, role: Role) -> Alert:
        """What a screen is told."""
        return self if role is Role.FACILITATOR else Alert(self.message)


def alert_of(folder: Path | None) -> Alert:
    """What to say of the folder of the data; nothing of a database in memory."""
    if folder is None:
        return Alert()
    found = hindrance(folder)
    return Alert(found.message, found.remedy) if found else Alert("", filling_up(folder))
