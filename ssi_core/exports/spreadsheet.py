"""Tables as files that French spreadsheets open with a double click."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ssi_core.domain.cell_text import clean, guard
from ssi_core.locale import _

Value = str | int | float | bool | date | datetime | time | None

_NARROWEST, _WIDEST = 8, 60
_LONGEST = 32_767  # what Excel accepts in a cell
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMATS = {datetime: "DD/MM/YYYY HH:MM", date: "DD/MM/YYYY", time: "HH:MM"}


def to_csv(headers: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The table as CSV for a French spreadsheet: UTF-8 with BOM, semicolons, CRLF.

    No text cell can be taken for a formula. Every cell is quoted, so that commas inside never pass for
    separators.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([guard(clean(header)) for header in headers])
    writer.writerows([_written(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def to_xlsx(sheet_title: str, headers: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The table as an Excel workbook: frozen bold header, fitting columns, real dates, inert text."""
    book = Workbook()
    sheet = book.worksheets[0]
    # Excel refuses these characters and more than 31 of them in the name of a sheet, and an apostrophe at
    # its ends.
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", clean(sheet_title))[:31].strip(" '\t\n") or _("Feuille")
    for number, values in enumerate([headers, *rows], start=1):
        for column, value in enumerate(values, start=1):
            if value is not None and value != "":
                _fill(sheet.cell(number, column), value)
    for column in range(1, len(headers) + 1):
        sheet.cell(1, column).font = Font(bold=True)
    _set_widths(sheet)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _written(value: Value) -> str | int:
    """`value` as CSV says it; numbers are left unguarded, for a number is never a formula."""
    match value:
        case None:
            return ""
        case bool():
            return _("oui") if value else _("non")
        case int():
            return value
        case float():
            # A French spreadsheet reads « 1.5 » as the first of May.
            return f"{value!r}".removesuffix(".0").replace(".", ",")
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
    return guard(clean(value))


def _fill(cell: Cell | MergedCell, value: Value) -> None:
    if isinstance(value, bool | str):
        _fill_text(cell, str(_written(value)) if isinstance(value, bool) else clean(value))
        return
    cell.value = value
    if isinstance(value, date | time):
        cell.number_format = _FORMATS[datetime if isinstance(value, datetime) else type(value)]


def _fill_text(cell: Cell | MergedCell, text: str) -> None:
    # A text that already begins with a guard quote takes one more: read_table removes one whatever the
    # format.
    if text.startswith("'"):
        text = guard(text)
    # Excel reads _x0041_ as « A »: an escaped underscore keeps the text as typed.
    cell.value = _ESCAPE.sub("_x005F_", text)[:_LONGEST]
    # After the value, since openpyxl takes a text that begins with = for a formula and #N/A for an error.
    cell.data_type = "s"
    if guard(text) != text:
        cell.quotePrefix = True
    if "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _set_widths(sheet: Worksheet) -> None:
    for number, column in enumerate(sheet.iter_cols(), start=1):
        longest = max(_shown_length(cell.value) for cell in column)
        width = min(max(longest + 2, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(number)].width = width


def _shown_length(value: object) -> int:
    if isinstance(value, datetime):
        return 16
    return max(map(len, str("" if value is None else value).split("\n")))
