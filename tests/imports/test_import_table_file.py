from __future__ import annotations

import io
import time
from datetime import date, datetime
from datetime import time as clock_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from ssi_core.imports.table_file import MOST_ROWS, Row, Table, UnreadableFile, read_table
from tests.imports.import_samples import ods, ods_text, ole, xls, xlsx

TOWN = "Nom;Lieu\r\nFête de l’été;Salle des fêtes\r\nThé dansant à Noël;Préau\r\n"
READ = Table(
    ("Nom", "Lieu"),
    (Row(2, ("Fête de l’été", "Salle des fêtes")), Row(3, ("Thé dansant à Noël", "Préau"))),
)


def refusal(filename: str, content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_table(filename, content)
    return caught.value.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_csv_file_keeps_its_accents_whatever_its_encoding(encoding: str) -> None:
    assert read_table("liste.csv", TOWN.encode(encoding)) == READ


def test_a_windows_1252_file_keeps_its_accents() -> None:
    content = "Prénom;Coût\nÉloïse;12 €\nFrançoise;«\u00a0œuvre\u00a0»\n".encode("cp1252")
    read = read_table("liste.csv", content)
    assert read.headers == ("Prénom", "Coût")
    assert [row.cells for row in read.rows] == [("Éloïse", "12 €"), ("Françoise", "«\u00a0œuvre\u00a0»")]


def test_a_windows_1252_file_with_one_long_dash_only_is_not_taken_for_a_dos_file() -> None:
    assert read_table("l.csv", "Nom;Lieu\nBal – nuit;x".encode("cp1252")).rows[0].cells[0] == "Bal – nuit"


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_files_of_old_macs_and_old_dos_software_keep_their_accents(encoding: str) -> None:
    content = "Nom;Lieu\nFête de la forêt;Préau à côté du collège".encode(encoding)
    assert read_table("l.csv", content).rows[0].cells == ("Fête de la forêt", "Préau à côté du collège")


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_found_out(separator: str) -> None:
    lines = [("Nom", "Description", "Lieu"), ("Bal", "un soir", "Halle"), ("Loto", "", "Préau")]
    read = read_table("l.csv", "\n".join(map(separator.join, lines)).encode())
    assert (read.headers, *(row.cells for row in read.rows)) == tuple(lines)


def test_commas_inside_the_cells_do_not_cut_a_semicolon_file() -> None:
    read = read_table("l.csv", b"Nom;Publics (enfants, adultes)\nBal;jeunes, anciens, tous\nLoto;tous")
    assert read.rows[0].cells == ("Bal", "jeunes, anciens, tous")


def test_the_hint_of_excel_about_the_separator_is_obeyed_and_not_counted_as_a_line() -> None:
    assert read_table("l.csv", b"sep=,\nNom;court,Lieu\nBal,Halle") == Table(
        ("Nom;court", "Lieu"), (Row(2, ("Bal", "Halle")),)
    )


def test_a_file_of_one_column_needs_no_separator() -> None:
    assert read_table("l.csv", b"Nom\nLes Amis\nLe Club").rows[1] == Row(3, ("Le Club",))


def test_line_breaks_inside_quotes_stay_in_the_cell_and_count_as_one_line() -> None:
    content = b'Nom;Note\r\nBal;"premier\r\nsecond ""cit\xc3\xa9"""\r\n\r\n;;\r\nLoto;fin\r\n'
    read = read_table("l.csv", content)
    assert read.rows == (Row(2, ("Bal", 'premier\nsecond "cité"')), Row(5, ("Loto", "fin")))


def test_empty_lines_are_skipped_but_still_counted() -> None:
    assert read_table("l.csv", b"\n;\nNom;Lieu\n\nBal;Halle") == Table(("Nom", "Lieu"), (Row(5, ("Bal", "Halle")),))


def test_quotes_in_the_middle_of_a_cell_do_no_harm() -> None:
    content = b'Nom;Lieu\nLe "Grand" bal;Salle 5"\n"Le "petit" bal";Halle\n'
    assert [row.cells[0] for row in read_table("l.csv", content).rows] == ['Le "Grand" bal', 'Le petit" bal"']


def test_a_quote_never_closed_is_refused_with_its_line() -> None:
    message = refusal("l.csv", ('Nom;Lieu\nBal;Halle\n"Loto;Halle\n' + "Tir;Pré\n" * 9).encode())
    assert "guillemet" in message and "ligne 3" in message
    assert "ligne 2" in refusal("l.csv", ('Nom;Lieu\nBal;"Halle\n' + "Tir;Pré\n" * 40_000).encode())


def test_short_rows_are_filled_and_long_rows_lose_nothing() -> None:
    read = read_table("l.csv", b"Nom;Lieu;;\nBal\nLoto;Halle;oubli;;\n")
    assert read.headers == ("Nom", "Lieu", "")
    assert [row.cells for row in read.rows] == [("Bal", "", ""), ("Loto", "Halle", "oubli")]


def test_control_characters_and_nuls_are_removed() -> None:
    read = read_table("l.csv", "Nom;Lieu\nB\x00a\x07l\x1f et repas du soir;H\x7fal\u2028le\ufeff\n".encode())
    assert read.rows[0].cells == ("Bal et repas du soir", "Halle")


def test_a_lone_surrogate_of_utf_16_becomes_storable_text() -> None:
    content = b"\xff\xfe" + "Nom;Lieu\nBal".encode("utf-16-le") + b"\x00\xd8" + ";Halle".encode("utf-16-le")
    cell = read_table("l.csv", content).rows[0].cells[0]
    assert cell.startswith("Bal") and cell.encode("utf-8")


def test_titles_on_several_lines_become_one_line() -> None:
    assert read_table("l.csv", b'"Nom  de\nla structure";Lieu\na;b').headers[0] == "Nom de la structure"


def test_guard_quotes_of_an_export_are_removed_but_not_other_apostrophes() -> None:
    read = read_table("l.csv", b"Nom;Note\n'=1+1;'+33 5\n'ti bal;'\n")
    assert [row.cells for row in read.rows] == [("=1+1", "+33 5"), ("'ti bal", "'")]


def test_a_workbook_gives_iso_dates_whole_numbers_and_french_words() -> None:
    content = xlsx(
        [],
        ["Jour", "Début", "Heure", "Nombre", "Prix", "Oui", "Vide"],
        [date(2025, 11, 17), datetime(2025, 11, 17, 18, 30), clock_time(18, 30), 12, 1.5, True, None],
        [],
        ["", "", "", "", "", False, ""],
    )
    read = read_table("l.xlsx", content)
    assert read.headers == ("Jour", "Début", "Heure", "Nombre", "Prix", "Oui", "Vide")
    assert read.rows == (
        Row(3, ("2025-11-17", "2025-11-17 18:30", "18:30", "12", "1,5", "oui", "")),
        Row(5, ("", "", "", "", "", "non", "")),
    )


def test_times_computed_by_a_spreadsheet_do_not_lose_a_minute() -> None:
    minutes = [clock_time(hour, minute) for hour in range(24) for minute in (0, 10, 20, 40, 59)]
    read = read_table(
        "l.xlsx", xlsx(["Heure", "Date"], *([at, datetime(2025, 3, 1, at.hour, at.minute)] for at in minutes))
    )
    assert [row.cells[0] for row in read.rows] == [f"{at:%H:%M}" for at in minutes]
    # At midnight a workbook holds a date and nothing more.
    assert [row.cells[1] for row in read.rows[1:]] == [f"2025-03-01 {at:%H:%M}" for at in minutes[1:]]


def test_a_hidden_first_sheet_is_not_read() -> None:
    assert read_table("l.xlsm", xlsx(["Nom"], ["Bal"], hidden_first=True)) == Table(("Nom",), (Row(2, ("Bal",)),))


def test_a_workbook_with_a_false_name_is_read_as_what_it_is() -> None:
    assert read_table("liste.csv", xlsx(["Nom"], ["Bal"])).headers == ("Nom",)
    assert read_table("liste.xls", TOWN.encode("cp1252")) == READ
    assert read_table("liste", TOWN.encode()) == READ


def test_an_ods_file_is_read_with_its_repeated_empty_lines_counted() -> None:
    empty = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    date_cell = (
        '<table:table-cell office:value-type="date" office:date-value="2025-11-17"><text:p>x</text:p>'
        "</table:table-cell>"
    )
    tail = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    rows = (
        f"<table:table-row>{ods_text('Nom')}{ods_text('Jour')}</table:table-row>{empty}"
        f"<table:table-row>{ods_text('Fête')}{date_cell}</table:table-row>{tail}"
    )
    assert read_table("l.ods", ods(rows)) == Table(("Nom", "Jour"), (Row(5, ("Fête", "2025-11-17")),))


def test_an_old_xls_file_is_read() -> None:
    read = read_table("l.xls", xls(["Nom", "Nombre"], ["Fête d’été", 12.0], [], ["Bal", 1.5]))
    assert read == Table(("Nom", "Nombre"), (Row(2, ("Fête d’été", "12")), Row(4, ("Bal", "1,5"))))


def test_an_empty_file_says_what_to_check() -> None:
    for content in (b"", b"  \r\n", b"\xef\xbb\xbf", b";;\n;;\n", "\ufeff".encode("utf-16")):
        assert "vide" in refusal("l.csv", content)
    assert "vide" in refusal("l.xlsx", xlsx())


def test_a_file_without_titles_is_recognised_by_its_addresses_and_telephones() -> None:
    message = refusal("l.csv", b"Jeanne;Inventee;jeanne@exemple.fr\nPaul;Fictif;paul@exemple.fr")
    assert "ligne 1" in message and "titres" in message
    assert "titres" in refusal("l.csv", b"Jeanne;06 00 00 00 00\n")


def test_titles_alone_make_a_table_without_rows() -> None:
    assert read_table("l.csv", b"Nom;Lieu\n") == Table(("Nom", "Lieu"), ())


@pytest.mark.parametrize(
    ("filename", "content"),
    [
        ("affiche.png", b"\x89PNG\r\n\x1a\nxxxxxxxx"),
        ("liste.csv", b"%PDF-1.7 liste"),
        ("liste.json", b'{"a": 1}'),
        ("liste.csv", bytes(range(32)) * 20),
    ],
)
def test_what_is_no_table_is_refused_with_the_formats_to_use(filename: str, content: bytes) -> None:
    assert ".xlsx" in refusal(filename, content) and ".csv" in refusal(filename, content)


def test_a_web_page_called_xls_is_refused_with_the_way_out() -> None:
    assert "page web" in refusal("export.xls", b"\xef\xbb\xbf<html><table><tr><td>Nom</td></tr></table></html>")


def test_a_text_document_is_refused_as_such() -> None:
    assert "document" in refusal("liste.docx", b"PK\x03\x04....word/document.xml....")
    assert "document" in refusal("liste.doc", ole("WordDocument", b"x"))


def test_a_password_protected_workbook_is_refused_as_such() -> None:
    assert "mot de passe" in refusal("l.xlsx", ole("EncryptedPackage", b"x" * 5000))
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data>'
        "</manifest:encryption-data></manifest:file-entry>"
        "</manifest:manifest>"
    )
    assert "mot de passe" in refusal("l.ods", ods("", manifest))


