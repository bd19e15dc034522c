"""The Schulze method on a table of duels, winning votes.

`duels[a][b]` is how many ballots put `a` strictly before `b`. What the method leaves equal is said to be equal: no
lot is drawn, the plenary chooses.
"""

from __future__ import annotations

Duels = list[list[int]]


def strongest_paths(duels: Duels) -> Duels:
    """For each pair, the strength of the strongest chain of won duels from one to the other; 0 without a chain."""
    size = len(duels)
    paths = [
        [duels[a][b] if a != b and duels[a][b] > duels[b][a] else 0 for b in range(size)] for a in range(size)
    ]
    for middle in range(size):
        for a in range(size):
            for b in range(size):
                if a != b and middle not in (a, b):
                    paths[a][b] = max(paths[a][b], min(paths[a][middle], paths[middle][b]))
    return paths


def ranking(duels: Duels) -> list[list[int]]:
    """The options from first to last; those that stand equal are together, in their own order."""
    paths = strongest_paths(duels)
    left = list(range(len(duels)))
    found = []
    while left:
        first = [a for a in left if all(paths[a][b] >= paths[b][a] for b in left)]
        found.append(first)
        left = [a for a in left if a not in first]
    return found
