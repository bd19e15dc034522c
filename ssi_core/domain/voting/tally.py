"""The count of a vote: sums only, from which no single ballot can be told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.domain.voting.ballots import Ballot
from ssi_core.domain.voting.methods import JUDGMENT, RANKING, grades


@dataclass(frozen=True)
class Tally:
    """`table`: for ranking the duels, for judgment the mentions of each option, else one row of counts.

    `objections` are in alphabetical order: not in the order in which they came.
    """

    ballots: int
    table: tuple[tuple[int, ...], ...]
    objections: tuple[str, ...] = ()

    def text(self) -> str:
        """As the journal keeps it: JSON."""
        return json.dumps([self.ballots, self.table, self.objections], ensure_ascii=False)

    @classmethod
    def of(cls, text: str) -> Tally:
        """The tally whose `text` this is."""
        ballots, table, objections = json.loads(text)
        return cls(ballots, tuple(tuple(row) for row in table), tuple(objections))


def count(method: str, size: int, cast: Iterable[tuple[Ballot, int]]) -> Tally:
    """Ballots, each with how many times it was cast."""
    table = _empty(method, size)
    number, objections = 0, []
    for ballot, times in cast:
        number += times
        objections += [ballot.objection] * times if ballot.objection else []
        _add(method, table, ballot.places, times)
    return Tally(number, tuple(tuple(row) for row in table), tuple(sorted(objections)))


def _empty(method: str, size: int) -> list[list[int]]:
    if method == RANKING:
        return [[0] * size for _each in range(size)]
    if method == JUDGMENT:
        return [[0] * len(grades()) for _each in range(size)]
    return [[0] * size]


def _add(method: str, table: list[list[int]], places: tuple[int, ...], times: int) -> None:
    if method == RANKING:
        last = len(places) + 1
        ranks = [rank or last for rank in places]
        for a, rank in enumerate(ranks):
            for b, other in enumerate(ranks):
                table[a][b] += times * (rank < other)
    elif method == JUDGMENT:
        for option, grade in enumerate(places):
            table[option][grade] += times
    else:
        for option, chosen in enumerate(places):
            table[0][option] += times * chosen
