"""What an import would do, line by line, before anything is done: importing twice does nothing more."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Literal, TypeVar

from ssi_core.domain.cleaning import clean
from ssi_core.domain.same_name import name_key
from ssi_core.imports.drafts import Draft
from ssi_core.locale import _

T = TypeVar("T")
Status = Literal["create", "change", "same", "refused"]


@dataclass(frozen=True)
class Change:
    """A field that the import would change, with both values as people read them."""

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class PlannedLine(Generic[T]):
    """What the import would do of a line.

    `existing` is the record it is compared with, `changes` say what would differ, `reasons` why it is refused
    (or, for a repeated line, why nothing is done).
    """

    line: int
    status: Status
    value: T | None
    existing: object | None = None
    changes: tuple[Change, ...] = ()
    reasons: tuple[str, ...] = ()


def compare(
    drafts: Iterable[Draft[T]],
    existing: Iterable[object],
    key: Callable[[object], str],
    fields: AnyMapping[str, str],
    references: Collection[str] = ("structure", "holder", "co_holders"),
) -> list[PlannedLine[T]]:
    """One planned line for each draft.

    `existing` records are objects or mappings with the names in `fields` (name → French label); `key` names a
    record, and two names are the same under `name_key`; `references` are the fields that hold names.
    What the file leaves empty is left as it is.
    """
    known: dict[str, list[object]] = {}
    for record in existing:
        known.setdefault(name_key(key(record)), []).append(record)
    seen: dict[str, Draft[T]] = {}
    lines: list[PlannedLine[T]] = []
    for draft in drafts:
        if draft.value is None:
            lines.append(PlannedLine(draft.line, "refused", draft.value, reasons=draft.problems))
            continue
        name = name_key(key(draft.value))
        if name in seen:
            lines.append(_repeated(draft, seen[name], fields, references))
        else:
            seen[name] = draft
            lines.append(_planned(draft, known.get(name, []), fields, references))
    return lines


def value_of(record: object, name: str) -> object:
    """The field of a record, be it an object or a mapping; None when absent."""
    return record.get(name) if isinstance(record, AnyMapping) else getattr(record, name, None)


def _planned(
    draft: Draft[T], records: Sequence[object], fields: AnyMapping[str, str], references: Collection[str]
) -> PlannedLine[T]:
    if len(records) > 1:
        reason = _("Plusieurs fiches portent déjà ce nom : renommez-les ou réunissez-les avant d’importer.")
        return PlannedLine(draft.line, "refused", draft.value, reasons=(reason,))
    if not records:
        return PlannedLine(draft.line, "create", draft.value)
    changes = _changes(records[0], draft.value, fields, references)
    return PlannedLine(draft.line, "change" if changes else "same", draft.value, records[0], changes)


def _repeated(
    draft: Draft[T], first: Draft[T], fields: AnyMapping[str, str], references: Collection[str]
) -> PlannedLine[T]:
    changes = _changes(first.value, draft.value, fields, references)
    if not changes:
        reason = _("Cette ligne répète la ligne {line}.").format(line=first.line)
        return PlannedLine(draft.line, "same", draft.value, reasons=(reason,))
    reason = _("Cette ligne contredit la ligne {line} ({labels}) : gardez une seule des deux.").format(
        line=first.line, labels=", ".join(change.label for change in changes)
    )
    return PlannedLine(draft.line, "refused", draft.value, changes=changes, reasons=(reason,))


def _changes(
    before: object, after: object, fields: AnyMapping[str, str], references: Collection[str]
) -> tuple[Change, ...]:
    found = []
    for name, label in fields.items():
        old, new = value_of(before, name), value_of(after, name)
        if new in (None, "", ()):
            continue
        as_name = name in references
        if _comparable(old, as_name) != _comparable(new, as_name):
            found.append(Change(name, label, _shown(old), _shown(new)))
    return tuple(found)


def _comparable(value: object, as_name: bool) -> object:
    if isinstance(value, list | tuple | set | frozenset):
        # The order of a list means nothing to people.
        return sorted(name_key(str(item)) for item in value)
    if isinstance(value, str):
        return name_key(value) if as_name else clean(value)
    return value


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _("oui") if value else _("non")
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case list() | tuple() | set() | frozenset():
            return ", ".join(map(str, value))
    return str(value)
