"""Skills in the history: who noted, asked and answered what."""

from __future__ import annotations

from ssi_core.domain.events.skill import (
    SkillAskAnswered,
    SkillAsked,
    SkillAskTakenBack,
    SkillMerged,
    SkillNeeded,
    SkillNoLongerNeeded,
    SkillOffered,
    SkillOfferWithdrawn,
    SkillRenamed,
)
from ssi_core.domain.skill_levels import LEVELS, level_name
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "skill.offer": _offered,
        "skill.withdraw": _withdrawn,
        "skill.need": _needed,
        "skill.need_no_more": _no_longer_needed,
        "skill.merge": _merged,
        "skill.rename": Words(_("{who} a renommé la compétence {what}"), "skill", kind=SkillRenamed),
        "skill.ask": _asked,
        "skill.accept": Words(_("{who} a dit oui pour {what}"), "skill_request", kind=SkillAskAnswered),
        "skill.decline": Words(_("{who} a dit non pour {what}"), "skill_request", kind=SkillAskAnswered),
        "skill.take_back": Words(
            _("{who} a retiré sa demande pour {what}"), "skill_request", kind=SkillAskTakenBack
        ),
    }


def _actor(facts: Facts, kind: str, row_id: str) -> str:
    return facts.named("structure", row_id) if kind == "structure" else facts.person(row_id)


def _subject(facts: Facts, kind: str, row_id: str) -> str:
    return facts.named(kind, row_id)


def _offered(facts: Facts) -> str:
    event = facts.first(SkillOffered)
    if event is None or event.level not in LEVELS:
        return _("{who} a noté une compétence").format(who=facts.who)
    return _("{who} a noté la compétence {what} ({level}) pour {actor}").format(
        who=facts.who,
        what=facts.named("skill", event.skill_id),
        level=level_name(event.level),
        actor=_actor(facts, event.actor_kind, event.actor_id),
    )


def _withdrawn(facts: Facts) -> str:
    event = facts.first(SkillOfferWithdrawn)
    if event is None:
        return _("{who} a retiré une compétence").format(who=facts.who)
    return _("{who} a retiré la compétence {what} de {actor}").format(
        who=facts.who,
        what=facts.named("skill", event.skill_id),
        actor=_actor(facts, event.actor_kind, event.actor_id),
    )


def _needed(facts: Facts) -> str:
    event = facts.first(SkillNeeded)
    if event is None:
        return _("{who} a noté un besoin").format(who=facts.who)
    return _("{who} a noté que {subject} a besoin de {what}").format(
        who=facts.who,
        subject=_subject(facts, event.subject_kind, event.subject_id),
        what=facts.named("skill", event.skill_id),
    )


def _no_longer_needed(facts: Facts) -> str:
    event = facts.first(SkillNoLongerNeeded)
    if event is None:
        return _("{who} a retiré un besoin").format(who=facts.who)
    return _("{who} a noté que {subject} n’a plus besoin de {what}").format(
        who=facts.who,
        subject=_subject(facts, event.subject_kind, event.subject_id),
        what=facts.named("skill", event.skill_id),
    )


def _merged(facts: Facts) -> str:
    event = facts.first(SkillMerged)
    if event is None:
        return _("{who} a réuni deux compétences").format(who=facts.who)
    return _("{who} a réuni les compétences {gone} et {kept}").format(
        who=facts.who, gone=facts.named("skill", event.id), kept=facts.named("skill", event.into_id)
    )


def _asked(facts: Facts) -> str:
    event = facts.first(SkillAsked)
    if event is None:
        return _("{who} a proposé un lien").format(who=facts.who)
    said = (
        _("{who} a sollicité {actor} ({what}) pour {subject}")
        if event.subject_kind
        else _("{who} a sollicité {actor} ({what})")
    )
    return said.format(
        who=facts.who,
        actor=_actor(facts, event.asked_kind, event.asked_id),
        what=facts.named("skill", event.skill_id),
        subject=_subject(facts, event.subject_kind, event.subject_id) if event.subject_kind else "",
    )
