"""What a file would do, line by line, before anything is written; and what to send so that exactly that is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ssi_core.actions.command import Command
from ssi_core.actions.imported_names import StructureNames
from ssi_core.actions.importing import MOST_LINES, Line, as_sent
from ssi_core.domain.errors import Refused
from ssi_core.domain.permissions import Role
from ssi_core.imports.columns import match_columns
from ssi_core.imports.plan import Change, PlannedLine, Status, compare
from ssi_core.imports.subjects import Subject, Values, shown_codes, subjects
from ssi_core.imports.table_file import Table
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import operations


@dataclass(frozen=True)
class PreviewLine:
    """A line as people read it: what would become of it, of whom or what it speaks, why it is refused."""

    line: int
    status: Status
    title: str
    changes: tuple[Change, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Preview:
    """Every line, what to say of the columns, the structures that nobody knows, and the fields of the command."""

    action: str
    lines: list[PreviewLine]
    notes: list[str]
    unknown_structures: list[str]
    fields: dict[str, Any]
    waiting: int

    def of(self, status: Status) -> list[PreviewLine]:
        """The lines that would be created, changed, left the same, or refused."""
        return [line for line in self.lines if line.status == status]


def preview(cursor: Cursor, subject_name: str, table: Table, now: datetime, *, add_structures: bool = False) -> Preview:
    """What importing `table` would do now. Raises UnreadableFile when a necessary column is missing."""
    subject = subjects()[subject_name]
    # Nothing is recorded with it: the checks of the action only look.
    command = Command(cursor, "", "", Role.FACILITATOR, operations.current_edition(cursor), now)
    names = StructureNames(command, add_structures)
    records = subject.records(command)
    drafts = subject.read(table, records, names)
    planned = compare(drafts, records, subject.key_among(records, drafts), subject.compared)
    checked = [_checked(command, names, subject, line) for line in planned]
    rows = [_row(line, subject.compared) for line in checked if line.status in ("create", "change")]
    notes = match_columns(table.headers, subject.fields).problems()
    return Preview(
        subject.action,
        [_shown(subject, line) for line in checked],
        notes,
        names.unknown(dict.fromkeys(name for line in planned if line.value for name in _structures(line.value))),
        {"rows": rows[:MOST_LINES], "add_structures": add_structures},
        max(0, len(rows) - MOST_LINES),
    )


def _checked(
    command: Command, names: StructureNames, subject: Subject, line: PlannedLine[Values]
) -> PlannedLine[Values]:
    if line.status not in ("create", "change") or line.value is None:
        return line
    record = line.existing if isinstance(line.existing, Mapping) else None
    sent = _row(line, subject.compared)
    try:
        subject.check(command, names, Line(line.line, sent["id"], sent["values"], sent["base"]), record)
    except Refused as refusal:
        labels = {**subject.compared, **{field.name: field.label for field in subject.fields}}
        labels["structures"] = _("Structure")
        reasons = tuple(
            _("{label} : {message}").format(label=labels[field], message=message) if field in labels else message
            for field, message in refusal.errors.items()
        )
        return replace(line, status="refused", reasons=reasons)
    return line


def _row(line: PlannedLine[Values], compared: Mapping[str, str]) -> dict[str, Any]:
    """The line as the command takes it: what is there already is said too, so that nothing else is overwritten."""
    values = line.value or {}
    record = line.existing if isinstance(line.existing, Mapping) else {}
    return {
        "line": line.line,
        "id": str(record.get("id", "")),
        "values": {name: as_sent(value) for name, value in values.items()},
        "base": {name: as_sent(record.get(name)) for name in compared if record and name in values},
    }


def _shown(subject: Subject, line: PlannedLine[Values]) -> PreviewLine:
    title = subject.title(line.value) if line.value else ""
    changes = tuple(
        replace(
            change,
            before="" if change.field == "structures" else _read_aloud(change.field, change.before),
            after=_read_aloud(change.field, change.after),
        )
        for change in line.changes
    )
    return PreviewLine(line.line, line.status, title, changes if line.status == "change" else (), line.reasons)


def _read_aloud(field: str, said: str) -> str:
    return shown_codes().get(field, {}).get(said, said)


def _structures(values: Values) -> list[str]:
    held = [*values.get("structures", []), *values.get("co_holders", ()), values.get("holder", "")]
    return [name for name in held if name]
