from __future__ import annotations

import csv
import io
from datetime import date, datetime, time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from ssi_core.domain.cell_text import clean
from ssi_core.exports.spreadsheet import Value, to_csv, to_xlsx
from ssi_core.imports.table_file import Row, Table, read_table

DANGEROUS = ["=1+1", "+33 5", "-2", "@SUM(A1)", "\t=1", "  =1", "\u00a0=1", "＝1", "＋1", "－1", "＠x", "'=1", "\n=1"]


def csv_cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_opens_with_a_double_click_in_a_french_spreadsheet() -> None:
    content = to_csv(["Nom", "Coût"], [["Éloïse", 12], ["a;b", 1.5]])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content[3:].decode() == '"Nom";"Coût"\r\n"Éloïse";"12"\r\n"a;b";"1,5"\r\n'


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_csv_cell_that_could_be_a_formula_is_guarded(text: str) -> None:
    header, row = csv_cells(to_csv([text], [[text]]))
    assert header == row == [f"'{text}"]


def test_a_carriage_return_cannot_hide_a_formula() -> None:
    assert csv_cells(to_csv(["a"], [["\r=1+1"]]))[1] == ["'\n=1+1"]


@pytest.mark.parametrize("text", ["bonjour", "a=b", "L'ami", "'ti bal", "5-3", "", "  espace"])
def test_ordinary_texts_are_not_guarded(text: str) -> None:
    assert csv_cells(to_csv(["a", "b"], [[text, "x"]]))[1][0] == text


def test_numbers_are_never_guarded() -> None:
    assert csv_cells(to_csv(["a", "b"], [[-5, -1.5]]))[1] == ["-5", "-1,5"]


def test_dates_times_and_answers_are_written_so_that_they_are_read_back_alike_in_both_formats() -> None:
    row: list[Value] = [
        date(2025, 11, 17),
        datetime(2025, 11, 17, 18, 30),
        time(18, 30),
        True,
        False,
        None,
        12,
        1.5,
        "x",
    ]
    headers = list("abcdefghi")
    read = Table(
        tuple(headers),
        (Row(2, ("2025-11-17", "2025-11-17 18:30", "18:30", "oui", "non", "", "12", "1,5", "x")),),
    )
    assert read_table("a.csv", to_csv(headers, [row])) == read
    assert read_table("a.xlsx", to_xlsx("Essai", headers, [row])) == read


@pytest.mark.parametrize("text", [*DANGEROUS, "#N/A", '=HYPERLINK("http://exemple.fr")'])
def test_an_xlsx_text_is_a_text_that_excel_keeps_as_such(text: str) -> None:
    sheet = load_workbook(io.BytesIO(to_xlsx("Essai", ["a"], [[text]]))).worksheets[0]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].quotePrefix is (text != "#N/A")
    assert str(sheet["A2"].value).endswith(text)


def test_xlsx_has_a_frozen_bold_header_real_dates_and_readable_widths() -> None:
    rows: list[list[Value]] = [
        ["Les Amis du grand pré", date(2025, 11, 17), datetime(2025, 11, 17, 18, 30)],
        ["x" * 500],
    ]
    sheet = load_workbook(io.BytesIO(to_xlsx("Liste : été/hiver " * 4, ["Nom", "Jour", "Début"], rows))).worksheets[0]
    assert sheet.freeze_panes == "A2" and sheet["A1"].font.bold
    assert sheet["B2"].value == datetime(2025, 11, 17) and sheet["B2"].number_format == "DD/MM/YYYY"
    assert sheet["C2"].value == datetime(2025, 11, 17, 18, 30)
    assert 10 < sheet.column_dimensions["B"].width < 20 and sheet.column_dimensions["A"].width == 60
    assert len(sheet.title) <= 31


@pytest.mark.parametrize("title", ["", "'", "[]:*?/\\", "a\x00b\ud800", "historique " * 9])
def test_any_sheet_title_makes_a_readable_workbook(title: str) -> None:
    assert read_table("a.xlsx", to_xlsx(title, ["Nom"], [])).headers == ("Nom",)


def test_texts_that_no_format_keeps_are_cleaned_rather_than_refused() -> None:
    row = ["a\x00b\x0b\ud800c", "x" * 40_000]
    assert read_table("a.csv", to_csv(["t", "u"], [row])).rows[0].cells[0] == "abc"
    cells = read_table("a.xlsx", to_xlsx("t", ["t", "u"], [row])).rows[0].cells
    assert cells[0] == "abc" and len(cells[1]) == 32_767


TRICKY = st.sampled_from([*DANGEROUS, "''=1", "a,b", 'dit "oui"', "a\nb", "_x0041_", "_x005F_x0041_", "\t", "é;à", " "])
TEXTS = (TRICKY | st.text(max_size=12)).map(clean)
HEADERS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8).filter(lambda text: clean(text) == text)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    headers = draw(st.lists(HEADERS, min_size=1, max_size=4))
    row = st.lists(TEXTS, min_size=len(headers), max_size=len(headers)).filter(lambda cells: any(map(str.strip, cells)))
    return headers, draw(st.lists(row, max_size=5))


@given(tables())
@example((["a"], [['"'], ["a,b"], ["'"], ["\ue000"]]))
@example((["sep"], [["sep=,"]]))
def test_what_is_written_in_csv_is_read_back_exactly(written: tuple[list[str], list[list[str]]]) -> None:
    headers, rows = written
    read = read_table("a.csv", to_csv(headers, rows))
    assert read.headers == tuple(headers)
    assert [row.cells for row in read.rows] == [tuple(row) for row in rows]
    assert [row.line for row in read.rows] == list(range(2, len(rows) + 2))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
@example((["a"], [["_x0041_"], ["''=1"], ["_x005F_"], [" a "], ["a\nb\n"]]))
def test_what_is_written_in_xlsx_is_read_back_exactly(written: tuple[list[str], list[list[str]]]) -> None:
    headers, rows = written
    read = read_table("a.xlsx", to_xlsx("Essai", headers, rows))
    assert read.headers == tuple(headers)
    assert [row.cells for row in read.rows] == [tuple(row) for row in rows]
