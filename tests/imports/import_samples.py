"""Awkward files, made in code: what towns and associations really send. Every name is invented."""

from __future__ import annotations

import io
import struct
import zipfile

from openpyxl import Workbook

from ssi_core.imports.table_file import Row, Table


def table(*lines: tuple[str, ...]) -> Table:
    header, *rows = lines
    return Table(header, tuple(Row(number, row) for number, row in enumerate(rows, start=2)))


def xlsx(*rows: list[object], hidden_first: bool = False) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    if hidden_first:
        sheet.append(["secret"])
        sheet.sheet_state = "hidden"
        sheet = book.create_sheet("Visible")
        book.active = 1
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(rows: str, manifest: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Feuille1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            manifest or '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return out.getvalue()


def ods_text(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def xls(*rows: list[str | float]) -> bytes:
    """A BIFF8 workbook of one sheet, as Excel 97 wrote them, in the smallest form that holds."""
    cells = b""
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                cells += _record(0x0204, struct.pack("<HHH", number, column, 0) + text)
            else:
                cells += _record(0x0203, struct.pack("<HHHd", number, column, 0, value))
    name = b"Feuil1"
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    end = _record(0x000A, b"")
    at = len(start) + 4 + 8 + len(name) + len(end)
    start += _record(0x0085, struct.pack("<IBBBB", at, 0, 0, len(name), 0) + name) + end
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0)) + cells + end
    return ole("Workbook", start + sheet)


def ole(stream: str, content: bytes) -> bytes:
    """An OLE container with one stream, as old Office files and encrypted new ones are."""
    # Under 4096 bytes a stream would need the small-stream table.
    content = content.ljust(max(4096, -(-len(content) // 512) * 512), b"\0")
    sectors = len(content) // 512
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *([0xFFFFFFFF] * 108))
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    fat = struct.pack("<128I", *(chain + [0xFFFFFFFF] * (128 - len(chain))))
    directory = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _entry(stream, 2, 0xFFFFFFFF, 2, len(content))
    return header + fat + directory.ljust(512, b"\0") + content


def _record(kind: int, payload: bytes) -> bytes:
    return struct.pack("<HH", kind, len(payload)) + payload


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    none = 0xFFFFFFFF
    return encoded.ljust(64, b"\0") + struct.pack("<HBBIII36xIQ", len(encoded), kind, 1, none, none, child, start, size)
