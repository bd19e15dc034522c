"""Comptes rendus: secretary, corrections, approval, errata."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.minutes import (
    CorrectionDropped,
    ErratumAdded,
    MinutesApproved,
    PassageCorrected,
    SecretaryNamed,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(SecretaryNamed)
def name_secretary(tables: Tables, event: SecretaryNamed, recorded: Recorded) -> None:
    """One person a plenary."""
    if event.person_id:
        tables.put("secretary", event.plenary_id, plenary_id=event.plenary_id, person_id=event.person_id)
    else:
        tables.remove("secretary", event.plenary_id)


@projects(PassageCorrected)
def correct(tables: Tables, event: PassageCorrected, recorded: Recorded) -> None:
    """The last correction of a passage takes the place of the former."""
    tables.put(
        "minutes_correction",
        f"{event.plenary_id}|{event.passage}",
        plenary_id=event.plenary_id,
        passage=event.passage,
        composed_digest=event.composed_digest,
        body=event.body,
        person_id=recorded.person_id,
        corrected_on=recorded.recorded_on,
    )


@projects(CorrectionDropped)
def drop(tables: Tables, event: CorrectionDropped, recorded: Recorded) -> None:
    """The composed text is read again."""
    tables.remove("minutes_correction", f"{event.plenary_id}|{event.passage}")


@projects(MinutesApproved)
def approve(tables: Tables, event: MinutesApproved, recorded: Recorded) -> None:
    """Signed by who did it, at that moment."""
    tables.put(
        "minutes_approval",
        event.plenary_id,
        plenary_id=event.plenary_id,
        at_plenary_id=event.at_plenary_id,
        person_id=recorded.person_id,
        digest=event.digest,
        approved_on=recorded.recorded_on,
    )


@projects(ErratumAdded)
def add_erratum(tables: Tables, event: ErratumAdded, recorded: Recorded) -> None:
    """Signed and dated, after the others."""
    tables.put(
        "erratum",
        event.id,
        plenary_id=event.plenary_id,
        person_id=recorded.person_id,
        body=event.body,
        added_on=recorded.recorded_on,
        seq=recorded.seq,
    )
