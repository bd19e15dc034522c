"""People, seats and the code of the room."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.room import (
    ConsentChanged,
    PersonAdded,
    PersonBelongs,
    PersonForgotten,
    PersonNoLongerBelongs,
    PersonRenamed,
    RoomCodeRenewed,
    SeatRevoked,
    SeatTaken,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(PersonAdded)
def add(tables: Tables, event: PersonAdded, recorded: Recorded) -> None:
    """A person, without a name here."""
    tables.put(
        "person",
        event.id,
        added_on=recorded.recorded_on,
        shares_contact=event.shares_contact,
        consent_changed_on=recorded.recorded_on,
        forgotten=False,
    )


@projects(PersonRenamed)
def rename(tables: Tables, event: PersonRenamed, recorded: Recorded) -> None:
    """Nothing here: names live in `identity`, outside the journal; boards that show people are told."""
    tables.touched.add("person")


@projects(ConsentChanged)
def change_consent(tables: Tables, event: ConsentChanged, recorded: Recorded) -> None:
    """The consent and when it was given or taken back."""
    tables.change("person", event.id, shares_contact=event.shares_contact, consent_changed_on=recorded.recorded_on)


@projects(PersonForgotten)
def forget(tables: Tables, event: PersonForgotten, recorded: Recorded) -> None:
    """The person stays as an id; the seat goes; those who keep the file are told that something was erased."""
    tables.change(
        "person", event.id, forgotten=True, shares_contact=False, consent_changed_on=recorded.recorded_on
    )
    tables.change("seat", event.id, revoked=True)
    tables.change("mail_consent", event.id, agrees=False, changed_on=recorded.recorded_on)
    tables.touched.add("identity")


@projects(PersonBelongs)
def belong(tables: Tables, event: PersonBelongs, recorded: Recorded) -> None:
    """The link between a person and a structure."""
    tables.put(
        "belonging",
        f"{event.person_id}|{event.structure_id}",
        person_id=event.person_id,
        structure_id=event.structure_id,
    )


@projects(PersonNoLongerBelongs)
def no_longer_belong(tables: Tables, event: PersonNoLongerBelongs, recorded: Recorded) -> None:
    """The link goes."""
    tables.remove("belonging", f"{event.person_id}|{event.structure_id}")


@projects(SeatTaken)
def seat(tables: Tables, event: SeatTaken, recorded: Recorded) -> None:
    """The seat, given or changed."""
    tables.put("seat", event.person_id, role=event.role, revoked=False)


@projects(SeatRevoked)
def revoke(tables: Tables, event: SeatRevoked, recorded: Recorded) -> None:
    """The seat stays known, without rights."""
    tables.change("seat", event.person_id, revoked=True)


@projects(RoomCodeRenewed)
def renew_code(tables: Tables, event: RoomCodeRenewed, recorded: Recorded) -> None:
    """One room, one code."""
    tables.put("room", "room", code=event.code, renewed_on=recorded.recorded_on)
