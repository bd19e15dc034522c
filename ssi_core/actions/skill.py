"""Saying what an actor can do, and no longer."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.skill_finding import actor_in, check_speaks_for, skill_name, skill_named
from ssi_core.domain.cleaning import clean, whole
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.skill import SkillOffered, SkillOfferWithdrawn
from ssi_core.domain.skill_levels import LEVELS, level_name
from ssi_core.locale import _
from ssi_core.store.queries import skills


@action("skill.offer")
def offer(command: Command, fields: Fields) -> Answer:
    """Note that `actor` offers `skill` at `level`; said again, the level changes. Raises Refused, Forbidden."""
    mistakes = Mistakes()
    mistakes.kept("", skill_name, fields)
    kind, row_id, name = mistakes.kept(("", "", ""), actor_in, command, fields, "actor")
    level = mistakes.kept(0, _level, fields)
    mistakes.raise_if_any()
    check_speaks_for(command, kind, row_id)
    skill = skill_named(command, fields)
    present = skills.offer(command.cursor, f"{skill.id}|{kind}|{row_id}")
    if present is not None and present.level == level:
        raise Refused(
            _("C’est déjà noté : {name}, « {skill} », {level}.").format(
                name=name, skill=skill.name, level=level_name(level)
            ),
            "skill",
        )
    command.record(SkillOffered(skill.id, kind, row_id, level))
    said = _("C’est noté : {name}, « {skill} », {level}.")
    return {"id": skill.id, "message": said.format(name=name, skill=skill.name, level=level_name(level))}


@action("skill.withdraw")
def withdraw(command: Command, fields: Fields) -> Answer:
    """No longer offer a skill. Raises Missing, Forbidden."""
    present = skills.offer(command.cursor, clean(fields.get("offer_id")))
    if present is None:
        raise Missing(_("Cette compétence n’est plus notée."))
    check_speaks_for(command, present.actor_kind, present.actor_id)
    command.record(SkillOfferWithdrawn(present.skill_id, present.actor_kind, present.actor_id))
    return {"message": _("C’est retiré.")}


def _level(fields: Fields) -> int:
    level = whole(fields.get("level"), "level", least=LEVELS[0], most=LEVELS[-1])
    assert level is not None  # required
    return level
