"""Majority judgment (Balinski and Laraki): mentions counted per option, the best first.

The majority mention is the median, the lower one of two. Options with the same one are separated by taking one such
mention away from each, again and again, until their majority mentions differ; equal counts stay equal.
"""

from __future__ import annotations

from itertools import groupby

Counts = tuple[int, ...]


def majority_grade(counts: Counts) -> int | None:
    """The place of the median mention, the worse of two; None when there is no ballot."""
    total = sum(counts)
    seen = 0
    for place, number in enumerate(counts):
        seen += number
        if number and 2 * seen > total:
            return place
        if number and 2 * seen == total:
            return next(worse for worse in range(place + 1, len(counts)) if counts[worse])
    return None


def majority_value(counts: Counts) -> list[int]:
    """The majority mention, then that of what is left when one such mention is taken away, until nothing is left."""
    left = list(counts)
    found = []
    while (grade := majority_grade(tuple(left))) is not None:
        found.append(grade)
        left[grade] -= 1
    return found


def ranking(options: list[Counts]) -> list[list[int]]:
    """The options from best to worst; equal ones together. Every option has the same number of mentions."""
    values = {place: majority_value(counts) for place, counts in enumerate(options)}
    order = sorted(values, key=lambda place: values[place])
    return [list(group) for _value, group in groupby(order, key=lambda place: values[place])]
