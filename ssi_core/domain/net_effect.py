"""What remains of many changes: rows as they were at a moment, and what differs between two moments.

Nothing is said of what was done then undone, created then removed, moved then moved back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Row = dict[str, Any]


class Step(Protocol):
    """One change of one row: its columns before (None: the row is new) and after (None: it is gone)."""

    @property
    def row_id(self) -> str:
        """Which row."""

    @property
    def before(self) -> Row | None:
        """The columns concerned, as they were; the whole row when it goes."""

    @property
    def after(self) -> Row | None:
        """The columns concerned, as they became; the whole row when it is new."""


@dataclass(frozen=True)
class Difference:
    """A row that is not the same at two moments; `before` is None when it is new, `after` when it is gone."""

    row_id: str
    before: Row | None
    after: Row | None


def rolled_back(rows: Mapping[str, Row], steps: Iterable[Step]) -> dict[str, Row]:
    """The rows (by id) as they were before `steps`, which are given in the order they were done."""
    found = dict(rows)
    for step in reversed(list(steps)):
        if step.before is None:
            found.pop(step.row_id, None)
        elif step.after is None:
            found[step.row_id] = step.before
        else:
            found[step.row_id] = found.get(step.row_id, {}) | step.before
    return found


def differences(earlier: Mapping[str, Row], later: Mapping[str, Row]) -> list[Difference]:
    """What is not the same in the two states, by row id."""
    ids = sorted({*earlier, *later})
    found = [Difference(row_id, earlier.get(row_id), later.get(row_id)) for row_id in ids]
    return [each for each in found if each.before != each.after]
