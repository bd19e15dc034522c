"""A list of people brought in at once. Names and contacts go to the store's `identity`, never into events nor answers.

The file never decides for someone already known whether their contact is shared, nor changes a contact that they keep
for themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.actions import contact, importing
from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.imported_names import StructureNames
from ssi_core.actions.importing import Line, Record
from ssi_core.actions.newcomer import LONGEST_NAME
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.events.room import PersonAdded, PersonBelongs, PersonRenamed
from ssi_core.domain.ids import new_id
from ssi_core.locale import _, ngettext
from ssi_core.store import identities
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people, structures

CONTACT = ("email", "phone")


@dataclass(frozen=True)
class Checked:
    """A line that may be written; `structures` are the names of those that the person speaks for besides."""

    present: Record | None
    first_name: str
    last_name: str
    email: str
    phone: str
    shares: bool
    structures: list[str]


def records(cursor: Cursor) -> list[Record]:
    """Everybody with a name; `private` names the contact fields that they filled and keep for themselves."""
    names, belongings = structures.names(cursor), people.belongings(cursor)
    found: list[Record] = []
    for person in people.all_known(cursor):
        if not person.first_name:
            continue
        private = [] if person.shares_contact else [each for each in CONTACT if getattr(person, each)]
        found.append(
            {
                **vars(person),
                **dict.fromkeys(private, ""),
                "name": person.name,
                "private": private,
                "structures": [names[each] for each in belongings.get(person.id, [])],
            }
        )
    return found


def check(names: StructureNames, line: Line, present: Record | None) -> Checked:
    """What the line asks for, cleaned. Raises Refused, by field."""
    values, there, mistakes = line.values, present or {}, Mistakes()
    read = {
        name: str(there[name]) if present else
        mistakes.kept("", cleaning.line, values.get(name), name, longest=LONGEST_NAME)
        for name in ("first_name", "last_name")
    }  # fmt: skip
    for name, rule in (("email", contact.email), ("phone", contact.phone)):
        given = values.get(name) if name not in there.get("private", []) else None
        read[name] = mistakes.kept("", rule, given or there.get(name, ""))
    belongs = cleaning.several(values.get("structures") or [])
    mistakes.kept(None, names.check, belongs, "structures")
    shares = values.get("shares_contact") is True and present is None
    if shares and not (read["email"] or read["phone"]):
        mistakes.add("shares_contact", _("Il n’y a ni courriel ni téléphone à partager sur cette ligne."))
    mistakes.raise_if_any()
    return Checked(present, **read, shares=shares, structures=belongs)


@action("import.people")
def import_people(command: Command, fields: Fields) -> Answer:
    """Add and complete the people of a file, all or none. Raises Refused, with the line."""
    names = StructureNames(command, cleaning.ticked(fields.get("add_structures")))
    there = importing.Records(records(command.cursor))
    created = changed = 0
    for line in importing.lines_in(fields):
        with importing.at_line(line):
            key = f"{line.values.get('first_name', '')} {line.values.get('last_name', '')}"
            checked = check(names, line, there.of(line, key))
        _write(command, names, checked)
        created += checked.present is None
        changed += checked.present is not None
    said = ngettext("{n} personne ajoutée", "{n} personnes ajoutées", created)
    return importing.answer(said, created, changed, names.added)


def _write(command: Command, names: StructureNames, checked: Checked) -> None:
    present = checked.present
    person_id = str(present["id"]) if present else new_id()
    kept = people.find(command.cursor, person_id) if present else None
    if kept is None:
        identities.write(
            command.cursor, person_id, checked.first_name, checked.last_name, checked.email, checked.phone
        )
        command.record(PersonAdded(person_id, shares_contact=checked.shares))
    else:
        email, phone = checked.email or kept.email, checked.phone or kept.phone
        if (email, phone) != (kept.email, kept.phone):
            identities.write(command.cursor, person_id, kept.first_name, kept.last_name, email, phone)
            command.record(PersonRenamed(person_id))
    belongs = people.structures_of(command.cursor, person_id) if present else set()
    for structure_id in dict.fromkeys(map(names.id_of, checked.structures)):
        if structure_id not in belongs:
            command.record(PersonBelongs(person_id, structure_id))
