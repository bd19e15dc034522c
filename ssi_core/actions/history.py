"""Taking back what was done: one's own last changes; for the facilitator, anyone's."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.grant_undoing import check_grants_hold
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.undoing import check_means_hold, check_needs_hold, check_nothing_hangs, check_people_can_go
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.undoing import Undone
from ssi_core.locale import _
from ssi_core.store.queries import history

# What has its own way back (close / reopen, renew a code, consent), or cannot be taken back (coming in). Writing
# someone new on the attendance list keeps a name, outside the journal: the way back is to take the line off the list.
NOT_UNDOABLE = (
    "door.", "room.", "person.", "invitation.", "plenary.open", "plenary.close", "plenary.reopen", "edition.start",
    "attendance.add", "attendance.excuse", "milestone.renew_address", "demo.", "minutes.approve", "mail.",
    "mailing.", "letter.",
    # A vote has its own ways back; a secret one can be counted once only.
    "vote.", "ballot.", "papers.", "round.",
)  # fmt: skip


def undoable(done: history.Done) -> bool:
    """Whether a command is of a kind that can be taken back and still stands."""
    return done.undone_by is None and not done.action.startswith(NOT_UNDOABLE)


@action("history.undo")
def undo(command: Command, fields: Fields) -> Answer:
    """Take back the command `op_id`, or one's own last one. Refused when someone changed the same things since."""
    target = _target(command, clean(fields.get("op_id")))
    if target.person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Seul·e l’animateur·rice peut annuler ce qu’une autre personne a fait."))
    if not undoable(target):
        raise Refused(_("Cela ne peut pas être annulé, ou l’est déjà."))
    changes = history.images(command.cursor, target.op_id)
    check_people_can_go(command, target.op_id, changes)
    # Backwards, as they will be put back; a row changed twice by the command is judged on its last image.
    judged: set[tuple[str, str]] = set()
    for change in reversed(changes):
        if (change.table, change.row_id) in judged:
            continue
        judged.add((change.table, change.row_id))
        present = history.present_row(command.cursor, change.table, change.row_id)
        if (present is None) != (change.after is None) or (
            present is not None
            and change.after is not None
            and any(present[name] != value for name, value in change.after.items())
        ):
            raise Refused(_("Quelqu’un a modifié la même chose depuis : annulez d’abord son changement."))
    command.record(Undone(target.op_id))
    check_nothing_hangs(command, changes)
    check_means_hold(command, changes)
    check_grants_hold(command, changes)
    check_needs_hold(command, changes)
    return {"message": _("C’est annulé."), "undone": target.action}


def _target(command: Command, op_id: str) -> history.Done:
    if op_id:
        found = history.find(command.cursor, op_id)
        if found is None:
            raise Missing(_("Ce changement est introuvable."))
        return found
    mine = history.latest(command.cursor, 50, command.person_id)
    for done in mine:
        if undoable(done) and done.action != "history.undo":
            return done
    raise Refused(_("Vous n’avez rien à annuler."))
