"""How well close activities are found: on pairs labelled by hand, half of them unseen while tuning.

The pairs of a half are ranked together; of the first n, n being the number of true ones, how many are true? A ranking
that knows nothing gets the share of true pairs. `python -m tests.bench.similar_quality`
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ssi_core.domain.similar import LEAST, Described, scores

PAIRS = Path(__file__).with_name("similar_pairs.toml")
FIRST_DAY = datetime(2026, 11, 13, 18)


@dataclass(frozen=True)
class Quality:
    """`precision` at the number of true pairs; what the threshold of the screen keeps, and how many of these are true."""

    pairs: int
    true: int
    precision: float
    kept: int
    kept_true: int


def labelled() -> list[dict[str, Any]]:
    """Every pair, as the file tells it."""
    return list(tomllib.loads(PAIRS.read_text(encoding="utf-8"))["paires"])


def ranked(pairs: list[dict[str, Any]]) -> list[tuple[float, bool, str, str]]:
    """Score, label and titles of each pair, best first; rare and common words are those of all their activities."""
    known = [_described(f"{n}{side}", pair[side]) for n, pair in enumerate(pairs) for side in ("un", "autre")]
    marks = scores(known)
    found = [
        (float(marks[2 * n, 2 * n + 1]), bool(pair["meme"]), pair["un"][0], pair["autre"][0]) for n, pair in enumerate(pairs)
    ]
    return sorted(found, key=lambda line: -line[0])


def quality(pairs: list[dict[str, Any]]) -> Quality:
    """Of one half."""
    lines = ranked(pairs)
    true = sum(line[1] for line in lines)
    kept = [line for line in lines if line[0] >= LEAST]
    return Quality(len(lines), true, sum(line[1] for line in lines[:true]) / true, len(kept), sum(k[1] for k in kept))


def seen() -> list[dict[str, Any]]:
    """The half used for tuning."""
    return labelled()[0::2]


def unseen() -> list[dict[str, Any]]:
    """The other half."""
    return labelled()[1::2]


def _described(name: str, told: list[Any]) -> Described:
    title, description, publics, place, day = told
    return Described(name, title, description, tuple(publics), place, FIRST_DAY + timedelta(days=day - 1))


def main() -> None:
    """Print both halves; with `--seen`, every pair of the half used for tuning."""
    if "--seen" in sys.argv:
        for score, same, one, other in ranked(seen()):
            print(f"{score:.3f} {'=' if same else '·'} {one} / {other}")
        return
    for name, half in (("seen", seen()), ("unseen", unseen())):
        found = quality(half)
        print(
            f"{name:7} {found.pairs} pairs, {found.true} true: precision at {found.true} = {found.precision:.2f}; "
            f"shown {found.kept}, of which true {found.kept_true}"
        )


if __name__ == "__main__":
    main()
