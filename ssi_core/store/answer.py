"""What a query gave, kept to be given again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


class Answer:
    """The rows of a query, given once each, as a cursor gives them; `description` names their columns."""

    def __init__(self, rows: list[Any], description: Any) -> None:
        self._rows = iter(rows)
        self.description = description

    def fetchall(self) -> list[Any]:
        """Every row not given yet."""
        return list(self._rows)

    def fetchone(self) -> Any:
        """The next row, or None."""
        return next(self._rows, None)


@dataclass(frozen=True)
class Kept:
    """The rows themselves, which nobody may change."""

    rows: list[Any]
    description: Any

    def given(self) -> Answer:
        """From the first row on."""
        return Answer(self.rows, self.description)
