"""The charter: its points, which the facilitator words, and each activity looked at by those who carry it."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.actions.wording import chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.charter import DOUBT, NOT, STATES
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.charter import CharterChecked, CharterPointRemoved, CharterPointSet
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import charter, programme

REMARK = 500


@action("charter.check")
def check(command: Command, fields: Fields) -> Answer:
    """Look at an activity, point by point (`state-<point>`, `remark-<point>`). Raises Missing, Forbidden, Refused.

    A point that the form does not name stays as it is; a doubt or a no says why.
    """
    activity = programme.find(command.cursor, cleaning.clean(fields.get("activity_id")))
    if activity is None or activity.edition_id != command.edition_id:
        raise Missing(_("Cette activité n’est plus au programme."))
    check_speaks_for(command, *activity.structure_ids)
    present = charter.checks_of(command.cursor, activity.id)
    mistakes = Mistakes()
    changed = []
    for key in charter.points(command.cursor, command.edition_id):
        if f"state-{key}" not in fields:
            continue
        before = present.get(key)
        state = mistakes.kept("", cleaning.choice, fields[f"state-{key}"], f"state-{key}", ("", *STATES))
        remark = mistakes.kept(
            "", cleaning.line, fields.get(f"remark-{key}"), f"remark-{key}", required=False, longest=REMARK
        )
        state = chosen(fields, f"state-{key}", state, before.state if before else "")
        remark = merged(fields, f"remark-{key}", remark, before.remark if before else "")
        if state in (DOUBT, NOT) and not remark:
            mistakes.add(f"remark-{key}", _("Dites en quelques mots ce qui manque."))
        if (state, remark if state else "") != ((before.state, before.remark) if before else ("", "")):
            changed.append(CharterChecked(activity.id, key, state, remark if state else ""))
    mistakes.raise_if_any()
    for event in changed:
        command.record(event)
    return {"message": _("C’est enregistré.")}


@action("charter.set_point")
def set_point(command: Command, fields: Fields) -> Answer:
    """Add a point, or say one otherwise. Raises Missing, Refused, Conflict."""
    if not command.edition_id:
        raise Refused(_("Commencez d’abord une édition."))
    key = cleaning.clean(fields.get("key"))
    label = cleaning.line(fields.get("label"), "label")
    if key:
        label = merged(fields, "label", label, _label(command, key))
    command.record(CharterPointSet(key or new_id(), label))
    return {"message": _("C’est enregistré.")}


@action("charter.remove_point")
def remove_point(command: Command, fields: Fields) -> Answer:
    """The charter asks for it no more; what was seen of it is kept aside. Raises Missing, Refused for the last."""
    key = cleaning.clean(fields.get("key"))
    label = _label(command, key)
    if len(charter.points(command.cursor, command.edition_id)) == 1:
        raise Refused(_("Gardez au moins un point."))
    command.record(CharterPointRemoved(key, label))
    return {"message": _("Le point est retiré.")}


def _label(command: Command, key: str) -> str:
    found = charter.points(command.cursor, command.edition_id).get(key)
    if found is None:
        raise Missing(_("Ce point n’est plus dans la charte."))
    return found
