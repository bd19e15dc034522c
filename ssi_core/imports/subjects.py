"""The three lists that can be brought in: how each is read, compared with what is there, and checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from ssi_core.actions import import_activities, import_people, import_structures
from ssi_core.actions.command import Command
from ssi_core.actions.imported_names import StructureNames
from ssi_core.actions.importing import Line, Record
from ssi_core.domain import programme
from ssi_core.domain.same_name import name_key
from ssi_core.domain.structure_kinds import kind_names
from ssi_core.imports import activities, people, structures
from ssi_core.imports.columns import Field
from ssi_core.imports.drafts import Draft
from ssi_core.imports.plan import value_of
from ssi_core.imports.table_file import Table
from ssi_core.locale import _

Values = dict[str, Any]
_STATES = {"idee": programme.IDEA, "confirmee": programme.CONFIRMED, "annulee": programme.CANCELLED}


@dataclass(frozen=True)
class Subject:
    """One list. `compared` are the fields that may change, with their labels; values are in the words of the action."""

    action: str
    fields: Sequence[Field]
    compared: Mapping[str, str]
    records: Callable[[Command], list[Record]]
    read: Callable[[Table, list[Record], StructureNames], list[Draft[Values]]]
    key_among: Callable[[list[Record], list[Draft[Values]]], Callable[[object], str]]
    title: Callable[[Values], str]
    check: Callable[[Command, StructureNames, Line, Record | None], object]


def shown_codes() -> dict[str, dict[str, str]]:
    """How people read the values that are codes, by field."""
    return {"kind": kind_names(), "state": {state: programme.state_name(state) for state in programme.STATES}}


def _said(draft: Draft[Any]) -> Draft[Values]:
    """What the line says, without what it leaves empty."""
    if draft.value is None:
        return Draft(draft.line, None, draft.problems)
    said = {name: value for name, value in asdict(draft.value).items() if value not in (None, "", ())}
    return Draft(draft.line, said)


def _read_structures(table: Table, _records: list[Record], _names: StructureNames) -> list[Draft[Values]]:
    return [_said(draft) for draft in structures.read_structures(table)]


def _read_people(table: Table, records: list[Record], names: StructureNames) -> list[Draft[Values]]:
    """Someone known keeps their own choices: only structures not said yet and contacts not kept private are read."""
    known = {name_key(str(record["name"])): record for record in records}
    found = []
    for draft in map(_said, people.read_people(table)):
        values = draft.value
        if values is None:
            found.append(draft)
            continue
        record: Record = known.get(name_key(_full_name(values)), {})
        private = set(record.get("private", []))
        belongs = {name_key(name) for name in record.get("structures", [])}
        values["structures"] = [
            name for name in _structures_in(values.pop("structure", ""), names) if name_key(name) not in belongs
        ]
        left_out = private | ({"shares_contact"} if record else set())
        kept = {name: value for name, value in values.items() if name not in left_out and value != []}
        found.append(replace(draft, value=kept))
    return found


def _structures_in(cell: str, names: StructureNames) -> list[str]:
    if not cell or not names.unknown([cell]):
        return [cell] if cell else []
    return [name.strip() for name in cell.split(";") if name.strip()]


def _read_activities(table: Table, records: list[Record], names: StructureNames) -> list[Draft[Values]]:
    publics = {public for record in records for public in record["publics"]} | set(programme.PUBLICS)
    found = []
    for draft in map(_said, activities.read_activities(table, names.known(), publics)):
        if draft.value is not None:
            draft.value["starts"], draft.value["ends"] = draft.value.pop("start"), draft.value.pop("end")
            if "state" in draft.value:
                draft.value["state"] = _STATES[draft.value["state"]]
        found.append(draft)
    return found


def _full_name(values: Mapping[str, Any]) -> str:
    return f"{values.get('first_name', '')} {values.get('last_name', '')}"


def _activity_key(records: list[Record], drafts: list[Draft[Values]]) -> Callable[[object], str]:
    """Title and day, so that a change of hour is one; and the hour, where the same title comes back in a day."""
    groups: list[list[Any]] = [list(records), [draft.value for draft in drafts if draft.value]]
    starts = [{(name_key(_title_and_day(each)), value_of(each, "starts")) for each in group} for group in groups]
    times = [Counter(day for day, _start in group) for group in starts]

    def key(record: object) -> str:
        day = _title_and_day(record)
        several = any(counted[name_key(day)] > 1 for counted in times)
        return f"{day} {value_of(record, 'starts'):%H %M}" if several else day

    return key


def _title_and_day(record: object) -> str:
    return f"{value_of(record, 'title')} {value_of(record, 'starts'):%Y %m %d}"


def subjects() -> dict[str, Subject]:
    """The lists by name, in the order in which a town fills them."""
    return {
        "structures": Subject(
            "import.structures",
            structures.FIELDS,
            {name: label for name, label in structures.COMPARED.items() if name != "name"},
            lambda command: import_structures.records(command.cursor),
            _read_structures,
            lambda _records, _drafts: structures.key_of,
            lambda values: str(values["name"]),
            lambda command, _names, line, record: import_structures.check(command, line, record),
        ),
        "people": Subject(
            "import.people",
            people.FIELDS,
            {"structures": _("Parle aussi au nom de"), "email": _("Courriel"), "phone": _("Téléphone")},
            lambda command: import_people.records(command.cursor),
            _read_people,
            lambda _records, _drafts: people.key_of,
            _full_name,
            lambda _command, names, line, record: import_people.check(names, line, record),
        ),
        "activities": Subject(
            "import.activities",
            activities.FIELDS,
            {
                "description": _("Description"),
                "holder": _("Porteur"),
                "co_holders": _("Co-porteurs"),
                "publics": _("Publics"),
                "place": _("Lieu"),
                "starts": _("Début"),
                "ends": _("Fin"),
                "state": _("État"),
            },
            lambda command: import_activities.records(command.cursor, command.edition_id),
            _read_activities,
            _activity_key,
            lambda values: str(values["title"]),
            lambda command, names, line, record: import_activities.check(command.cursor, names, line, record),
        ),
    }
