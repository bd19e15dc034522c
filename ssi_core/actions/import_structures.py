"""A list of structures brought in at once, with their stay in the collective and their charter."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import date

from ssi_core.actions import importing
from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.importing import Line, Record
from ssi_core.actions.membership import day_so_far
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure import Given, read_form
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.structure import (
    CharterSigned,
    StructureAdded,
    StructureChanged,
    StructureEntered,
    StructureLeft,
)
from ssi_core.domain.french import short_date
from ssi_core.domain.ids import new_id
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import structures

SAID = ("kind", "description", "website", "commune")


@dataclass(frozen=True)
class Checked:
    """A line that may be written: `enters`, `leaves`, `signed` are days to note, None otherwise."""

    present: Record | None
    given: Given
    enters: date | None
    leaves: date | None
    signed: date | None


def records(cursor: Cursor) -> list[Record]:
    """Every structure as a list shows it: with its last stay."""
    last = {stay.structure_id: stay for stay in structures.stays(cursor)}
    found: list[Record] = []
    for each in structures.all_known(cursor):
        stay = last.get(each.id)
        found.append(
            {
                **vars(each),
                "joined_on": stay.joined_on if stay else None,
                "left_on": stay.left_on if stay else None,
                "membership_id": stay.id if stay and stay.left_on is None else "",
            }
        )
    return found


def check(command: Command, line: Line, present: Record | None) -> Checked:
    """What the line asks for, cleaned. Raises Refused, by field."""
    there: Record = present or {"name": line.values.get("name"), "kind": "autre"}  # a known name keeps its spelling
    wanted = {name: line.values.get(name) or there.get(name) for name in SAID} | {"name": there["name"]}
    mistakes = Mistakes()
    given = read_form(mistakes, wanted)
    days = {
        name: mistakes.kept(None, day_so_far, command, line.values, name, required=False)
        for name in ("joined_on", "left_on", "charter_signed_on")
    }
    stay = mistakes.kept((None, None), _stay, there, days["joined_on"], days["left_on"])
    mistakes.raise_if_any()
    signed = days["charter_signed_on"]
    return Checked(present, given, *stay, signed if signed != there.get("charter_signed_on") else None)


def _stay(present: Record, joined: date | None, left: date | None) -> tuple[date | None, date | None]:
    """The days to note of entering and of leaving. Raises Refused for what only the structure's page can say."""
    was_in, was_out = present.get("joined_on"), present.get("left_on")
    if was_in is None and left and not joined:
        raise Refused(_("Il manque la date d’arrivée."), "joined_on")
    begins = joined if joined != was_in else None
    if begins and was_in and (was_out is None or begins < was_out):
        raise Refused(
            _("Son arrivée est déjà notée le {day} : elle ne se change pas par un import.").format(
                day=short_date(was_in)
            ),
            "joined_on",
        )
    ends = left if begins or left != was_out else None
    if ends and was_out and not begins:
        raise Refused(_("Son départ est déjà noté le {day}.").format(day=short_date(was_out)), "left_on")
    since = begins or was_in
    if ends and since and ends < since:
        raise Refused(_("Elle est entrée le {day} : son départ vient après.").format(day=short_date(since)), "left_on")
    return begins, ends


@action("import.structures")
def import_structures(command: Command, fields: Fields) -> Answer:
    """Add and complete the structures of a file, all or none. Raises Refused, with the line."""
    there = importing.Records(records(command.cursor))
    created = changed = 0
    for line in importing.lines_in(fields):
        with importing.at_line(line):
            checked = check(command, line, there.of(line, str(line.values.get("name", ""))))
        _write(command, checked)
        created += checked.present is None
        changed += checked.present is not None
    return importing.answer(
        ngettext("{n} structure ajoutée", "{n} structures ajoutées", created), created, changed
    )


def _write(command: Command, checked: Checked) -> None:
    present, given = checked.present, checked.given
    structure_id = str(present["id"]) if present else new_id()
    if present is None:
        command.record(StructureAdded(structure_id, *astuple(given)))
    elif any(present[name] != getattr(given, name) for name in SAID):
        command.record(StructureChanged(structure_id, *astuple(given)))
    stay_id = str(present["membership_id"]) if present else ""
    if checked.enters:
        stay_id = new_id()
        command.record(StructureEntered(stay_id, structure_id, checked.enters))
    if checked.leaves:
        command.record(StructureLeft(stay_id, checked.leaves))
    if checked.signed:
        command.record(CharterSigned(structure_id, checked.signed))
