"""Notes, line by line, under any point."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import check_still_written, item_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import merged
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.note import NoteChanged, NoteRemoved, NoteWritten
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import lines


@action("note.write")
def write(command: Command, fields: Fields) -> Answer:
    """Write a note under a point. Raises Missing, Refused."""
    item = item_in(command, fields)
    check_still_written(command, item.plenary_id)
    command.record(NoteWritten(new_id(), item.plenary_id, item.id, _body(fields)))
    return None


@action("note.change")
def change(command: Command, fields: Fields) -> Answer:
    """Reword a note, anyone's. Raises Missing, Refused, Conflict."""
    present = _find(command, fields)
    command.record(NoteChanged(present.id, merged(fields, "body", _body(fields), present.body)))
    return {"message": _("La note est modifiée.")}


@action("note.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a note. Raises Missing, Refused."""
    command.record(NoteRemoved(_find(command, fields).id))
    return {"message": _("La note est retirée.")}


def _find(command: Command, fields: Fields) -> lines.Note:
    found = lines.note(command.cursor, cleaning.clean(fields.get("note_id")))
    if found is None:
        raise Missing(_("Cette note a été retirée."))
    check_still_written(command, found.plenary_id)
    return found


def _body(fields: Fields) -> str:
    return cleaning.paragraph(fields.get("body"), "body")