def test_a_truncated_workbook_is_refused_with_the_way_out() -> None:
    content = xlsx(["Nom"], *([f"Association {number}"] for number in range(300)))
    for length in (10, 500, len(content) // 2, len(content) - 30):
        assert "incomplet" in refusal("l.xlsx", content[:length])


def test_a_workbook_that_asks_for_more_memory_than_there_is_harms_nobody() -> None:
    book, out = Workbook(), io.BytesIO()
    book.worksheets[0]["A1"] = "Nom"
    book.worksheets[0]["XFD1048576"] = "loin"
    book.save(out)
    assert "démesuré" in refusal("l.xlsx", out.getvalue())
    wide = ods_text("x").replace("cell ", 'cell table:number-columns-repeated="16384" ', 1)
    rows = f'<table:table-row table:number-rows-repeated="1048576">{wide}</table:table-row>'
    assert "démesuré" in refusal("l.ods", ods(rows))


def test_a_small_workbook_that_repeats_a_long_text_endlessly_is_refused() -> None:
    content = xlsx(["Nom"], *(["x" * 30_000] for _ in range(2_000)))
    assert len(content) < 1_000_000
    assert "démesuré" in refusal("l.xlsx", content)


def test_more_than_twenty_thousand_rows_are_refused_in_any_format() -> None:
    lines = [f"Association {number}" for number in range(MOST_ROWS + 1)]
    assert "lignes" in refusal("l.csv", "\n".join(["Nom", *lines]).encode())
    assert len(read_table("l.csv", "\n".join(["Nom", *lines[:-1]]).encode()).rows) == MOST_ROWS
    assert "lignes" in refusal("l.xlsx", xlsx(["Nom"], *([line] for line in lines)))


def test_too_many_columns_or_bytes_are_refused() -> None:
    assert "colonnes" in refusal("l.csv", ";".join(f"c{number}" for number in range(300)).encode())
    assert "lourd" in refusal("l.csv", b"x" * 21_000_000)


def test_twenty_thousand_rows_are_read_in_seconds() -> None:
    line = "Association de la rivière;association;17/11/2025;https://exemple.fr;Une description, un peu longue\n"
    before = time.monotonic()
    read_table("l.csv", ("Nom;Type;Date;Site;Description\n" + line * MOST_ROWS).encode("cp1252"))
    assert time.monotonic() - before < 10


NAMES = st.sampled_from(["l.csv", "l.xlsx", "l.ods", "l.xls", "l.txt", "l", "é.XLSM", "l.pdf", "."])


def read_or_refuse(filename: str, content: bytes) -> None:
    try:
        read = read_table(filename, content)
    except UnreadableFile as refused:
        assert refused.message
    else:
        assert all(len(row.cells) == len(read.headers) for row in read.rows)
        "".join(cell for row in read.rows for cell in row.cells).encode()


@given(NAMES, st.binary(max_size=300))
def test_random_bytes_are_read_or_refused_and_nothing_else(filename: str, content: bytes) -> None:
    read_or_refuse(filename, content)


@given(NAMES, st.text(alphabet="\";,\t\r\n '=aé\0", max_size=60), st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_random_texts_are_read_or_refused_and_nothing_else(filename: str, text: str, encoding: str) -> None:
    read_or_refuse(filename, text.encode(encoding))


# Made once: a workbook made again a second later is not of the same length.
SOUND = [xlsx(["Nom"], ["Bal"]), xls(["Nom"], ["Bal"]), ods("<table:table-row/>")]
DAMAGES = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SOUND), DAMAGES)
def test_damaged_workbooks_are_read_or_refused_and_nothing_else(sound: bytes, damages: list[tuple[float, int]]) -> None:
    content = bytearray(sound)
    for where, byte in damages:
        content[int(where * len(content))] = byte
    read_or_refuse("l.xlsx", bytes(content))
