"""« À retenir »: what to keep and what to change, written along the way."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing
from ssi_core.domain.events.bilan import LessonChanged, LessonWithdrawn, LessonWritten
from ssi_core.domain.ids import new_id
from ssi_core.domain.lessons import BEARINGS, SUBJECTS
from ssi_core.locale import _
from ssi_core.store.queries import lessons, lines, programme, roles

LONGEST = 1000


@action("lesson.write")
def write(command: Command, fields: Fields) -> Answer:
    """Keep something in mind, of an activity, a role, a decision or the whole edition. Raises Missing, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    kind = cleaning.choice(fields.get("subject_kind"), "subject_kind", SUBJECTS)
    subject_id = cleaning.clean(fields.get("subject_id")) if kind else ""
    _check_there(command, kind, subject_id)
    bearing = cleaning.choice(fields.get("bearing"), "bearing", BEARINGS)
    command.record(LessonWritten(new_id(), bearing, _body(fields), kind, subject_id))
    return {"message": _("C’est retenu pour le bilan.")}


@action("lesson.change")
def change(command: Command, fields: Fields) -> Answer:
    """Say it otherwise. Raises Missing, Forbidden, Refused, Conflict."""
    present = _own(command, fields)
    bearing = cleaning.choice(fields.get("bearing"), "bearing", BEARINGS)
    command.record(
        LessonChanged(
            present.id,
            chosen(fields, "bearing", bearing, present.bearing),
            merged(fields, "body", _body(fields), present.body),
        )
    )
    return {"message": _("C’est modifié.")}


@action("lesson.withdraw")
def withdraw(command: Command, fields: Fields) -> Answer:
    """Take it away. Raises Missing, Forbidden."""
    command.record(LessonWithdrawn(_own(command, fields).id))
    return {"message": _("C’est retiré du bilan.")}


def _own(command: Command, fields: Fields) -> lessons.Lesson:
    found = lessons.find(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Cela a été retiré du bilan."))
    if found.person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Seul·e qui l’a écrit, ou l’animateur·rice, peut le changer."))
    return found


def _check_there(command: Command, kind: str, subject_id: str) -> None:
    there: object = True
    if kind == "activity":
        there = programme.find(command.cursor, subject_id)
    elif kind == "role":
        there = roles.find(command.cursor, subject_id)
    elif kind == "decision":
        there = lines.decision(command.cursor, subject_id)
    if there is None:
        raise Missing(_("Ce dont vous parlez a été retiré."))


def _body(fields: Fields) -> str:
    return cleaning.paragraph(fields.get("body"), "body", longest=LONGEST)
