"""What differs between two texts, as one piece to put in the place of another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

# The marks that `live/component/parts.js` describes.
OPENING = "<!--part:"
_MARKED = re.compile(r"\s*<!--part:([^>]+)-->.*<!--/part:\1-->\s*", re.DOTALL)
_ENDED = re.compile(r"<!--/part:([^>]+)-->\s*\Z")
LONGEST_MARK = 200


@dataclass(frozen=True)
class Splice:
    """`text` instead of what stands from `start` to `end`, both counted as browsers do: in UTF-16 units.

    When `text` is one whole part that comes right after another one, `follows` is the id of that other.
    """

    start: int
    end: int
    text: str
    follows: str = ""


def splice(before: str, after: str) -> Splice:
    """The one piece that makes `after` of `before`."""
    shortest = min(len(before), len(after))
    start = _agreeing(shortest, lambda m, n: before[m:n] == after[m:n])
    rest = shortest - start
    tail = _agreeing(rest, lambda m, n: _ends(before, m, n) == _ends(after, m, n))
    removed, text = before[start : len(before) - tail], after[start : len(after) - tail]
    if not removed:
        start, text = _from_its_mark(before, start, text)
    head = _units(before[:start])
    return Splice(head, head + _units(removed), text, "" if removed else _follows(before[:start], text))


def _agreeing(most: int, agree: Callable[[int, int], bool]) -> int:
    """The greatest n up to `most` such that it agrees from 0 to n."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if agree(least, middle):
            least = middle
        else:
            most = middle - 1
    return least


def _ends(text: str, least: int, most: int) -> str:
    return text[len(text) - most : len(text) - least]


def _from_its_mark(before: str, start: int, text: str) -> tuple[int, str]:
    """The same insertion, said from the mark of the part: two parts begin alike, so it was found a little late."""
    for back in range(1, min(start, len(text), LONGEST_MARK)):
        if before[start - back] != text[-back]:
            break
        said = text[-back:] + text[:-back]
        if said.startswith(OPENING):
            return start - back, said
    return start, text


def _follows(head: str, text: str) -> str:
    found = _MARKED.fullmatch(text)
    ended = _ENDED.search(head[-LONGEST_MARK:])
    return ended[1] if found and ended else ""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
