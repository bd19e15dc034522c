"""The vocabulary of skills: another wording, two words for one skill."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.skill_finding import known_words, skill_in, skill_name
from ssi_core.actions.wording import merged
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.skill import (
    SkillMerged,
    SkillNeeded,
    SkillNoLongerNeeded,
    SkillOffered,
    SkillOfferWithdrawn,
    SkillRenamed,
)
from ssi_core.domain.skill_names import same_skill
from ssi_core.locale import _
from ssi_core.store.queries import skills


@action("skill.rename")
def rename(command: Command, fields: Fields) -> Answer:
    """Call a skill otherwise. Raises Missing, Conflict; Refused when another skill is called so."""
    present = skill_in(command, fields)
    name = merged(fields, "skill", skill_name(fields), present.name)
    found = same_skill(name, [word for word in known_words(command) if word.id != present.id])
    if found is not None and found.id:
        said = _("« {name} » existe déjà : réunissez plutôt les deux mots.")
        raise Refused(said.format(name=found.name), "skill")
    if name == present.name:
        raise Refused(_("C’est le nom actuel : changez au moins un mot."), "skill")
    command.record(SkillRenamed(present.id, name))
    return {"message": _("La compétence s’appelle maintenant « {name} ».").format(name=name)}


@action("skill.merge")
def merge(command: Command, fields: Fields) -> Answer:
    """Make one skill of two: what was offered and needed under `skill_id` is under `into_id`. Raises Missing, Refused.

    Who offered both keeps the better level; a subject that needed both, the larger number.
    """
    gone, kept = skill_in(command, fields), skill_in(command, fields, "into_id")
    if gone.id == kept.id:
        raise Refused(_("Choisissez deux compétences différentes."), "into_id")
    for offer in skills.offers_under(command.cursor, gone.id):
        there = skills.offer(command.cursor, f"{kept.id}|{offer.actor_kind}|{offer.actor_id}")
        command.record(SkillOfferWithdrawn(gone.id, offer.actor_kind, offer.actor_id))
        if there is None or there.level < offer.level:
            command.record(SkillOffered(kept.id, offer.actor_kind, offer.actor_id, offer.level))
    for need in skills.needs_under(command.cursor, gone.id):
        there_too = skills.need(command.cursor, f"{kept.id}|{need.subject_kind}|{need.subject_id}")
        command.record(SkillNoLongerNeeded(gone.id, need.subject_kind, need.subject_id))
        if need.edition_id == command.edition_id and (there_too is None or there_too.people < need.people):
            command.record(SkillNeeded(kept.id, need.subject_kind, need.subject_id, need.people))
    command.record(SkillMerged(gone.id, kept.id))
    return {"message": _("« {gone} » et « {kept} » ne font plus qu’une.").format(gone=gone.name, kept=kept.name)}
