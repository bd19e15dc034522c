"""A file dropped by someone becomes a table: headers and rows, with the line numbers that person sees."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssi_core.domain.cell_text import clean, unguard
from ssi_core.imports.csv_text import read_records
from ssi_core.imports.errors import UnreadableFile
from ssi_core.imports.workbook import is_workbook, read_workbook
from ssi_core.locale import _

__all__ = ["MOST_BYTES", "MOST_COLUMNS", "MOST_ROWS", "Row", "Table", "UnreadableFile", "read_table"]

MOST_ROWS = 20_000
MOST_COLUMNS = 256
MOST_BYTES = 20_000_000
_WORKBOOKS = {"xlsx", "xlsm", "ods", "xls"}
_TEXTS = {"csv", "tsv", "txt", ""}
# An e-mail address or a telephone number is never the title of a column.
_PERSONAL = re.compile(r"\s*(?:[^\s@]+@[^\s@]+\.\w+|(?:\+33|0)\s?[1-9](?:[\s.-]?\d\d){4})\s*")


@dataclass(frozen=True)
class Row:
    """A line of the file: `line` is its number in a spreadsheet, `cells` are as many as the headers."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The headers and the non-empty rows of a file."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(filename: str, content: bytes) -> Table:
    """The table in a CSV, XLSX, XLSM, ODS or XLS file; UnreadableFile says in French what to do otherwise.

    The content decides, for names lie: many a « .xls » written by an administration is a CSV.
    """
    if not content.strip():
        raise _empty()
    if len(content) > MOST_BYTES:
        raise UnreadableFile(
            _("Ce fichier est trop lourd ({size} Mo) : ne gardez que le tableau, sans images (20 Mo au plus).").format(
                size=len(content) // 1_000_000
            )
        )
    _check_type(filename, content)
    # One line more than allowed, and the header, are enough to know that there are too many.
    records = read_workbook(content, MOST_ROWS + 2) if is_workbook(content) else read_records(content)
    lines: list[Row] = []
    for line, cells in records:
        texts = tuple(unguard(clean(cell)) for cell in cells)
        if any(map(str.strip, texts)):
            lines.append(Row(line, texts))
            if len(lines) > MOST_ROWS + 1:
                raise UnreadableFile(
                    _("Ce tableau a plus de 20 000 lignes : partagez-le en plusieurs fichiers plus courts.")
                )
    return _assemble(lines)


def _assemble(lines: list[Row]) -> Table:
    if not lines:
        raise _empty()
    width = max(_width(row.cells) for row in lines)
    if width > MOST_COLUMNS:
        raise UnreadableFile(
            _("Ce tableau a {count} colonnes : ne gardez que les colonnes utiles ({most} au plus).").format(
                count=width, most=MOST_COLUMNS
            )
        )
    header, *rows = (Row(row.line, (row.cells + ("",) * width)[:width]) for row in lines)
    if any(_PERSONAL.fullmatch(cell) for cell in header.cells):
        raise UnreadableFile(
            _(
                "La ligne {line} contient déjà des données : ajoutez au-dessus une ligne de titres de"
                " colonnes,"
                " par exemple « Nom », « Courriel », « Téléphone »."
            ).format(line=header.line)
        )
    return Table(tuple(" ".join(cell.split()) for cell in header.cells), tuple(rows))


def _width(cells: tuple[str, ...]) -> int:
    return max((number for number, cell in enumerate(cells, start=1) if cell.strip()), default=0)


def _check_type(filename: str, content: bytes) -> None:
    extension = filename.rpartition(".")[2].strip().casefold() if "." in filename else ""
    start = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")):
        raise UnreadableFile(
            _(
                "Ce fichier est une page web, même s’il porte un nom de tableau : ouvrez-le dans un tableur"
                " et enregistrez-le au format .xlsx ou .ods."
            )
        )
    foreign = content.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf"))
    if foreign or (extension not in _TEXTS | _WORKBOOKS and not is_workbook(content)):
        raise UnreadableFile(
            _("Ce type de fichier n’est pas un tableau : enregistrez le vôtre au format .xlsx, .ods ou .csv.")
        )


def _empty() -> UnreadableFile:
    return UnreadableFile(
        _(
            "Ce fichier est vide : vérifiez que le tableau est bien dans sa première feuille,"
            " avec une ligne de titres, puis déposez-le de nouveau."
        )
    )
