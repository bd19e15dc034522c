"""The commission d'aide aux projets in the tables."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events import grant as events
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(events.EnvelopeSet)
def set_envelope(tables: Tables, event: events.EnvelopeSet, recorded: Recorded) -> None:
    """One in an edition."""
    tables.put("grant_envelope", event.id, cents=event.cents, opens_on=event.opens_on, closes_on=event.closes_on)


@projects(events.CommissionMemberAdded)
def add_member(tables: Tables, event: events.CommissionMemberAdded, recorded: Recorded) -> None:
    """Of the present edition."""
    row_id = f"{recorded.edition_id}|{event.member_id}"
    tables.put("grant_member", row_id, edition_id=recorded.edition_id, person_id=event.member_id, seq=recorded.seq)


@projects(events.CommissionMemberRemoved)
def remove_member(tables: Tables, event: events.CommissionMemberRemoved, recorded: Recorded) -> None:
    """Their scores stay, for what was decided with them."""
    tables.remove("grant_member", f"{recorded.edition_id}|{event.member_id}")


@projects(events.CriterionSet)
def set_criterion(tables: Tables, event: events.CriterionSet, recorded: Recorded) -> None:
    """Over the usual one of that key, changed in its place, or added at the end."""
    _set_criterion(tables, event, recorded, removed=False)


@projects(events.CriterionRemoved)
def remove_criterion(tables: Tables, event: events.CriterionRemoved, recorded: Recorded) -> None:
    """Its line stays, so that a usual criterion does not come back."""
    _set_criterion(tables, event, recorded, removed=True)


def _set_criterion(
    tables: Tables, event: events.CriterionSet | events.CriterionRemoved, recorded: Recorded, *, removed: bool
) -> None:
    row_id = f"{recorded.edition_id}|{event.key}"
    present = tables.get("grant_criterion", row_id)
    tables.put(
        "grant_criterion",
        row_id,
        edition_id=recorded.edition_id,
        key=event.key,
        label=event.label,
        most=event.most,
        removed=removed,
        seq=present["seq"] if present else recorded.seq,
    )


@projects(events.GrantAsked)
def ask(tables: Tables, event: events.GrantAsked, recorded: Recorded) -> None:
    """Being prepared."""
    tables.put(
        "grant_request",
        event.id,
        edition_id=recorded.edition_id,
        structure_id=event.structure_id,
        activity_id=event.activity_id,
        title=event.title,
        purpose=event.purpose,
        asked_cents=event.asked_cents,
        gap_reason="",
        state="draft",
        granted_cents=0,
        reason="",
        submitted_on=None,
        decided_by="",
        decided_on=None,
        person_id=recorded.person_id,
        seq=recorded.seq,
    )


@projects(events.GrantChanged)
def change(tables: Tables, event: events.GrantChanged, recorded: Recorded) -> None:
    """The words and the sum."""
    tables.change(
        "grant_request",
        event.id,
        activity_id=event.activity_id,
        title=event.title,
        purpose=event.purpose,
        asked_cents=event.asked_cents,
    )


@projects(events.GrantLineAdded)
def add_line(tables: Tables, event: events.GrantLineAdded, recorded: Recorded) -> None:
    """At the end of its side."""
    tables.put(
        "grant_line",
        event.line_id,
        request_id=event.request_id,
        side=event.side,
        label=event.label,
        cents=event.cents,
        seq=recorded.seq,
    )


@projects(events.GrantLineRemoved)
def remove_line(tables: Tables, event: events.GrantLineRemoved, recorded: Recorded) -> None:
    """Gone."""
    tables.remove("grant_line", event.line_id)


@projects(events.GrantSubmitted)
def submit(tables: Tables, event: events.GrantSubmitted, recorded: Recorded) -> None:
    """To be examined."""
    tables.change(
        "grant_request",
        event.id,
        state="submitted",
        gap_reason=event.gap_reason,
        submitted_on=recorded.recorded_on,
    )


@projects(events.GrantTakenBack)
def take_back(tables: Tables, event: events.GrantTakenBack, recorded: Recorded) -> None:
    """Prepared again: what was judged is not what will be handed in."""
    tables.change("grant_request", event.id, state="draft", submitted_on=None)
    for table in ("grant_score", "grant_opinion"):
        _wipe(tables, table, "request_id = ?", [event.id])


@projects(events.GrantRemoved)
def remove(tables: Tables, event: events.GrantRemoved, recorded: Recorded) -> None:
    """With its lines and what was declared about it."""
    for table in ("grant_line", "grant_interest", "grant_score", "grant_opinion"):
        _wipe(tables, table, "request_id = ?", [event.id])
    tables.remove("grant_request", event.id)


@projects(events.InterestDeclared)
def declare(tables: Tables, event: events.InterestDeclared, recorded: Recorded) -> None:
    """By the person themselves; what they thought goes."""
    row_id = f"{event.id}|{recorded.person_id}"
    tables.put("grant_interest", row_id, request_id=event.id, person_id=recorded.person_id, seq=recorded.seq)
    for table in ("grant_score", "grant_opinion"):
        _wipe(tables, table, "request_id = ? AND person_id = ?", [event.id, recorded.person_id])


@projects(events.InterestWithdrawn)
def withdraw(tables: Tables, event: events.InterestWithdrawn, recorded: Recorded) -> None:
    """By the person themselves."""
    tables.remove("grant_interest", f"{event.id}|{recorded.person_id}")


@projects(events.GrantScored)
def score(tables: Tables, event: events.GrantScored, recorded: Recorded) -> None:
    """One member, one criterion, one number."""
    tables.put(
        "grant_score",
        f"{event.id}|{event.criterion_key}|{recorded.person_id}",
        request_id=event.id,
        criterion_key=event.criterion_key,
        person_id=recorded.person_id,
        points=event.points,
    )


@projects(events.GrantCommented)
def comment(tables: Tables, event: events.GrantCommented, recorded: Recorded) -> None:
    """One a member and a request."""
    row_id = f"{event.id}|{recorded.person_id}"
    tables.put("grant_opinion", row_id, request_id=event.id, person_id=recorded.person_id, comment=event.comment)


@projects(events.GrantDecided)
def decide(tables: Tables, event: events.GrantDecided, recorded: Recorded) -> None:
    """The last decision stands."""
    tables.change(
        "grant_request",
        event.id,
        state=event.outcome,
        granted_cents=event.granted_cents,
        reason=event.reason,
        decided_by=recorded.person_id,
        decided_on=recorded.recorded_on,
    )


def _wipe(tables: Tables, table: str, where: str, values: list[str]) -> None:
    sql = f"SELECT id FROM {table} WHERE {where} ORDER BY id"  # noqa: S608 - our own words
    for (row_id,) in tables.cursor.execute(sql, values).fetchall():
        tables.remove(table, row_id)
