"""The text of a spreadsheet cell: always storable, never a formula that another computer would run."""

from __future__ import annotations

import re

# C0 and C1 controls but tab and line feed, line separators, byte-order marks, lone surrogates, non-characters.
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
# Spreadsheets skip leading spaces (and invisible characters) before they decide that a cell is a formula; a
# leading tab, carriage return or line feed is skipped likewise. The quotes come first so that guarding can be
# undone exactly.
_RISKY = re.compile(r"'*(?:[\s\u200b-\u200f\u2060]*[=+\-@＝＋－＠]|[\t\r\n])")


def clean(text: str) -> str:
    """`text` without the characters that no file format keeps, with line feeds as line ends."""
    return _UNSTORABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def guard(text: str) -> str:
    """`text`, behind an apostrophe if a spreadsheet could take it for a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text
