"""Attendance lists and invitations."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.attendance import (
    AttendanceRemoved,
    GuestsInvited,
    InvitationRevoked,
    PersonCame,
    PersonExcused,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(PersonCame)
def come(tables: Tables, event: PersonCame, recorded: Recorded) -> None:
    """Present, even when excused before."""
    tables.put(
        "attendance",
        f"{event.plenary_id}|{event.person_id}",
        plenary_id=event.plenary_id,
        person_id=event.person_id,
        structure_id=event.structure_id,
        state="present",
        is_guest=event.is_guest,
        by_hand=event.by_hand,
        recorded_on=recorded.recorded_on,
    )


@projects(PersonExcused)
def excuse(tables: Tables, event: PersonExcused, recorded: Recorded) -> None:
    """Excused."""
    tables.put(
        "attendance",
        f"{event.plenary_id}|{event.person_id}",
        plenary_id=event.plenary_id,
        person_id=event.person_id,
        structure_id=event.structure_id,
        state="excused",
        is_guest=False,
        by_hand=True,
        recorded_on=recorded.recorded_on,
    )


@projects(AttendanceRemoved)
def remove(tables: Tables, event: AttendanceRemoved, recorded: Recorded) -> None:
    """The line goes."""
    tables.remove("attendance", f"{event.plenary_id}|{event.person_id}")


@projects(GuestsInvited)
def invite(tables: Tables, event: GuestsInvited, recorded: Recorded) -> None:
    """A link, open."""
    tables.put(
        "invitation",
        event.id,
        plenary_id=event.plenary_id,
        structure_id=event.structure_id,
        person_id=recorded.person_id,
        revoked=False,
    )


@projects(InvitationRevoked)
def revoke(tables: Tables, event: InvitationRevoked, recorded: Recorded) -> None:
    """The link, closed."""
    tables.change("invitation", event.id, revoked=True)
