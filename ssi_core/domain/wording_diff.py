"""What changed between two wordings, word by word, for people to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORDS = re.compile(r"\s+|\w+|[^\w\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; those not "added" make up the text before, those not "removed" the text after."""

    kind: Literal["same", "removed", "added"]
    text: str


def words(text: str) -> list[str]:
    """`text` cut into words, runs of spaces and runs of punctuation; joined, they are `text` exactly."""
    return _WORDS.findall(text)


class WordMatcher:
    """Aligns two lists of words by their words alone; a space is matched only beside a matched word.

    Were spaces aligned like words, they would be half of the list: slow, and they would pair unrelated words.
    The parameters are difflib's, for merge3; frequent words ("de") are never taken for noise.
    """

    def __init__(
        self,
        isjunk: Callable[[str], bool] | None = None,
        a: Sequence[str] = "",
        b: Sequence[str] = "",
        autojunk: bool = False,
    ) -> None:
        self._a, self._b = a, b

    def get_matching_blocks(self) -> list[tuple[int, int, int]]:
        """Triples (start in a, start in b, length), increasing, ended by (len(a), len(b), 0)."""
        blocks: list[tuple[int, int, int]] = []
        for i, j in self._pairs():
            if blocks and blocks[-1][0] + blocks[-1][2] == i and blocks[-1][1] + blocks[-1][2] == j:
                blocks[-1] = (blocks[-1][0], blocks[-1][1], blocks[-1][2] + 1)
            else:
                blocks.append((i, j, 1))
        return [*blocks, (len(self._a), len(self._b), 0)]

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Positions of equal words in both lists, with the equal spaces beside them."""
        last = (-1, -1)
        for i, j in self._word_pairs():
            if self._same_space(i - 1, j - 1) and i - 1 > last[0] and j - 1 > last[1]:
                yield i - 1, j - 1
            yield i, j
            last = (i, j)
            if self._same_space(i + 1, j + 1):
                last = (i + 1, j + 1)
                yield last

    def _word_pairs(self) -> Iterator[tuple[int, int]]:
        in_a = [i for i, word in enumerate(self._a) if not word.isspace()]
        in_b = [j for j, word in enumerate(self._b) if not word.isspace()]
        old, new = [self._a[i] for i in in_a], [self._b[j] for j in in_b]
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for start_a, start_b, length in matcher.get_matching_blocks():
            yield from zip(in_a[start_a : start_a + length], in_b[start_b : start_b + length], strict=True)

    def _same_space(self, i: int, j: int) -> bool:
        inside = 0 <= i < len(self._a) and 0 <= j < len(self._b)
        return inside and self._a[i] == self._b[j] and self._a[i].isspace()


def word_differences(before: str, after: str) -> list[Piece]:
    """Pieces, in reading order, from `before` to `after`; a replaced word is removed, then added."""
    old, new = words(before), words(after)
    pieces: list[Piece] = []
    i = j = 0
    for i_match, j_match, length in WordMatcher(None, old, new).get_matching_blocks():
        removed, added = "".join(old[i:i_match]), "".join(new[j:j_match])
        i, j = i_match + length, j_match + length
        same = "".join(old[i_match:i])
        if removed:
            pieces.append(Piece("removed", removed))
        if added:
            pieces.append(Piece("added", added))
        if same:
            pieces.append(Piece("same", same))
    return pieces
