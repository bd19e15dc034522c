"""Reads one workbook from its standard input, in a process of its own, and answers in JSON.

A few bytes can ask the workbook library for more memory than there is, and it then kills its process: that
must not be the server where a plenary is going on. Run by `workbook.py`; imports nothing of the project.
"""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

MEMORY = 1_500_000_000
SECONDS = 30


def cell_text(value: object) -> str:
    """A cell as text: dates in ISO 8601, whole numbers without decimals, French decimals and yes or no."""
    match value:
        case bool():
            return "oui" if value else "non"
        case float():
            return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
        case datetime():
            # Spreadsheets count days in floating point: half past six may come a few microseconds early.
            rounded = (value + timedelta(milliseconds=500)).replace(microsecond=0)
            return rounded.isoformat(" ", "seconds" if rounded.second else "minutes")
        case time():
            return cell_text(datetime.combine(date(2000, 1, 1), value))[11:]
        case date():
            return value.isoformat()
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60:02}:{minutes % 60:02}"
    return str(value)


def read(content: bytes, most_rows: int) -> list[tuple[int, list[str]]]:
    """The non-empty lines, numbered, of the first visible sheet that has any; `most_rows` at most."""
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        for number, sheet in enumerate(book.sheets_metadata):
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible:
                found = _lines(book.get_sheet_by_index(number), most_rows)
                if found:
                    return found
    return []


def _lines(sheet: CalamineSheet, most_rows: int) -> list[tuple[int, list[str]]]:
    if sheet.start is None:
        return []
    found = []
    for line, row in enumerate(sheet.to_python(), start=sheet.start[0] + 1):
        cells = [cell_text(value) for value in row]
        if any(map(str.strip, cells)):
            found.append((line, cells))
            if len(found) >= most_rows:
                break
    return found


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer {"rows": …} or {"error": "password" or "damaged"}."""
    _limit()
    try:
        answer: dict[str, object] = {"rows": read(sys.stdin.buffer.read(), int(sys.argv[1]))}
    except PasswordError:
        answer = {"error": "password"}
    except Exception:
        answer = {"error": "damaged"}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
