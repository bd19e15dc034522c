from __future__ import annotations

import pytest

from ssi_core.imports import activities, people, structures
from ssi_core.imports.columns import Field, match_columns, match_table
from ssi_core.imports.table_file import UnreadableFile
from tests.imports.import_samples import table

FIELDS = (
    Field("name", "Nom", ("Structure", "Nom de la structure"), required=True),
    Field("email", "Courriel", ("E-mail", "Adresse électronique")),
    Field("joined_on", "Date d’arrivée", ("Depuis le",)),
)


def test_columns_are_found_in_any_order() -> None:
    assert match_columns(["E-mail", "Nom"], FIELDS).positions == {"email": 0, "name": 1}


@pytest.mark.parametrize(
    "title", ["NOM DE LA STRUCTURE", "nom-structure", "Noms des structures", " Nom (de la structure) * ", "structures"]
)
def test_case_plural_punctuation_and_little_words_do_not_matter(title: str) -> None:
    assert match_columns([title], FIELDS).positions == {"name": 0}


@pytest.mark.parametrize("title", ["email", "E mail", "e-mails", "adresse electronique", "ADRESSES ÉLECTRONIQUES"])
def test_accents_and_hyphens_do_not_matter(title: str) -> None:
    assert match_columns([title], FIELDS).positions == {"email": 0}


def test_what_stands_in_brackets_does_not_matter() -> None:
    assert match_columns(["Date d'arrivée (jj/mm/aaaa)"], FIELDS).positions == {"joined_on": 0}


def test_a_typing_mistake_is_forgiven_and_reported() -> None:
    mapping = match_columns(["Nom", "Adresse électonique"], FIELDS)
    assert mapping.positions["email"] == 1 and mapping.guessed == ("email",)


def test_an_exact_title_wins_over_a_nearer_place_in_the_file() -> None:
    mapping = match_columns(["Courriell", "Courriel"], FIELDS)
    assert mapping.positions == {"email": 1} and mapping.unknown == ("Courriell",)


def test_short_words_are_never_guessed() -> None:
    assert match_columns(["Non"], FIELDS).unknown == ("Non",)


def test_unknown_missing_and_repeated_columns_are_reported_in_french() -> None:
    mapping = match_columns(["Courriel", "Couleur", "", "E-mail"], FIELDS)
    assert [field.name for field in mapping.missing] == ["name"]
    assert (mapping.unknown, mapping.duplicates) == (("Couleur",), ("E-mail",))
    said = mapping.problems()
    assert len(said) == 3
    assert "«\u00a0Nom\u00a0» introuvable" in said[0] and "E-mail" in said[1] and "Couleur" in said[2]


def test_a_table_without_a_required_column_is_refused_with_the_titles_read() -> None:
    with pytest.raises(UnreadableFile) as caught:
        match_table(table(("Courriel", "Couleur")), FIELDS)
    assert "Nom" in caught.value.message and "Courriel, Couleur" in caught.value.message


def test_the_cell_of_an_absent_column_is_empty() -> None:
    read = table(("Nom",), (" Les Amis ",))
    mapping = match_columns(read.headers, FIELDS)
    assert mapping.cell(read.rows[0], "name") == "Les Amis" and mapping.cell(read.rows[0], "email") == ""


@pytest.mark.parametrize("fields", [structures.FIELDS, people.FIELDS, activities.FIELDS])
def test_every_title_we_announce_leads_to_its_own_field(fields: tuple[Field, ...]) -> None:
    for field in fields:
        for title in (field.name, field.label, *field.synonyms):
            assert match_columns([title], fields).positions == {field.name: 0}, title
