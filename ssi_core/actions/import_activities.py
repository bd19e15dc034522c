"""A programme brought in at once: activities with their holders, as a file names them."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.actions import importing
from ssi_core.actions.activity_form import Given, read_form
from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.imported_names import StructureNames
from ssi_core.actions.importing import Line, Record
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning, programme
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.programme import ActivityChanged, ActivityCreated, ActivityStateSet
from ssi_core.domain.ids import new_id
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import programme as activities
from ssi_core.store.queries import structures

SAID = ("description", "publics", "place", "starts", "ends")


@dataclass(frozen=True)
class Checked:
    """A line that may be written; the holders as names, to be found or added."""

    present: Record | None
    given: Given
    holder: str
    co_holders: list[str]
    state: str


def records(cursor: Cursor, edition_id: str) -> list[Record]:
    """The activities of an edition, with the names of those who hold them."""
    names = structures.names(cursor)
    return [
        {
            **vars(each),
            "holder": names.get(each.holder_id, ""),
            "co_holders": [names[row_id] for row_id in each.co_holder_ids if row_id in names],
            "key": _key(each.title, each.starts.isoformat()),
        }
        for each in activities.of_edition(cursor, edition_id)
    ]


def check(cursor: Cursor, names: StructureNames, line: Line, present: Record | None) -> Checked:
    """What the line asks for, cleaned. Raises Refused, by field."""
    there: Record = present or {"title": line.values.get("title")}  # a known title keeps its spelling
    wanted = {name: line.values.get(name) or there.get(name) for name in SAID} | {"title": there["title"]}
    mistakes = Mistakes()
    given = mistakes.kept(None, read_form, cursor, wanted)
    holder = cleaning.clean(line.values.get("holder")) or str(there.get("holder", ""))
    co_holders = cleaning.several(line.values.get("co_holders") or there.get("co_holders", []))
    mistakes.kept(None, names.check, filter(None, [holder]), "holder")
    mistakes.kept(None, names.check, co_holders, "co_holders")
    state = cleaning.clean(line.values.get("state")) or str(there.get("state", programme.IDEA))
    mistakes.kept("", cleaning.choice, state, "state", programme.STATES)
    mistakes.raise_if_any()
    assert given is not None
    return Checked(present, given, holder, co_holders, state)


@action("import.activities")
def import_activities(command: Command, fields: Fields) -> Answer:
    """Add and complete the activities of a file, all or none. Raises Missing, Refused with the line."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    names = StructureNames(command, cleaning.ticked(fields.get("add_structures")))
    there = importing.Records(records(command.cursor, command.edition_id), "key")
    created = changed = 0
    for line in importing.lines_in(fields):
        with importing.at_line(line):
            key = _key(str(line.values.get("title", "")), str(line.values.get("starts", "")))
            checked = check(command.cursor, names, line, there.of(line, key))
        _write(command, names, checked)
        created += checked.present is None
        changed += checked.present is not None
    said = ngettext("{n} activité ajoutée", "{n} activités ajoutées", created)
    return importing.answer(said, created, changed, names.added)


def _key(title: str, starts: str) -> str:
    return f"{title} {starts[:16]}"


def _write(command: Command, names: StructureNames, checked: Checked) -> None:
    present = checked.present
    holder_id = names.id_of(checked.holder) if checked.holder else ""
    co_holder_ids = [each for each in dict.fromkeys(map(names.id_of, checked.co_holders)) if each != holder_id]
    theme_ids = list(present["theme_ids"]) if present else []
    said = {**vars(checked.given), "holder_id": holder_id, "co_holder_ids": co_holder_ids, "theme_ids": theme_ids}
    if present is None:
        command.record(ActivityCreated(new_id(), **said, state=checked.state))
        return
    if any(present[name] != value for name, value in said.items()):
        command.record(ActivityChanged(str(present["id"]), **said))
    if checked.state != present["state"]:
        command.record(ActivityStateSet(str(present["id"]), checked.state))
