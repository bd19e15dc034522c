"""The compte rendu in people's hands: who keeps it, what they correct, what is added once it is approved."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import plenary_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import chosen
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused
from ssi_core.domain.events.minutes import CorrectionDropped, ErratumAdded, PassageCorrected, SecretaryNamed
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import minutes_approval, people
from ssi_core.store.queries.plenaries import Plenary

LONGEST_KEY = 300


@action("minutes.name_secretary")
def name_secretary(command: Command, fields: Fields) -> Answer:
    """Say who keeps the minutes of a plenary; nobody when the choice is empty. Raises Missing, Refused, Conflict."""
    plenary = plenary_in(command, fields)
    check_not_approved(command, plenary)
    present = minutes_approval.secretary(command.cursor, plenary.id)
    person_id = chosen(fields, "person_id", cleaning.clean(fields.get("person_id")), present)
    person = people.find(command.cursor, person_id) if person_id else None
    if person_id and (person is None or person.forgotten):
        raise Refused(_("Choisissez une personne dans la liste."), "person_id")
    if person_id != present:
        command.record(SecretaryNamed(plenary.id, person_id))
    return {"message": _("C’est noté.")}


@action("minutes.correct")
def correct(command: Command, fields: Fields) -> Answer:
    """Write in the place of a passage; an empty text takes it away. Raises Missing, Forbidden, Refused, Conflict."""
    plenary = plenary_in(command, fields)
    check_keeps(command, plenary)
    check_not_approved(command, plenary)
    passage = cleaning.line(fields.get("passage"), "passage", longest=LONGEST_KEY)
    composed = cleaning.line(fields.get("composed"), "composed", longest=64)
    body = cleaning.paragraph(fields.get("body"), "body", required=passage.endswith("#titre"))
    present = minutes_approval.corrections(command.cursor, plenary.id).get(passage)
    base = cleaning.clean(fields.get("base_body"))
    if present is not None and "base_body" in fields and present.body not in (base, body):
        raise Conflict(
            _("Quelqu’un a corrigé le même passage pendant que vous écriviez. Choisissez."),
            "body",
            theirs=present.body,
            mine=body,
        )
    if present is None or (present.body, present.composed_digest) != (body, composed):
        command.record(PassageCorrected(plenary.id, passage, composed, body))
    return {"message": _("Le passage est corrigé.") if body else _("Le passage est retiré du compte rendu.")}


@action("minutes.drop_correction")
def drop_correction(command: Command, fields: Fields) -> Answer:
    """Come back to the composed text of a passage. Raises Missing, Forbidden, Refused."""
    plenary = plenary_in(command, fields)
    check_keeps(command, plenary)
    check_not_approved(command, plenary)
    passage = cleaning.clean(fields.get("passage"))
    if passage not in minutes_approval.corrections(command.cursor, plenary.id):
        raise Missing(_("Ce passage n’est plus corrigé."))
    command.record(CorrectionDropped(plenary.id, passage))
    return {"message": _("Le texte d’origine est rétabli.")}


@action("minutes.add_erratum")
def add_erratum(command: Command, fields: Fields) -> Answer:
    """Add to an approved compte rendu. Raises Missing, Forbidden, Refused."""
    plenary = plenary_in(command, fields)
    check_keeps(command, plenary)
    if minutes_approval.approval(command.cursor, plenary.id) is None:
        raise Refused(_("Ce compte rendu n’est pas encore approuvé : corrigez-le plutôt."))
    body = cleaning.paragraph(fields.get("body"), "body")
    command.record(ErratumAdded(new_id(), plenary.id, body))
    return {"message": _("L’erratum est ajouté à la fin du compte rendu.")}


def check_keeps(command: Command, plenary: Plenary) -> None:
    """Raises Forbidden for who neither runs the room nor keeps the minutes of this plenary."""
    if not command.is_facilitator() and command.person_id != minutes_approval.secretary(command.cursor, plenary.id):
        raise Forbidden(_("Cela revient au ou à la secrétaire de séance, ou à l’animateur·rice."))


def check_not_approved(command: Command, plenary: Plenary) -> None:
    """Raises Refused once the compte rendu is approved."""
    if minutes_approval.approval(command.cursor, plenary.id) is not None:
        raise Refused(_("Ce compte rendu est approuvé : il ne change plus. Ajoutez un erratum."))
