"""A field that several people may be changing at once: merged word by word, or shown to the second one to choose."""

from __future__ import annotations

from datetime import date, datetime

from ssi_core.actions.registry import Fields
from ssi_core.domain.cleaning import clean, several
from ssi_core.domain.errors import Conflict
from ssi_core.domain.merging import merge_texts
from ssi_core.locale import _


def merged(fields: Fields, field: str, mine: str, present: str) -> str:
    """`mine` and the `present` text as one, both made from `base_<field>`. Raises Conflict.

    A form that does not say what it started from is taken to have started from the present text.
    """
    base = clean(fields.get(f"base_{field}", present))
    found = merge_texts(base, mine, present)
    if found.text is None:
        raise Conflict(
            _("Quelqu’un a changé les mêmes mots pendant que vous écriviez. Rien n’est perdu : choisissez."),
            field,
            theirs=present,
            mine=mine,
        )
    return found.text


def chosen(fields: Fields, field: str, mine: str, present: str) -> str:
    """Like `merged`, for a value chosen whole (a number, a date, an id): the one that changed. Raises Conflict."""
    base = clean(fields.get(f"base_{field}", present))
    if mine == base:
        return present
    if present not in (base, mine):
        raise Conflict(
            _("Quelqu’un a changé la même chose pendant que vous écriviez. Choisissez."),
            field,
            theirs=present,
            mine=mine,
        )
    return mine


def chosen_several(fields: Fields, field: str, mine: list[str], present: list[str]) -> list[str]:
    """Like `chosen`, for several: what each one added or took away counts; `base_<field>` has commas."""
    base = present if f"base_{field}" not in fields else several(clean(fields[f"base_{field}"]).split(","))
    kept = [each for each in present if each in mine or each not in base]
    return [*kept, *(each for each in mine if each not in base and each not in present)]


def as_typed(value: date | datetime | int | None) -> str:
    """A stored value as its input holds it: what `chosen` compares; '' for None."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)
