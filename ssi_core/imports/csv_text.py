"""CSV files of any origin: the encoding and the separator are found out, not asked."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from ssi_core.domain.cell_text import clean
from ssi_core.imports.errors import UnreadableFile
from ssi_core.locale import _

SEPARATORS = (";", "\t", ",")
_SAMPLE = 30
_END = "\uffff"  # not a character: `clean` has removed it from the text
# Windows, old Macs, old DOS software; on equal merit the first one wins.
_OLD_ENCODINGS = ("cp1252", "mac_roman", "cp850")
# A dash of Windows is a « û » of DOS: such signs weigh as much as letters, or a lone one would be misread.
_FRENCH_SIGNS = re.compile("[éèêëàâùûôîïçœ–—‘’“”…•€«»°]")
_FRENCH_CAPITALS = re.compile("[ÉÈÊËÀÂÙÛÔÎÏÇŒ]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")


def decode(content: bytes) -> str:
    """The text of a file in UTF-8 or UTF-16 (with or without mark), Windows-1252, Mac Roman or DOS 850."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    sample = content[:4000]
    half = max(len(sample) // 2, 1)
    # UTF-16 without a mark: every other byte of plain French is zero.
    if sample[1::2].count(0) > half * 0.6:
        return content.decode("utf-16-le", "replace")
    if sample[0::2].count(0) > half * 0.6:
        return content.decode("utf-16-be", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return max((content.decode(name, "replace") for name in _OLD_ENCODINGS), key=_french_look)


def read_records(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """The records and their numbers, empty ones included: what a spreadsheet shows as its lines."""
    text = decode(content)
    # The share is high enough for the odd stray NUL of an old export.
    if len(_CONTROLS.findall(text)) > len(text) / 10:
        raise UnreadableFile(
            _("Ce fichier ne contient pas de texte : enregistrez votre tableau au format .xlsx, .ods ou .csv.")
        )
    text = clean(text)
    # Excel's own hint, which no spreadsheet shows as a line.
    hint = re.match(r"sep=([;,\t])\n", text, re.IGNORECASE)
    separator = hint[1] if hint else find_separator(text)
    yield from _parse(text[hint.end() :] if hint else text, separator)


def find_separator(text: str) -> str:
    """The separator with which the first lines look most like a table."""
    return max(SEPARATORS, key=lambda separator: _table_look(text, separator))


def _parse(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, record in enumerate(csv.reader(io.StringIO(f"{text}\n{_END}"), delimiter=separator), start=1):
            if record == [_END]:
                return
            if not (record and record[-1].endswith(f"\n{_END}")):
                yield number, record
    except csv.Error:
        number += 1
    # Here the end mark was swallowed by a cell, or a cell grew beyond the reader's limit: same cause.
    raise UnreadableFile(
        _(
            "Un guillemet ouvert à la ligne {line} n’est jamais refermé : corrigez cette ligne,"
            " ou enregistrez votre tableau au format .xlsx."
        ).format(line=number)
    )


def _french_look(text: str) -> int:
    return 2 * len(_FRENCH_SIGNS.findall(text)) + len(_FRENCH_CAPITALS.findall(text)) - 2 * text.count("\ufffd")


def _table_look(text: str, separator: str) -> tuple[bool, bool, float, int]:
    """How much `text` looks like a table cut by `separator`: several columns, sound quotes, even, wide."""
    records, sound = _sample(text, separator, strict=True)
    if not sound:
        records = _sample(text, separator, strict=False)[0]
    if not records:
        # Nothing but this separator: an empty table, not a column of semicolons.
        return True, sound, 0.0, 0
    width = len(records[0])
    even = sum(len(record) == width for record in records) / len(records)
    return width > 1, sound, even, width


def _sample(text: str, separator: str, strict: bool) -> tuple[list[list[str]], bool]:
    """The first non-empty records, up to the first fault if any, and whether there was none."""
    records: list[list[str]] = []
    try:
        for record in csv.reader(io.StringIO(text), delimiter=separator, strict=strict):
            if any(map(str.strip, record)):
                records.append(record)
                if len(records) == _SAMPLE:
                    break
    except csv.Error:
        return records, False
    return records, True
