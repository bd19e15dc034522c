"""People: names and contact, consent to share it, the structures they speak for.

Each person changes what is theirs; the facilitator helps anyone. Names and contact go to the store's `identity`, never
into events nor answers: only ids do.
"""

from __future__ import annotations

from ssi_core.actions import contact, newcomer
from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import chosen
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.mail import MailConsentChanged
from ssi_core.domain.events.room import (
    ConsentChanged,
    PersonAdded,
    PersonBelongs,
    PersonNoLongerBelongs,
    PersonRenamed,
)
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import same_name
from ssi_core.locale import _
from ssi_core.store import identities
from ssi_core.store.queries import people, structures
from ssi_core.store.queries.people import Person


@action("person.add")
def add(command: Command, fields: Fields) -> Answer:
    """Put someone without a device into the directory. Raises Refused when the same name is there."""
    given = newcomer.read(command, fields)
    name = f"{given.first_name} {given.last_name}"
    if any(same_name(person.name, name) for person in people.all_known(command.cursor)):
        raise Refused(
            _("Cette personne est déjà dans la liste. Si c’en est une autre, ajoutez de quoi les distinguer."),
            "last_name",
        )
    person_id = new_id()
    identities.write(command.cursor, person_id, given.first_name, given.last_name, given.email)
    command.record(PersonAdded(person_id, shares_contact=given.shares))
    if given.wants_mail:
        command.record(MailConsentChanged(person_id, agrees=True))
    structure_id = newcomer.structure_of(command, given)
    if structure_id:
        command.record(PersonBelongs(person_id, structure_id))
    return {"id": person_id, "message": _("La personne est ajoutée à la liste.")}


@action("person.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change a name or a contact; a field that the form does not show stays. Raises Missing, Refused, Conflict."""
    person = person_in(command, fields)
    mistakes = Mistakes()
    longest = newcomer.LONGEST_NAME
    mine = {
        "first_name": mistakes.kept("", cleaning.line, fields.get("first_name"), "first_name", longest=longest),
        "last_name": mistakes.kept("", cleaning.line, fields.get("last_name"), "last_name", longest=longest),
        "email": mistakes.kept("", contact.email, fields.get("email", person.email)),
        "phone": mistakes.kept("", contact.phone, fields.get("phone", person.phone)),
    }
    if person.shares_contact and not (mine["email"] or mine["phone"]):
        said = _("Vos coordonnées sont partagées : gardez une adresse ou un téléphone, ou arrêtez de les partager.")
        mistakes.add("email", said)
    mistakes.raise_if_any()
    present = {name: str(getattr(person, name)) for name in mine}
    kept = {name: chosen(fields, name, mine[name], present[name]) for name in mine}
    if kept != present:
        identities.write(command.cursor, person.id, **kept)
        command.record(PersonRenamed(person.id))
    return {"message": _("C’est enregistré.")}


@action("person.change_consent")
def change_consent(command: Command, fields: Fields) -> Answer:
    """Agree, or no longer agree, to share one's contact with the collective. Raises Missing, Refused."""
    person = person_in(command, fields)
    shares = cleaning.ticked(fields.get("shares"))
    if shares and not (person.email or person.phone):
        raise Refused(_("Enregistrez d’abord une adresse électronique ou un téléphone à partager."))
    if shares != person.shares_contact:
        command.record(ConsentChanged(person.id, shares))
    if shares:
        return {"message": _("C’est noté : le collectif voit ces coordonnées.")}
    return {"message": _("C’est noté : plus personne d’autre ne voit ces coordonnées.")}


@action("person.join_structure")
def join_structure(command: Command, fields: Fields) -> Answer:
    """Speak for a structure, besides those one speaks for already. Raises Missing, Refused."""
    person = person_in(command, fields)
    structure = structures.find(command.cursor, cleaning.clean(fields.get("structure_id")))
    if structure is None:
        raise Refused(_("Choisissez une structure dans la liste."), "structure_id")
    if structure.id not in people.structures_of(command.cursor, person.id):
        command.record(PersonBelongs(person.id, structure.id))
    return {"message": _("C’est noté.")}


@action("person.leave_structure")
def leave_structure(command: Command, fields: Fields) -> Answer:
    """Speak for a structure no longer. Raises Missing."""
    person = person_in(command, fields)
    structure_id = cleaning.clean(fields.get("structure_id"))
    if structure_id in people.structures_of(command.cursor, person.id):
        command.record(PersonNoLongerBelongs(person.id, structure_id))
    return {"message": _("C’est noté.")}


def person_in(command: Command, fields: Fields) -> Person:
    """The person of `person_id`, or who asks. Raises Forbidden for someone else's, Missing."""
    person_id = cleaning.clean(fields.get("person_id")) or command.person_id
    if person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Chaque personne change ce qui la concerne ; l’animateur·rice peut aider tout le monde."))
    found = people.find(command.cursor, person_id)
    if found is None or found.forgotten:
        raise Missing(_("Cette personne n’est plus dans la liste."))
    return found
