"""Structures, people and activities, from the table to the drafts."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ssi_core.imports.activities import ActivityValues, read_activities
from ssi_core.imports.full_names import split_full_name
from ssi_core.imports.people import PersonValues, read_people
from ssi_core.imports.structures import StructureValues, parse_kind, read_structures
from ssi_core.imports.table_file import UnreadableFile
from ssi_core.imports.values import BadValue
from tests.imports.import_samples import table


def when(headers: tuple[str, ...], *cells: str) -> tuple[datetime, datetime] | str:
    """The start and end of one activity, or its problems."""
    draft = read_activities(table(("Titre", *headers), ("Bal", *cells)))[0]
    return (draft.value.start, draft.value.end) if draft.value else " | ".join(draft.problems)


def test_a_structure_is_read_whatever_the_order_of_its_columns() -> None:
    read = table(
        ("Site web", "Type", "Nom de l'association", "Adhésion", "Départ", "Charte", "Objet"),
        ("www.exemple.fr", "asso loi 1901", "Les  Amis du Pré", "1er sept. 2019", "30/06/2025", "2019-09-02", "Chant"),
    )
    assert read_structures(read)[0].value == StructureValues(
        "Les Amis du Pré", "association", date(2019, 9, 1), date(2025, 6, 30), date(2019, 9, 2),
        "https://www.exemple.fr", "Chant",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("mairie", ["mairie", "Ville", "commune", "Hôtel de ville", "Municipalité"]),
        ("service_municipal", ["service", "Service municipal", "services de la ville", "service_municipal", "CCAS"]),
        ("association", ["asso", "Assos", "Association", "association loi 1901", "Amicale", "asso. sportive du lycée"]),
        ("etablissement_scolaire", ["collège", "Lycée professionnel", "école", "École maternelle", "Étab. scolaire"]),
        ("centre_animation", ["MJC", "M.J.C.", "centre social", "Centre d’animation", "maison de quartier"]),
        ("reseau_regional", ["réseau régional", "Réseau", "fédération", "Ligue"]),
        ("autre", ["autre", "Divers"]),
    ],
)
def test_kinds_of_structures_are_read_in_their_many_spellings(code: str, spellings: list[str]) -> None:
    assert {spelling: parse_kind(spelling) for spelling in spellings} == dict.fromkeys(spellings, code)


def test_an_unknown_kind_is_refused_with_the_kinds_to_use() -> None:
    with pytest.raises(BadValue, match="mairie, service municipal, association"):
        parse_kind("licorne")


def test_every_problem_of_a_line_is_told_with_the_title_of_its_column() -> None:
    read = table(("Nom", "Type", "Membre depuis", "URL"), ("", "licorne", "hier", "x"), ("Le Club", "", "", ""))
    refused, kept = read_structures(read)
    assert refused.value is None and refused.line == 2
    assert [problem.split("»")[0] for problem in refused.problems] == [
        f"Colonne «\u00a0{title}\u00a0" for title in ("Nom", "Type", "Membre depuis", "URL")
    ]
    assert kept.value == StructureValues("Le Club") and kept.line == 3


def test_a_structure_cannot_leave_before_it_came() -> None:
    read = table(("Nom", "Arrivée", "Départ"), ("Le Club", "2/1/2020", "1/1/2020"))
    assert "02/01/2020" in read_structures(read)[0].problems[0]


def test_a_list_of_structures_without_names_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="Nom"):
        read_structures(table(("Couleur",), ("bleu",)))


def test_a_person_is_read_with_their_consent() -> None:
    read = table(
        ("NOM", "Prénoms", "Asso", "Association", "Adresse mail", "Tél. portable", "Accepte le partage"),
        ("Inventée", "Jeanne", "?", "Les Amis", "Jeanne@exemple.fr", "0600000000", "Oui"),
        ("Fictif", "Paul", "", "", "", "", ""),
    )
    first, second = read_people(read)
    assert first.value == PersonValues("Jeanne", "Inventée", "Les Amis", "Jeanne@exemple.fr", "06 00 00 00 00", True)
    assert second.value == PersonValues("Paul", "Fictif")


def test_a_person_without_a_first_name_or_with_a_bad_address_is_refused() -> None:
    read = table(("Nom", "Prénom", "Courriel"), ("Fictif", "", "paul chez exemple"))
    first, second = read_people(read)[0].problems
    assert first.startswith("Colonne «\u00a0Prénom\u00a0»") and second.startswith("Colonne «\u00a0Courriel\u00a0»")


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Nom complet", "Jeanne Inventée"),
        ("Nom et prénom", "Inventée Jeanne"),
        ("Nom / Prénom", "INVENTÉE Jeanne"),
        ("Prénom et nom", "Jeanne INVENTÉE"),
        ("Participant(e)", "Mme Jeanne Inventée"),
        ("Nom", "Jeanne Inventée"),
        ("Contact", "Inventée, Jeanne"),
    ],
)
def test_one_column_may_hold_the_whole_name(title: str, cell: str) -> None:
    value = read_people(table((title,), (cell,)))[0].value
    assert value and (value.first_name, value.last_name.title()) == ("Jeanne", "Inventée")


def test_surnames_in_several_words_are_kept_together() -> None:
    assert split_full_name("DE LA FICTION Anne-Marie", False) == ("Anne-Marie", "DE LA FICTION")
    assert split_full_name("Anne-Marie de la FICTION", True) == ("Anne-Marie", "de la FICTION")
    assert split_full_name("de la Fiction Jeanne", True) == ("Jeanne", "de la Fiction")
    assert split_full_name("Jeanne De La Fiction", False) == ("Jeanne", "De La Fiction")
    for text in ("Jeanne", "Mme", ",", "Fiction,"):
        with pytest.raises(BadValue, match="prénom et le nom"):
            split_full_name(text, False)


def test_a_list_of_people_without_surnames_is_refused() -> None:
    for headers in (("Prénom", "Courriel"), ("Courriel", "Téléphone")):
        with pytest.raises(UnreadableFile, match="Nom"):
            read_people(table(headers))


def test_an_activity_is_read_with_its_lists_and_its_state() -> None:
    read = table(
        ("Activité", "Descriptif", "Structure porteuse", "Partenaires", "Public", "Salle", "Date", "Heure",
         "Heure de fin", "Statut"),
        ("Bal", "Valses", "Les Amis", "Arts et Loisirs, MJC", "ados et adultes", "Halle", "lundi 17 novembre 2025",
         "18h30", "20h", "Confirmé"),
    )  # fmt: skip
    assert read_activities(read, structures=["Arts et loisirs"])[0].value == ActivityValues(
        "Bal", datetime(2025, 11, 17, 18, 30), datetime(2025, 11, 17, 20), "Valses", "Les Amis",
        ("Arts et Loisirs", "MJC"), ("ados", "adultes"), "Halle", "confirmee",
    )  # fmt: skip


EVENING = (datetime(2025, 11, 17, 18, 30), datetime(2025, 11, 17, 20))


@pytest.mark.parametrize(
    ("headers", "cells"),
    [
        (("Date", "Heure de début", "Heure de fin"), ("17/11/2025", "18h30", "20:00")),
        (("Début", "Fin"), ("17/11/2025 18h30", "2025-11-17 20:00")),
        (("Début", "Fin"), ("17/11/2025 18h30", "20h")),
        (("Date", "Début", "Fin"), ("17/11/2025", "18h30", "20h")),
        (("Date", "Horaires"), ("17/11/2025", "18h30-20h")),
        (("Date", "Horaire"), ("17/11/2025", "de 18 h 30 à 20 h")),
        (("Quand",), ("lundi 17 novembre 2025 de 18h30 à 20h",)),
        (("Date",), ("17-11-25 18h30 - 20h",)),
        (("Date", "Heure", "Date de fin", "Heure de fin"), ("17/11/2025", "18:30", "17/11/2025", "20:00")),
    ],
)
def test_the_times_of_an_activity_are_read_from_every_arrangement_of_columns(
    headers: tuple[str, ...], cells: tuple[str, ...]
) -> None:
    assert when(headers, *cells) == EVENING


def test_an_activity_lasts_two_hours_unless_told() -> None:
    assert when(("Date", "Heure"), "17/11/2025", "23h") == (datetime(2025, 11, 17, 23), datetime(2025, 11, 18, 1))


def test_an_activity_may_end_another_day() -> None:
    expected = (datetime(2025, 11, 17, 20), datetime(2025, 11, 18, 1))
    headers = ("Date", "Heure", "Date de fin", "Heure de fin")
    assert when(headers, "17/11/2025", "20h", "18/11/2025", "1h") == expected


def test_an_end_before_the_start_is_a_problem_that_speaks_of_midnight() -> None:
    said = when(("Date", "Heure", "Heure de fin"), "17/11/2025", "20h", "1h")
    assert isinstance(said, str) and "Heure de fin" in said and "minuit" in said


def test_missing_dates_and_times_are_problems() -> None:
    assert "date manquante" in str(when(("Date", "Heure"), "", "18h"))
    assert "heure de début manquante" in str(when(("Date",), "17/11/2025"))
    assert "date manquante" in str(when(("Lieu",), "Halle")) and "heure de début" in str(when(("Lieu",), "Halle"))
    assert "heure de fin manquante" in str(when(("Date", "Heure", "Date de fin"), "17/11/2025", "18h", "19/11/2025"))


def test_a_wrong_date_gives_one_problem_and_not_two() -> None:
    said = when(("Date", "Heure"), "31/02/2025", "18h")
    assert isinstance(said, str) and said.count("Colonne") == 1 and "31/02/2025" in said


def test_a_wrong_time_is_answered_with_the_example_of_a_time() -> None:
    said = str(when(("Date", "Heure"), "17/11/2025", "le soir"))
    assert "Heure" in said and "18h30" in said and "17/11" not in said


def test_a_date_with_the_wrong_day_of_the_week_is_told_as_such() -> None:
    assert "est un lundi" in str(when(("Date", "Heure"), "mardi 17/11/2025", "18h"))


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("idee", ["idée", "Proposition", "proposée", "à confirmer", "Non confirmée", "projet", "à l’étude"]),
        ("confirmee", ["confirmée", "Confirmé", "confirmé(e)", "confirmé·e", "validées", "OK", "oui"]),
        ("annulee", ["annulée", "ANNULÉ", "annulés", "abandonné", "supprimée"]),
    ],
)
def test_states_are_read_in_their_many_spellings(code: str, spellings: list[str]) -> None:
    lines = [("Bal", "17/11/2025 18h", spelling) for spelling in spellings]
    drafts = read_activities(table(("Titre", "Début", "État"), *lines))
    assert [draft.value and draft.value.state for draft in drafts] == [code] * len(spellings)


def test_an_unknown_state_is_refused_with_the_states_to_use() -> None:
    draft = read_activities(table(("Titre", "Début", "État"), ("Bal", "17/11/2025 18h", "bof")))[0]
    assert draft.value is None and "idée, confirmée ou annulée" in draft.problems[0]
