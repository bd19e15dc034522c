"""Saying which skills an activity, a role or the whole edition needs."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.skill_finding import skill_name, skill_named, subject_in
from ssi_core.domain.cleaning import clean, whole
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.skill import SkillNeeded, SkillNoLongerNeeded
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import skills

MOST_PEOPLE = 200


@action("skill.need")
def need(command: Command, fields: Fields) -> Answer:
    """Note that `subject` needs `people` people with `skill`; said again, the number changes. Raises Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    mistakes = Mistakes()
    mistakes.kept("", skill_name, fields)
    subject = mistakes.kept(None, subject_in, command, fields, required=True)
    wanted = mistakes.kept(1, whole, fields.get("people") or "1", "people", least=1, most=MOST_PEOPLE)
    mistakes.raise_if_any()
    assert subject is not None and wanted is not None  # required
    skill = skill_named(command, fields)
    present = skills.need(command.cursor, f"{skill.id}|{subject.kind}|{subject.id}")
    if present is not None and present.people == wanted:
        raise Refused(_("« {skill} » est déjà demandée ici.").format(skill=skill.name), "skill")
    command.record(SkillNeeded(skill.id, subject.kind, subject.id, wanted))
    said = ngettext(
        "« {skill} » : {n} personne recherchée pour « {subject} ».",
        "« {skill} » : {n} personnes recherchées pour « {subject} ».",
        wanted,
    )
    return {"id": skill.id, "message": said.format(skill=skill.name, n=wanted, subject=subject.label)}


@action("skill.need_no_more")
def need_no_more(command: Command, fields: Fields) -> Answer:
    """The need is over, or was a mistake. Raises Missing."""
    present = skills.need(command.cursor, clean(fields.get("need_id")))
    if present is None:
        raise Missing(_("Ce besoin n’est plus noté."))
    command.record(SkillNoLongerNeeded(present.skill_id, present.subject_kind, present.subject_id))
    return {"message": _("Le besoin est retiré.")}
