"""Reads one workbook from its standard input, in a process of its own, and answers in JSON.

A few bytes can ask the workbook library for more memory than there is, and it then kills its process: that
must not be the server where a plenary is going on. Run by `workbook.py`; imports nothing of the project.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

MEMORY = 1_500_000_000
SECONDS = 30
CHARACTERS = 50_000_000


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
    found: list[tuple[int, list[str]]] = []
    size = 0
    for line, row in enumerate(sheet.to_python(), start=sheet.start[0] + 1):
        cells = [cell_text(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        if any(map(str.strip, cells)):
            found.append((line, cells))
            size += sum(map(len, cells)) + len(cells)
        # The server has to hold the answer: a small file can repeat one long text a million times.
        if size > CHARACTERS:
            raise ValueError("too long")
        if len(found) >= most_rows:
            break
    return found


def _is_locked_ods(content: bytes) -> bool:
    # The library only says of an encrypted ODS that it does not know the format.
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return b"encryption-data" in archive.read("META-INF/manifest.xml")
    except Exception:
        return False


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer {"rows": …} or {"error": "password" or "damaged"}."""
    _limit()
    content = sys.stdin.buffer.read()
    try:
        answer: dict[str, object] = {"rows": read(content, int(sys.argv[1]))}
    except PasswordError:
        answer = {"error": "password"}
    except Exception:
        answer = {"error": "password" if _is_locked_ods(content) else "damaged"}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
