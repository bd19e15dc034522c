"""What people typed, as Markdown that shows it as typed, in any CommonMark reader with pipe tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t\n\r\v\f\x85\u2028\u2029]+")  # not the no-break spaces, which people mean
_SPECIAL = re.compile(r"[\\`*\[\]<#|~$^]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_START = re.compile(r"^(?=[-+=>])|^\d+(?=[.)])")


def inline(text: str) -> str:
    """`text` on one line, escaped: no heading, list, table, link, emphasis nor HTML can come of it."""
    line = _SPECIAL.sub(r"\\\g<0>", _BLANKS.sub(" ", text).strip())
    return _AT_START.sub(r"\g<0>\\", line)


def paragraphs(text: str) -> str:
    """`text` as escaped paragraphs: blank lines part them, single line breaks are kept."""
    lines = [inline(line) for line in _BREAKS.split(text)]
    parts = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
    return "\n\n".join(part.replace("\n", "\\\n") for part in parts)


def bullets(lines: Iterable[str]) -> str:
    """A list of `lines`, which are Markdown already."""
    return "\n".join(f"- {line}" for line in lines)


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]], widths: tuple[int, ...]) -> str:
    """A pipe table; cells are Markdown already, `widths` are the columns' shares of the page, in percent."""
    rule = "|".join(":" + "-" * (width - 1) for width in widths)
    return "\n".join([_row(header), f"|{rule}|", *map(_row, rows)])


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
