"""What taking a command back must not leave behind: names that nobody can restore, or mentions of what is gone."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.actions.command import Command
from ssi_core.domain.errors import Refused
from ssi_core.domain.needs import overlapping
from ssi_core.locale import _
from ssi_core.store import identities
from ssi_core.store.queries import hanging, history, means, needs, people, skills, structures
from ssi_core.store.queries.history import Image

# Of each table, where a row of it may be spoken of: (table, column).
HANGING = {
    "means": (("loan", "means_id"),),
    "kit_item": (("distribution", "item_id"), ("visibility", "item_id")),
    "grant_request": (("grant_line", "request_id"), ("grant_interest", "request_id"), ("grant_score", "request_id")),
    "speaker_need": (("speaker", "need_id"),),
    "shift": (("shift_part", "shift_id"),),
    "working_group": (("group_member", "group_id"), ("plenary", "group_id"), ("task", "group_id")),
    "pairing": (("pairing_note", "pairing_id"),),
    "relay": (("relay_passed", "relay_id"),),
    "relay_news": (("relay_passed", "news_id"),),
}


def check_people_can_go(command: Command, op_id: str, changes: Iterable[Image]) -> None:
    """Raises Refused when names or contacts would have to come back: they are kept nowhere but in their place."""
    if history.has_event(command.cursor, op_id, "person_renamed"):
        raise Refused(
            _("Cet import a complété les coordonnées de personnes déjà connues : il ne peut plus être annulé.")
        )
    if any(change.table == "person" and change.after is None for change in changes):
        raise Refused(_("Des noms ont été effacés avec cette annulation : importez le fichier de nouveau."))


def check_nothing_hangs(command: Command, changes: Iterable[Image]) -> None:
    """Once put back: the names of people who go are erased. Raises Refused when something speaks of what goes."""
    cursor = command.cursor
    for change in changes:
        if change.before is not None or history.present_row(cursor, change.table, change.row_id) is not None:
            continue
        if change.table == "structure" and (
            structures.is_spoken_of(cursor, change.row_id) or structures.stays_of(cursor, change.row_id)
        ):
            name = (change.after or {}).get("name", "")
            raise Refused(_("« {name} » sert depuis : annulez d’abord ce qui en parle.").format(name=name))
        if change.table == "skill" and skills.is_spoken_of(cursor, change.row_id):
            name = (change.after or {}).get("name", "")
            raise Refused(_("D’autres utilisent « {name} » depuis : retirez plutôt la ligne.").format(name=name))
        if change.table in HANGING and hanging.anything(cursor, HANGING[change.table], change.row_id):
            raise Refused(_("D’autres choses en dépendent depuis : annulez-les d’abord."))
        if change.table == "person":
            if people.is_spoken_of(cursor, change.row_id):
                raise Refused(_("Une des personnes ajoutées est venue depuis : retirez plutôt les autres une à une."))
            identities.erase(cursor, change.row_id)
            command.touched.add("identity")


def check_means_hold(command: Command, changes: Iterable[Image]) -> None:
    """Once put back: raises Refused when a loan would come back that others have taken since."""
    touched = set()
    for change in changes:
        row = change.before or change.after or {}
        if change.table == "loan":
            touched.add(str(row.get("means_id") or _means_of(command, change.row_id)))
        elif change.table == "means":
            touched.add(change.row_id)
    for means_id in touched:
        lent = means.find(command.cursor, means_id)
        if lent is not None and means.overbooked(means.loans_of(command.cursor, means_id), lent.quantity):
            said = _("« {name} » a été prêté à d’autres depuis : voyez avec eux d’abord.")
            raise Refused(said.format(name=lent.name))


def _means_of(command: Command, loan_id: str) -> str:
    found = means.loan(command.cursor, loan_id)
    return found.means_id if found else ""


def check_needs_hold(command: Command, changes: Iterable[Image]) -> None:
    """Once put back: raises Refused when somebody would be in two places at once, or a shift have too many."""
    if not any(change.table in ("shift", "shift_part", "speaker") for change in changes):
        return
    for each in needs.shifts(command.cursor, command.edition_id):
        if len(each.takers) > each.wanted and not each.reserve:
            raise Refused(_("La place a été prise depuis : « {label} ».").format(label=each.label))
    for slots in needs.where_people_are(command.cursor, command.edition_id):
        if overlapping(slots):
            raise Refused(_("Une personne serait à deux endroits à la fois : libérez-la d’abord de l’autre."))
