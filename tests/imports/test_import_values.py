from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.imports import values
from ssi_core.imports.values import (
    BadValue,
    parse_date,
    parse_datetime,
    parse_email,
    parse_phone,
    parse_time,
    parse_website,
    parse_yes_no,
    split_list,
)


@pytest.mark.parametrize(
    "text",
    [
        "17/11/2025", "17-11-25", "17.11.2025", "17 / 11 / 2025", "2025-11-17", "2025-11-17 00:00:00", "17/11/25",
        "17 novembre 2025", "lundi 17 novembre 2025", "Lundi 17 NOVEMBRE 2025", "lun. 17/11/2025", "le 17 nov. 2025",
        "lundi, le 17 novembre 2025", "17\u00a0novembre\u00a02025",
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_french_spelling(text: str) -> None:
    assert parse_date(text) == date(2025, 11, 17)


def test_the_first_of_the_month_and_accented_months_are_read() -> None:
    assert parse_date("1er décembre 2025") == date(2025, 12, 1)
    assert parse_date("1ᵉʳ août 2026") == date(2026, 8, 1)
    assert parse_date("28 févr. 2026") == date(2026, 2, 28)
    assert parse_date("mar. 3 mars 2026") == date(2026, 3, 3)


def test_two_figures_of_a_year_mean_the_nearest_century() -> None:
    assert (parse_date("1/9/98").year, parse_date("1/9/26").year) == (1998, 2026)


@pytest.mark.parametrize(
    "text",
    ["", "31/02/2025", "17/13/2025", "novembre 2025", "17 novembre", "3 jui 2025", "17/11/2025 18h", "17/11/0025",
     "17/11-2025", "2025", "demain", "¹⁷/11/20255", "x" * 9000],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadValue) as caught:
        parse_date(text)
    assert "17/11/2025" in caught.value.message and len(caught.value.message) < 150


def test_a_day_of_the_week_that_contradicts_the_date_is_refused() -> None:
    with pytest.raises(BadValue, match="lundi, pas «\u00a0mardi\u00a0»"):
        parse_date("mardi 17 novembre 2025")


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_every_date_is_read_back_from_its_spellings(day: date) -> None:
    months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"]
    months += ["septembre", "octobre", "novembre", "décembre"]
    for text in (
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%y}",
        day.isoformat(),
        f"{day.day} {months[day.month - 1]} {day.year}",
    ):
        assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [("18h", (18, 0)), ("18h30", (18, 30)), ("18 h 30", (18, 30)), ("18:30", (18, 30)), ("18H30", (18, 30)),
     ("9h05", (9, 5)), ("18:30:00", (18, 30)), ("18.30", (18, 30)), ("18 heures", (18, 0)), ("18h30 min", (18, 30)),
     ("midi", (12, 0)), ("minuit", (0, 0)), ("18\u202fh\u202f30", (18, 30))],
)  # fmt: skip
def test_a_time_is_read_in_every_french_spelling(text: str, expected: tuple[int, int]) -> None:
    assert parse_time(text) == time(*expected)


@pytest.mark.parametrize("text", ["", "18h30-20h", "24h", "18h60", "soir", "18", "h30", "18:3", "-1h"])
def test_what_is_no_time_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadValue, match="18h30"):
        parse_time(text)


@pytest.mark.parametrize(
    "text",
    ["17/11/2025 18h30", "17 novembre 2025 à 18 h 30", "2025-11-17T18:30", "2025-11-17 18:30:00", "17-11-25 18:30",
     "lundi 17 novembre 2025, 18h30", "le 17/11/2025 - 18h30", "17.11.2025 18.30"],
)  # fmt: skip
def test_a_date_with_a_time_is_read_in_every_french_spelling(text: str) -> None:
    assert parse_datetime(text) == datetime(2025, 11, 17, 18, 30)


@pytest.mark.parametrize("text", ["", "17/11/2025", "18h30", "17/11/2025 le soir"])
def test_a_date_without_a_time_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadValue, match="17/11/2025 18h30"):
        parse_datetime(text)


