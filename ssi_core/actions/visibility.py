"""Which structure is seen where: planned, then published."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.kit import item_in, structure_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.kit import VisibilitySet
from ssi_core.domain.ids import new_id
from ssi_core.domain.kit import STATES, state_names
from ssi_core.locale import _
from ssi_core.store.queries import kit


@action("visibility.set")
def set_state(command: Command, fields: Fields) -> Answer:
    """Plan, publish or take away a structure in an item; pressed twice at once, once. Raises Missing, Refused."""
    item = item_in(command, fields)
    structure_id = structure_in(command, fields, "structure_id")
    if not structure_id:
        raise Refused(_("Choisissez une structure de la liste."), "structure_id")
    state = cleaning.choice(fields.get("state"), "state", ("", *STATES))
    present = kit.visibility(command.cursor, item.id, structure_id)
    if state != (present.state if present else ""):
        command.record(VisibilitySet(present.id if present else new_id(), item.id, structure_id, state))
    return {"message": _("« {name} » : {state}.").format(name=item.name, state=state_names()[state])}
