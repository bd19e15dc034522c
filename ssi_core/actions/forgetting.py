"""Erasing a person: their name and contact go for good, what they did stays, without a name."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.person import person_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.domain.events.group import GroupChanged, GroupLeft
from ssi_core.domain.events.role import RolePartEnded
from ssi_core.domain.events.room import PersonForgotten, PersonNoLongerBelongs
from ssi_core.domain.events.skill import SkillOfferWithdrawn
from ssi_core.domain.permissions import Role
from ssi_core.locale import _
from ssi_core.store import frozen, identities
from ssi_core.store.queries import groups, operations, people, roles, skills
from ssi_core.store.queries.people import Person


@action("person.erase")
def erase(command: Command, fields: Fields) -> Answer:
    """Erase someone who asked for it. Raises Missing, Refused for the last facilitator."""
    forget(command, person_in(command, fields))
    return {"erased": True, "go": "/personnes", "message": _("Le nom et les coordonnées sont effacés.")}


@action("person.erase_me")
def erase_me(command: Command, fields: Fields) -> Answer:
    """Erase oneself, even when one has no seat any more. Raises Forbidden, Refused for the last facilitator."""
    me = people.find(command.cursor, command.person_id) if command.person_id else None
    if me is None or me.forgotten:
        raise Forbidden(_("Aucune donnée n’est gardée sur vous."))
    forget(command, me)
    return {"erased": True, "go": "/personnes", "message": _("Votre nom et vos coordonnées sont effacés.")}


def forget(command: Command, person: Person) -> None:
    """Their name and contact go, and what they held is free again. Raises Refused for the last facilitator."""
    if person.role == Role.FACILITATOR and people.facilitators(command.cursor) < 2:
        raise Refused(_("C’est la dernière personne qui anime : nommez d’abord un·e autre animateur·rice."))
    for structure_id in sorted(people.structures_of(command.cursor, person.id)):
        command.record(PersonNoLongerBelongs(person.id, structure_id))
    for name in identities.names_of(command.cursor, person.id):
        frozen.forget_name(command.cursor, name, _("une personne"))
        operations.forget_name(command.cursor, name, _("une personne"))
    for offer in skills.offers_of(command.cursor, "person", person.id):
        command.record(SkillOfferWithdrawn(offer.skill_id, "person", person.id))
    for group_id in groups.of_person(command.cursor, person.id):
        _leave(command, group_id, person.id)
    for part in roles.parts_of_person(command.cursor, person.id):
        command.record(RolePartEnded(part.id))  # what nobody does any more is to be taken
    identities.erase(command.cursor, person.id)
    command.record(PersonForgotten(person.id))


def _leave(command: Command, group_id: str, person_id: str) -> None:
    """A group goes on without them: if they led it in person, its structure leads it, or somebody has to be found."""
    group = groups.find(command.cursor, group_id)
    if group is not None and group.person_id == person_id:
        command.record(GroupChanged(group.id, group.title, group.purpose, group.structure_id, ""))
    if groups.member(command.cursor, group_id, person_id) is not None:
        command.record(GroupLeft(group_id, person_id))
