"""Any cells under the right headers, in CSV or in a workbook, are previewed or refused in words: nothing else."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from ssi_core.exports.lists import list_files
from ssi_core.imports.errors import UnreadableFile
from ssi_core.imports.preview import preview
from ssi_core.imports.table_file import read_table
from tests.actions.bad_input import NASTY

CELLS = [
    *NASTY, "é" * 1_000_000, "01/01/0001", "31/12/9999", "31/11/2026", "29/02/2027 10:00", "14/11/2026 18h", "14/11/2026 17h",
    "01/01/0001 00:00", "31/12/9999 23:59", "Association", "oui", "a@exemple.fr", "05 59 00 00 00", "Épicerie sociale", "99999999",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "utf-16", "latin-1"]


def as_csv(rows: list[list[str]], encoding: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode(encoding, "replace")


def as_xlsx(rows: list[list[str]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append([each.replace("\x00", "").replace("\ud800", "")[:30_000] for each in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("subject", ["structures", "people", "activities"])
def test_any_cells_are_previewed_or_refused_in_words(town, subject):
    headers = list(list_files()[subject].headers)
    row = st.lists(st.sampled_from(CELLS) | st.text(max_size=12), min_size=len(headers), max_size=len(headers) + 1)
    seen = []

    @settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(row, min_size=1, max_size=3), st.sampled_from(ENCODINGS), st.booleans())
    def read(rows, encoding, ours):
        given_headers = headers if ours else [*headers[::-1], headers[0]]
        try:
            table = read_table("liste.csv", as_csv([given_headers, *rows], encoding))
            with town.desk.database.read() as cursor:
                seen.append(preview(cursor, subject, table, datetime(2026, 9, 15), add_structures=True))
        except UnreadableFile as refusal:
            assert refusal.message.strip()

    read()
    assert seen, "some of them are really read"


@pytest.mark.parametrize("subject", ["structures", "people", "activities"])
def test_the_same_cells_in_a_workbook_are_previewed_or_refused_in_words(town, subject):
    headers = list(list_files()[subject].headers)
    clean = [each for each in CELLS if not any(ord(sign) < 32 and sign not in "\t\n" for sign in each)]
    rows = [[clean[(place + shift) % len(clean)] for place in range(len(headers))] for shift in range(len(clean))]
    try:
        table = read_table("liste.xlsx", as_xlsx([headers, *rows]))
        with town.desk.database.read() as cursor:
            assert preview(cursor, subject, table, datetime(2026, 9, 15)).lines
    except UnreadableFile as refusal:
        assert refusal.message.strip()
