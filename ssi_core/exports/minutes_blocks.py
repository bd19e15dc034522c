"""What a compte rendu is made of: sections of a few kinds of blocks, plain text, whatever the format.

A `key` names a passage for good (the id of a note, of a decision…): a correction of the secretary stays with it when
the compte rendu is composed again. A chapter that gives none has keys made from its titles and labels
(`exports/passages.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Typed:
    """What people typed, with its line breaks and paragraphs."""

    kind: ClassVar[str] = "typed"
    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """One paragraph of ours; `strong` is what it begins with, set off."""

    kind: ClassVar[str] = "remark"
    text: str
    strong: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Decisions, or proposals not kept (`taken` is False): each with what the vote said ('' without one)."""

    kind: ClassVar[str] = "verdicts"
    label: str
    taken: bool
    lines: tuple[tuple[str, str], ...]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each line has a label, what is said of it in passing ('' for none of both), and a text."""

    kind: ClassVar[str] = "bullets"
    lines: tuple[tuple[str, str, str], ...]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `widths` are the columns' shares of the page, in percent."""

    kind: ClassVar[str] = "grid"
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars: a picture with `told` as its text, and the same numbers as a table for those who do not see it.

    `what` heads the labels, `unit` the values (whole numbers, 0 or more).
    """

    kind: ClassVar[str] = "chart"
    told: str
    what: str
    unit: str
    bars: tuple[tuple[str, int], ...]


Block = Typed | Remark | Verdicts | Bullets | Grid | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """One heading and what stands under it; `number` is that of the point of the agenda, if it is one."""

    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple[Section, ...] = ()
    number: int | None = None
    key: str = ""
