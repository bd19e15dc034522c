"""Who has which part in a role; taking an open one, giving it back."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.role_rules import part_in, role_in, who
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.role import RolePartEnded, RolePartGiven
from ssi_core.domain.ids import new_id
from ssi_core.domain.roles import PARTS, RESPONSIBLE, is_open
from ssi_core.locale import _
from ssi_core.store.queries import people, roles


@action("role.take")
def take(command: Command, fields: Fields) -> Answer:
    """Answer for a role oneself, for one's structure if any. Raises Missing, Refused once it is no longer open."""
    role = role_in(command, fields)
    parts = roles.parts_of(command.cursor, role.id)
    mine = [part for part in parts if part.person_id == command.person_id]
    if any(part.part == RESPONSIBLE for part in mine):
        return None
    # A structure that answers as a whole leaves the place to someone of it: the role gets a face.
    my_structure = people.structure_of(command.cursor, command.person_id)
    mine_as_a_whole = [
        part for part in parts if part.part == RESPONSIBLE and not part.person_id and part.structure_id == my_structure
    ]
    if not is_open(parts) and not (my_structure and mine_as_a_whole):
        raise Refused(_("Quelqu’un vient de prendre ce rôle. Vous pouvez y contribuer."), see=f"/roles?id={role.id}")
    for part in [*mine, *mine_as_a_whole]:
        command.record(RolePartEnded(part.id))
    command.record(RolePartGiven(new_id(), role.id, RESPONSIBLE, my_structure, command.person_id))
    return {"message": _("C’est noté : vous vous en chargez. Merci !")}


@action("role.release")
def release(command: Command, fields: Fields) -> Answer:
    """No longer answer for a role. Raises Missing."""
    role = role_in(command, fields)
    for part in roles.parts_of(command.cursor, role.id):
        if part.part == RESPONSIBLE and part.person_id == command.person_id:
            command.record(RolePartEnded(part.id))
    return {"message": _("C’est noté : vous ne vous en chargez plus.")}


@action("role.give_part")
def give(command: Command, fields: Fields) -> Answer:
    """Give someone a part in a role; who has another part in it changes part. Raises Missing, Refused."""
    role = role_in(command, fields)
    part = cleaning.choice(fields.get("part"), "part", PARTS)
    structure_id, person_id = who(command, fields)
    same = [
        each
        for each in roles.parts_of(command.cursor, role.id)
        if (each.person_id == person_id if person_id else each.structure_id == structure_id and not each.person_id)
    ]
    if any((each.part, each.structure_id) == (part, structure_id) for each in same):
        raise Refused(_("C’est déjà noté."), "person_id" if person_id else "structure_id")
    for each in same:
        command.record(RolePartEnded(each.id))
    command.record(RolePartGiven(new_id(), role.id, part, structure_id, person_id))
    return {"message": _("C’est noté.")}


@action("role.end_part")
def end(command: Command, fields: Fields) -> Answer:
    """Someone has no longer that part. Raises Missing."""
    command.record(RolePartEnded(part_in(command, fields).id))
    return {"message": _("C’est retiré.")}
