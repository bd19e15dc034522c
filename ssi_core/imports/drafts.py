"""A line of a file, read: a value ready to be recorded, or the reasons why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ssi_core.imports.columns import Field, Mapping
from ssi_core.imports.errors import BadValue
from ssi_core.imports.table_file import Row
from ssi_core.locale import _

T = TypeVar("T")


@dataclass(frozen=True)
class Draft(Generic[T]):
    """What a line says: `value` is None if and only if there are `problems`, in French."""

    line: int
    value: T | None
    problems: tuple[str, ...] = ()


class RowReader:
    """Reads the cells of one row and gathers every problem, so that people correct them all at once."""

    def __init__(self, row: Row, mapping: Mapping, fields: Sequence[Field]) -> None:
        self._row = row
        self._mapping = mapping
        self._labels = {field.name: field.label for field in fields}
        self.problems: list[str] = []

    def has(self, name: str) -> bool:
        """Whether the file has a column for the field."""
        return self._mapping.has(name)

    def raw(self, name: str) -> str:
        """The text of the cell, empty when there is none."""
        return self._mapping.cell(self._row, name)

    def optional(self, name: str, parse: Callable[[str], T]) -> T | None:
        """The value of the cell; None when it is empty, or wrong (and then there is a problem)."""
        text = self.raw(name)
        if not text:
            return None
        try:
            return parse(text)
        except BadValue as error:
            self.problem(name, error.message)
            return None

    def required(self, name: str, parse: Callable[[str], T]) -> T | None:
        """The same as `optional`, with a problem when the cell is empty."""
        if not self.raw(name):
            self.problem(name, _("à remplir sur cette ligne."))
        return self.optional(name, parse)

    def problem(self, name: str, message: str) -> None:
        """Note a problem under the title that the file gives to the column."""
        position = self._mapping.positions.get(name)
        title = self._labels[name] if position is None else self._mapping.headers[position]
        self.problems.append(_("Colonne « {title} » : {message}").format(title=title, message=message))

    def draft(self, value: T | None) -> Draft[T]:
        """The draft of this row: `value`, unless there are problems."""
        return Draft(self._row.line, None if self.problems else value, tuple(self.problems))