def test_yes_and_no_are_read_in_every_spelling() -> None:
    assert all(map(parse_yes_no, ["oui", "OUI", " x ", "Vrai", "1", "✓", "d’accord", "O", "true"]))
    assert not any(map(parse_yes_no, ["non", "Non.", "0", "faux", "N", "-", "false"]))
    for text in ("", "peut-être", "2"):
        with pytest.raises(BadValue, match="oui ou non"):
            parse_yes_no(text)


def test_an_email_address_is_tidied() -> None:
    assert parse_email(" Jeanne.Inventee@Exemple.FR ") == "Jeanne.Inventee@exemple.fr"
    assert parse_email("Jeanne Inventée <jeanne@exemple.fr>") == "jeanne@exemple.fr"
    assert parse_email("mailto:jeanne@exemple.fr") == "jeanne@exemple.fr"


@pytest.mark.parametrize("text", ["", "jeanne", "jeanne@", "a@b.fr, c@d.fr", "jeanne arobase exemple.fr", "a@b@c.fr"])
def test_what_is_no_email_address_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadValue, match=r"prenom\.nom@exemple\.fr"):
        parse_email(text)


@pytest.mark.parametrize(
    "text",
    ["0559000000", "05 59 00 00 00", "05.59.00.00.00", "05-59-00-00-00", "+33 5 59 00 00 00", "+33 (0)5 59 00 00 00",
     "0033559000000", "559000000", "05\u00a059\u00a000\u00a000\u00a000", "+330559000000"],
)  # fmt: skip
def test_a_french_telephone_is_written_in_pairs(text: str) -> None:
    assert parse_phone(text) == "05 59 00 00 00"


def test_a_foreign_telephone_stays_international() -> None:
    assert parse_phone("+34 943 00 00 00") == "+34 943 00 00 00"
    assert parse_phone("0034943000000") == "+34943000000"
    assert parse_phone(parse_phone("+34 (943) 00.00.00")) == "+34 943 00 00 00"


@pytest.mark.parametrize("text", ["", "12", "05 59 00 00", "05 59 00 00 00 / 06 00 00 00 00", "+33 12", "bureau", "00"])
def test_what_is_no_telephone_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadValue, match="05 59 00 00 00"):
        parse_phone(text)


def test_a_website_gets_its_scheme_and_stays_on_the_web() -> None:
    assert parse_website("www.exemple.fr/amis") == "https://www.exemple.fr/amis"
    assert parse_website("http://exemple.fr") == "http://exemple.fr"
    for text in (
        "javascript:alert(1)",
        "JavaScript:alert(1)//.fr",
        "exemple",
        "deux mots.fr",
        "http://[",
        "file:///etc",
    ):
        with pytest.raises(BadValue, match=r"https://www\.exemple\.fr"):
            parse_website(text)


def test_lists_are_cut_at_every_french_separator_without_repetition() -> None:
    assert split_list("enfants; ados, adultes / anciens et familles") == (
        "enfants", "ados", "adultes", "anciens", "familles",
    )  # fmt: skip
    assert split_list("Enfants, enfants ;; ENFANTS\nados") == ("Enfants", "ados")
    assert split_list("  ") == ()
    assert split_list("Secrétariat") == ("Secrétariat",)


def test_known_names_are_kept_whole_in_lists() -> None:
    known = ("Arts et Loisirs", "Pêche, chasse et nature")
    assert split_list("Le Club et Autres ; arts et loisirs", known) == ("Le Club", "Autres", "arts et loisirs")
    assert split_list("Pêche, chasse et nature", known) == ("Pêche, chasse et nature",)


def test_texts_too_long_for_the_screen_are_refused_with_the_limit() -> None:
    with pytest.raises(BadValue, match="200 caractères"):
        values.parse_line("a" * 201)
    assert values.parse_line(" Les \n Amis\x00 ") == "Les Amis"
    assert values.parse_paragraph("un\r\ndeux ") == "un\ndeux"


@given(st.text(max_size=40))
def test_no_text_ever_breaks_a_parser(text: str) -> None:
    for parse in (parse_date, parse_time, parse_datetime, parse_yes_no, parse_email, parse_phone, parse_website):
        try:
            parse(text)
        except BadValue as refused:
            assert refused.message
    split_list(text)
