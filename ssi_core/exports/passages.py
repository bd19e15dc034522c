"""The passages of a compte rendu: each text of it, under a key that stays when it is composed again.

A key comes from what the passage speaks of (a note, a decision, a structure); where nothing names it, from its place,
and begins with « ~ »: a correction under such a key counts only while the composed text is the one that was corrected.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from ssi_core.domain.same_name import plain
from ssi_core.exports.minutes_blocks import Block, Bullets, Chart, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_outline import Outline

# Given the key of a passage and its text, the text to put there.
Touch = Callable[[str, str], str]
TITLE = "#titre"
L = TypeVar("L", bound=tuple[str, ...])


def is_placed(key: str) -> bool:
    """Whether the key says only where the passage stands."""
    return "~" in key


def is_title(key: str) -> bool:
    """Whether the passage is a heading, which cannot be taken away."""
    return key.endswith(TITLE)


def passages(plan: Outline) -> dict[str, str]:
    """Every passage of a compte rendu: its text, by key."""
    found: dict[str, str] = {}

    def look(key: str, text: str) -> str:
        found[key] = text
        return text

    touched(plan, look)
    return found


def touched(plan: Outline, touch: Touch) -> Outline:
    """The compte rendu with each passage as `touch` gives it; a line or a paragraph left without text goes."""
    return _Walk(touch).outline(plan)


@dataclass
class _Walk:
    touch: Touch
    seen: Counter[str] = field(default_factory=Counter)

    def outline(self, plan: Outline) -> Outline:
        facts = ((label, self._passage(f"fait:{_slug(label)}", said)) for label, said in plan.facts)
        return replace(
            plan,
            title=self._passage(f"compte-rendu{TITLE}", plan.title),
            facts=tuple(fact for fact in facts if fact[1]),
            sections=tuple(self._sections(plan.sections, "")),
        )

    def _passage(self, key: str, text: str) -> str:
        self.seen[key] += 1
        again = self.seen[key]
        # The second of the same name is known by its place alone.
        return self.touch(key if again == 1 else f"{key}~{again}", text) if text else text

    def _sections(self, sections: Iterable[Section], above: str) -> Iterable[Section]:
        for section in sections:
            key = section.key or f"{above}/{_slug(section.title)}".strip("/")
            yield replace(
                section,
                title=self._passage(key + TITLE, section.title),
                blocks=tuple(filter(None, (self._block(block, key, at) for at, block in enumerate(section.blocks)))),
                parts=tuple(self._sections(section.parts, key)),
            )

    # One case for each kind of block.
    def _block(self, block: Block, above: str, at: int) -> Block | None:
        placed = f"{above}/~{at}"
        match block:
            case Typed(text, key):
                text = self._passage(key or placed, text)
                return replace(block, text=text) if text.strip() else None
            case Remark(text, strong, key):
                key = key or placed
                return _kept(
                    replace(block, strong=self._passage(key + TITLE, strong), text=self._passage(key, text))
                )
            case Verdicts(_label, _taken, lines, keys):
                verdicts = [(self._verdict(line, key), key) for line, key in _keyed(lines, keys, placed)]
                left = [(line, key) for line, key in verdicts if line[0]]
                said, names = tuple(line for line, _key in left), tuple(key for _line, key in left)
                return replace(block, lines=said, keys=names) if left else None
            case Bullets(lines, keys):
                bullets = [(self._bullet(line, key), key) for line, key in _keyed(lines, keys, above, placed)]
                kept = [(line, key) for line, key in bullets if line[2]]
                lines, names = tuple(line for line, _key in kept), tuple(key for _line, key in kept)
                return replace(block, lines=lines, keys=names) if kept else None
            case Grid(_header, rows, _widths, keys):
                return self._grid(block, list(_keyed(rows, keys, above, placed)))
            case Chart(told):
                return replace(block, told=self._passage(f"{placed}#texte", told) or told)

    def _grid(self, block: Grid, rows: list[tuple[tuple[str, ...], str]]) -> Grid | None:
        cells = ((tuple(self._passage(f"{key}#{n}", cell) for n, cell in enumerate(row)), key) for row, key in rows)
        left = [(row, key) for row, key in cells if any(row)]
        return replace(block, rows=tuple(r for r, _k in left), keys=tuple(k for _r, k in left)) if left else None

    def _verdict(self, line: tuple[str, str], key: str) -> tuple[str, str]:
        text, outcome = line
        return self._passage(key, text), self._passage(f"{key}#vote", outcome)

    def _bullet(self, line: tuple[str, str, str], key: str) -> tuple[str, str, str]:
        label, aside, text = line
        said = self._passage(key, text)
        return self._passage(f"{key}#nom", label) or label, self._passage(f"{key}#precision", aside), said


def _kept(block: Remark) -> Remark | None:
    return block if block.text.strip() or block.strong.strip() else None


def _keyed(lines: tuple[L, ...], keys: tuple[str, ...], *paths: str) -> Iterable[tuple[L, str]]:
    """Each line with its key: its own; else its first words, under the first path, when no other line has them."""
    above, placed = paths[0], paths[-1]
    names = Counter(_slug(line[0]) for line in lines)
    for at, line in enumerate(lines):
        if at < len(keys) and keys[at]:
            yield line, keys[at]
        elif len(paths) > 1 and _slug(line[0]) and names[_slug(line[0])] == 1:
            yield line, f"{above}/{_slug(line[0])}"
        else:
            yield line, f"{placed}.{at}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")[:60]
