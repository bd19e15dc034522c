"""The order of the rows and columns of a table that lets its patterns be seen.

First the groups that share nothing (connected components), the largest first; inside each, the first axis of a
correspondence analysis, which puts beside each other the rows filled in the same columns and, by the same stroke,
the columns filled in the same rows (Hill's reciprocal averaging). A few milliseconds for a hundred rows and 450
columns, always the same for the same table; a tree of clusters would order each side apart, and flip at each edit.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def seriated(weights: list[list[float]]) -> tuple[list[int], list[int]]:
    """The rows and the columns in a telling order; those that are empty come last, in the order given."""
    table = np.asarray(weights, dtype=np.float64)
    if table.ndim != 2 or not table.size:
        return list(range(len(weights))), list(range(len(weights[0]) if weights else 0))
    rows: list[int] = []
    columns: list[int] = []
    for some_rows, some_columns in _components(table):
        by_row, by_column = _along_the_first_axis(table[np.ix_(some_rows, some_columns)])
        rows += [some_rows[place] for place in by_row]
        columns += [some_columns[place] for place in by_column]
    rows += [row for row in range(table.shape[0]) if not table[row].any()]
    columns += [column for column in range(table.shape[1]) if not table[:, column].any()]
    return rows, columns


def _components(table: Floats) -> list[tuple[list[int], list[int]]]:
    """The parts of the table that share neither a row nor a column; the fullest first."""
    filled = table > 0
    left = {int(row) for row in np.flatnonzero(filled.any(axis=1))}
    found = []
    while left:
        rows: NDArray[np.bool_] = np.zeros(table.shape[0], dtype=bool)
        rows[min(left)] = True
        while True:
            columns = filled[rows].any(axis=0)
            wider = np.asarray(filled[:, columns].any(axis=1))
            if (wider == rows).all():
                break
            rows = wider
        some = [int(row) for row in np.flatnonzero(rows)]
        found.append((some, [int(column) for column in np.flatnonzero(columns)]))
        left -= set(some)
    return sorted(found, key=lambda part: (-int(filled[np.ix_(*part)].sum()), part[0][0]))


def _along_the_first_axis(table: Floats) -> tuple[list[int], list[int]]:
    if min(table.shape) < 2:
        heaviest = [np.argsort(-table.sum(axis=axis), kind="stable") for axis in (1, 0)]
        return [int(n) for n in heaviest[0]], [int(n) for n in heaviest[1]]
    share = table / table.sum()
    by_row, by_column = share.sum(axis=1), share.sum(axis=0)
    expected = np.outer(by_row, by_column)
    left, _strength, right = np.linalg.svd((share - expected) / np.sqrt(expected), full_matrices=False)
    rows, columns = left[:, 0] / np.sqrt(by_row), right[0] / np.sqrt(by_column)
    if rows[0] > 0:  # an axis has no direction of its own: the same table must always be drawn the same way
        rows, columns = -rows, -columns
    # Rounded, so that equal rows keep the order given.
    return (
        [int(n) for n in np.argsort(np.round(rows, 9), kind="stable")],
        [int(n) for n in np.argsort(np.round(columns, 9), kind="stable")],
    )
