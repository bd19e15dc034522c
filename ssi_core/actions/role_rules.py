"""What every command about a role checks: which role, which column, who."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Fields
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.roles import DOMAINS
from ssi_core.locale import _
from ssi_core.store.queries import people, roles, structures

LONGEST_TITLE = 200
LONGEST_DETAILS = 2000


def edition_id(command: Command) -> str:
    """The current edition. Raises Missing before the first one."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    return command.edition_id


def role_in(command: Command, fields: Fields) -> roles.Role:
    """The role of `id`, of this edition. Raises Missing."""
    found = roles.find(command.cursor, cleaning.clean(fields.get("id")))
    if found is None or found.edition_id != command.edition_id:
        raise Missing(_("Ce rôle n’est plus au tableau."))
    return found


def part_in(command: Command, fields: Fields) -> roles.Part:
    """The part of `part_id`, in a role of this edition. Raises Missing."""
    found = roles.part(command.cursor, cleaning.clean(fields.get("part_id")))
    role = roles.find(command.cursor, found.role_id) if found else None
    if found is None or role is None or role.edition_id != command.edition_id:
        raise Missing(_("Cette personne ou cette structure n’a plus cette place dans le rôle."))
    return found


def actor_in(command: Command, fields: Fields) -> roles.Actor:
    """The column of `actor_id`, of this edition. Raises Missing."""
    found = actor_or_none(command, cleaning.clean(fields.get("actor_id")))
    if found is None:
        raise Missing(_("Cette colonne n’est plus au tableau."))
    return found


def actor_or_none(command: Command, actor_id: str) -> roles.Actor | None:
    """A column of this edition; None for no column (''). Raises Missing when it is gone."""
    if not actor_id:
        return None
    found = roles.actor(command.cursor, actor_id)
    if found is None or found.edition_id != command.edition_id:
        raise Missing(_("Cette colonne n’est plus au tableau."))
    return found


def domain(fields: Fields) -> str:
    """Raises Refused for one that does not exist."""
    return cleaning.choice(fields.get("domain"), "domain", DOMAINS)


def title(fields: Fields) -> str:
    """What the role is. Raises Refused."""
    return cleaning.line(fields.get("title"), "title", longest=LONGEST_TITLE)


def details(fields: Fields) -> str:
    """What there is to know of it. Raises Refused."""
    return cleaning.paragraph(fields.get("details"), "details", required=False, longest=LONGEST_DETAILS)


def check_new(command: Command, wanted: str, actor_id: str, *, but: str = "") -> None:
    """No other role (than `but`) of the same column is called so. Raises Refused."""
    for other in roles.of_edition(command.cursor, edition_id(command)):
        if other.id != but and other.actor_id == actor_id and other.title.casefold() == wanted.casefold():
            raise Refused(
                _("Ce rôle est déjà dans cette colonne."), "title", see=f"/roles?id={other.id}"
            )


def who(command: Command, fields: Fields) -> tuple[str, str]:
    """The structure and the person of a form, at least one of them. Raises Refused."""
    structure_id, person_id = cleaning.clean(fields.get("structure_id")), cleaning.clean(fields.get("person_id"))
    if not structure_id and not person_id:
        raise Refused(_("Choisissez une personne, une structure, ou les deux."), "person_id")
    if structure_id and structures.find(command.cursor, structure_id) is None:
        raise Refused(_("Choisissez dans la liste."), "structure_id")
    person = people.find(command.cursor, person_id) if person_id else None
    if person_id and (person is None or person.forgotten):
        raise Refused(_("Choisissez dans la liste."), "person_id")
    return structure_id, person_id
