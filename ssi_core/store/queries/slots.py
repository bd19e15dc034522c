"""Slots proposed to the holders of activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.store.database import Cursor
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class SlotProposal:
    """A slot proposed for an activity of the programme; `state` proposed, accepted or declined; wall clock.

    `outdated`: the activity has moved since it was proposed, so that it no longer can be accepted.
    """

    id: str
    activity_id: str
    title: str
    starts: datetime
    ends: datetime
    from_starts: datetime
    from_ends: datetime
    gain: int
    person_id: str
    state: str
    answered_by: str
    outdated: bool
    proposed_on: datetime

    @property
    def taken_back(self) -> bool:
        """Whether who proposed it took it back."""
        return self.state == "declined" and self.answered_by == self.person_id


_SLOT = (
    "SELECT s.id, s.activity_id, a.title, s.starts, s.ends, s.from_starts, s.from_ends, s.gain, s.person_id, s.state, "
    "s.answered_by, s.state = 'proposed' AND (a.starts <> s.from_starts OR a.ends <> s.from_ends), s.proposed_on "
    "FROM slot_proposal s JOIN activity a ON a.id = s.activity_id "
)


def find(cursor: Cursor, proposal_id: str) -> SlotProposal | None:
    """One proposal, while its activity is on the programme."""
    return one(cursor, SlotProposal, _SLOT + "WHERE s.id = ?", [proposal_id])


def of_edition(cursor: Cursor, edition_id: str) -> list[SlotProposal]:
    """Every proposal of an edition, the latest first."""
    return rows(cursor, SlotProposal, _SLOT + "WHERE s.edition_id = ? ORDER BY s.seq DESC", [edition_id])


def of_activity(cursor: Cursor, activity_id: str) -> list[SlotProposal]:
    """The proposals for one activity, the latest first."""
    return rows(cursor, SlotProposal, _SLOT + "WHERE s.activity_id = ? ORDER BY s.seq DESC", [activity_id])
