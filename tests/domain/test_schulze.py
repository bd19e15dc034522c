"""The Schulze method: its published example, and a slow reference that follows every path."""

from __future__ import annotations

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.voting import schulze
from ssi_core.domain.voting.ballots import Ballot
from ssi_core.domain.voting.methods import RANKING
from ssi_core.domain.voting.tally import count

# Markus Schulze, « A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
# election method », example 1: 45 voters, five candidates, the order is E A C B D.
SCHULZE_45 = {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}


def ballot(order: str) -> Ballot:
    return Ballot(tuple(order.index(letter) + 1 for letter in "ABCDE"))


def slow_strength(duels: list[list[int]], a: int, b: int) -> int:
    """The best of all simple paths from a to b, each followed to its end."""
    others = [each for each in range(len(duels)) if each not in (a, b)]
    best = 0
    for length in range(len(others) + 1):
        for middle in permutations(others, length):
            path = [a, *middle, b]
            steps = list(pairwise(path))
            if all(duels[x][y] > duels[y][x] for x, y in steps):
                best = max(best, min(duels[x][y] for x, y in steps))
    return best


profiles = st.lists(st.tuples(*[st.integers(0, 4)] * 4), max_size=9)


def duels_of(profile: list[tuple[int, ...]]) -> list[list[int]]:
    return [list(row) for row in count(RANKING, 4, [(Ballot(each), 1) for each in profile]).table]


def test_the_published_example_gives_its_published_order() -> None:
    tally = count(RANKING, 5, [(ballot(order), number) for order, number in SCHULZE_45.items()])
    order = schulze.ranking([list(row) for row in tally.table])
    assert [["ABCDE"[place] for place in group] for group in order] == [["E"], ["A"], ["C"], ["B"], ["D"]]
    assert tally.table[0] == (0, 20, 26, 30, 22)


@given(profiles)
def test_paths_are_as_strong_as_the_slow_reference_says(profile: list[tuple[int, ...]]) -> None:
    duels = duels_of(profile)
    paths = schulze.strongest_paths(duels)
    assert all(paths[a][b] == slow_strength(duels, a, b) for a in range(4) for b in range(4) if a != b)


@given(profiles)
def test_who_wins_every_duel_is_first_and_alone(profile: list[tuple[int, ...]]) -> None:
    duels = duels_of(profile)
    for a in range(4):
        if all(duels[a][b] > duels[b][a] for b in range(4) if b != a):
            assert schulze.ranking(duels)[0] == [a]


@given(profiles)
def test_every_option_has_one_place_and_stronger_ones_come_before(profile: list[tuple[int, ...]]) -> None:
    duels = duels_of(profile)
    order, paths = schulze.ranking(duels), schulze.strongest_paths(duels)
    assert sorted(place for group in order for place in group) == [0, 1, 2, 3]
    place = {option: n for n, group in enumerate(order) for option in group}
    assert all(place[a] < place[b] for a in range(4) for b in range(4) if paths[a][b] > paths[b][a])


def test_a_perfect_cycle_is_a_tie_of_all() -> None:
    assert schulze.ranking([[0, 2, 1], [1, 0, 2], [2, 1, 0]]) == [[0, 1, 2]]
