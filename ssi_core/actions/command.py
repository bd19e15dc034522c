"""One command being carried out: what an action reads, and how it records what happens."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ssi_core.domain.event import Event
from ssi_core.domain.permissions import RANK, Role
from ssi_core.store import journal
from ssi_core.store.database import Cursor


@dataclass
class Command:
    """Given to every action. `cursor` sees the transaction's own writes; `now` is an instant (UTC, naive)."""

    cursor: Cursor
    op_id: str
    person_id: str
    role: Role
    edition_id: str
    now: datetime
    touched: set[str] = field(default_factory=set)
    last_seq: int = 0
    first_seq: int = 0
    created: list[str] = field(default_factory=list)

    def record(self, event: Event) -> None:
        """Append an event to the journal and write its changes into the tables."""
        recorded, touched = journal.append(
            self.cursor,
            event,
            op_id=self.op_id,
            edition_id=self.edition_id,
            person_id=self.person_id,
            recorded_on=self.now,
            after=self.last_seq,
        )
        self.first_seq = self.first_seq or recorded.seq
        self.last_seq = recorded.seq
        self.touched |= touched
        if hasattr(event, "id"):
            self.created.append(event.id)

    def is_facilitator(self) -> bool:
        """Whether the person runs the room."""
        return RANK[self.role] >= RANK[Role.FACILITATOR]
