"""The vocabulary of skills, what is offered, needed and asked."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.skill import (
    SkillAskAnswered,
    SkillAsked,
    SkillAskTakenBack,
    SkillMerged,
    SkillNamed,
    SkillNeeded,
    SkillNoLongerNeeded,
    SkillOffered,
    SkillOfferWithdrawn,
    SkillRenamed,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(SkillNamed)
def name(tables: Tables, event: SkillNamed, recorded: Recorded) -> None:
    """A word of its own."""
    tables.put("skill", event.id, name=event.name, merged_into="", named_on=recorded.recorded_on)


@projects(SkillRenamed)
def rename(tables: Tables, event: SkillRenamed, recorded: Recorded) -> None:
    """Another word."""
    tables.change("skill", event.id, name=event.name)


@projects(SkillMerged)
def merge(tables: Tables, event: SkillMerged, recorded: Recorded) -> None:
    """The word stays for the history; what was asked for under it is asked under the other."""
    tables.change("skill", event.id, merged_into=event.into_id)
    for (request_id,) in tables.cursor.execute(
        "SELECT id FROM skill_request WHERE skill_id = ? ORDER BY id", [event.id]
    ).fetchall():
        tables.change("skill_request", request_id, skill_id=event.into_id)


@projects(SkillOffered)
def offer(tables: Tables, event: SkillOffered, recorded: Recorded) -> None:
    """One level per actor and skill: the last one said."""
    tables.put(
        "skill_offer",
        f"{event.skill_id}|{event.actor_kind}|{event.actor_id}",
        skill_id=event.skill_id,
        actor_kind=event.actor_kind,
        actor_id=event.actor_id,
        level=event.level,
        person_id=recorded.person_id,
        noted_on=recorded.recorded_on,
    )


@projects(SkillOfferWithdrawn)
def withdraw(tables: Tables, event: SkillOfferWithdrawn, recorded: Recorded) -> None:
    """The offer goes."""
    tables.remove("skill_offer", f"{event.skill_id}|{event.actor_kind}|{event.actor_id}")


@projects(SkillNeeded)
def need(tables: Tables, event: SkillNeeded, recorded: Recorded) -> None:
    """One number per subject and skill: the last one said."""
    tables.put(
        "skill_need",
        f"{event.skill_id}|{event.subject_kind}|{event.subject_id}",
        edition_id=recorded.edition_id,
        skill_id=event.skill_id,
        subject_kind=event.subject_kind,
        subject_id=event.subject_id,
        people=event.people,
        person_id=recorded.person_id,
        noted_on=recorded.recorded_on,
    )


@projects(SkillNoLongerNeeded)
def no_longer_need(tables: Tables, event: SkillNoLongerNeeded, recorded: Recorded) -> None:
    """The need goes."""
    tables.remove("skill_need", f"{event.skill_id}|{event.subject_kind}|{event.subject_id}")


@projects(SkillAsked)
def ask(tables: Tables, event: SkillAsked, recorded: Recorded) -> None:
    """Waits for an answer."""
    tables.put(
        "skill_request",
        event.id,
        edition_id=recorded.edition_id,
        skill_id=event.skill_id,
        subject_kind=event.subject_kind,
        subject_id=event.subject_id,
        asked_kind=event.asked_kind,
        asked_id=event.asked_id,
        message=event.message,
        person_id=recorded.person_id,
        asked_on=recorded.recorded_on,
        state="proposed",
        answer="",
        answered_by="",
    )


@projects(SkillAskAnswered)
def answer(tables: Tables, event: SkillAskAnswered, recorded: Recorded) -> None:
    """Yes or no, and by whom."""
    tables.change(
        "skill_request", event.id, state=event.state, answer=event.answer, answered_by=recorded.person_id
    )


@projects(SkillAskTakenBack)
def take_back(tables: Tables, event: SkillAskTakenBack, recorded: Recorded) -> None:
    """Nobody is asked any more."""
    tables.remove("skill_request", event.id)
