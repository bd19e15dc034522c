"""A whole compte rendu, read as those who were absent will read it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from ssi_core.exports.minutes import (
    AdoptedTheme,
    CalendarChange,
    Minutes,
    MinutesDecision,
    MinutesItem,
    MinutesTask,
    NextPlenary,
    StructureAttendance,
)
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_outline import outline

ATTENDANCE = (
    StructureAttendance("Mairie de Valbreuil", "mairie", ("Inès Marchal", "Karim Bellanger")),
    StructureAttendance("Emmaüs Valbreuil", "association", ("Paul Mercier",), (), ("Awa Sow",)),
    StructureAttendance(
        "Les Jardins partagés",
        "association",
        ("Lucie Fontan", "Hugo Payet"),
        ("Nadia Roussel",),
        ("Tom Ruiz", "Zoé Lam"),
    ),
    StructureAttendance("Collège Rosa-Parks", "établissement scolaire", (), ("Marc Oyana", "Léa Villard")),
    StructureAttendance("Centre d'animation des Tilleuls", "centre d'animation", ("Sonia Ferrand",)),
    StructureAttendance("MJC du Moulin", "association", absent=True),
    StructureAttendance("Cinéma Le Rex", "association", absent=True),
    StructureAttendance("Épicerie sociale", "service municipal", absent=True),
)

ITEMS = (
    MinutesItem(
        "Bilan de l'édition 2024",
        20,
        (
            "Le repas du monde a réuni 140 personnes ; le ciné-débat 35, en concurrence avec un match.",
            "Les élèves du collège ont demandé à présenter eux-mêmes leur exposition.\n"
            "Le centre d'animation propose d'imprimer les panneaux.",
        ),
    ),
    MinutesItem(
        "Choix du thème",
        30,
        ("Trois thèmes restaient en discussion après le groupe de travail du 2 septembre.",),
        (
            MinutesDecision("Retenir le thème « L'eau, bien commun »", 12, 1, 2),
            MinutesDecision("Reconduire la charte sans changement", 14, 0, 0),
            MinutesDecision("Avancer l'ouverture au 8 novembre", 4, 9, 2),
        ),
        (
            MinutesTask("Écrire la présentation du thème (dix lignes)", "Paul Mercier", date(2025, 10, 1)),
            MinutesTask("Demander un devis pour l'affiche", "Service communication", date(2025, 9, 26)),
        ),
    ),
    MinutesItem(
        "Discosoupe",
        15,
        ("Lieu à confirmer selon la météo.",),
        (MinutesDecision("Les Jardins partagés portent la discosoupe avec l'Épicerie sociale.", supports=9),),
        (MinutesTask("Trouver dix bénévoles pour l'épluchage", "", None),),
    ),
    MinutesItem(
        "Prêt de matériel",
        10,
        tasks=(MinutesTask("Réserver la sono", "Karim Bellanger", date(2025, 10, 10)),),
    ),
    MinutesItem("Questions diverses", 5),
)

CHANGES = (
    CalendarChange(
        "moved",
        "Ciné-débat",
        "Cinéma Le Rex",
        (datetime(2025, 11, 20, 20), datetime(2025, 11, 20, 22)),
        (datetime(2025, 11, 25, 20), datetime(2025, 11, 25, 22, 30)),
        "salle 2",
    ),
    CalendarChange(
        "moved",
        "Atelier d'écriture",
        "Centre d'animation des Tilleuls",
        (datetime(2025, 11, 19, 14), datetime(2025, 11, 19, 16)),
        (datetime(2025, 11, 19, 16), datetime(2025, 11, 19, 18)),
    ),
    CalendarChange(
        "created",
        "Discosoupe",
        "Les Jardins partagés",
        None,
        (datetime(2025, 11, 22, 10), datetime(2025, 11, 22, 13, 30)),
        "place du Marché",
    ),
    CalendarChange(
        "changed",
        "Repas du monde",
        "Emmaüs Valbreuil",
        (datetime(2025, 11, 15, 19), datetime(2025, 11, 16)),
        (datetime(2025, 11, 15, 19), datetime(2025, 11, 16)),
        "salle des fêtes",
        "Ouvert aux familles, à la place de « adultes »",
    ),
    CalendarChange(
        "cancelled",
        "Conférence inaugurale",
        "Mairie de Valbreuil",
        (datetime(2025, 11, 14, 18, 30), datetime(2025, 11, 14, 20)),
    ),
)

RICH = Minutes(
    collective="Collectif Solidarités de Valbreuil",
    edition="Festival des Solidarités 2025",
    title="Plénière de rentrée",
    place="Hôtel de ville, salle du Conseil",
    starts=datetime(2025, 9, 18, 18, 30),
    opened_on=datetime(2025, 9, 18, 18, 34),
    closed_on=datetime(2025, 9, 18, 20, 41),
    facilitators=("Inès Marchal", "Karim Bellanger"),
    secretary="Lucie Fontan",
    attendance=ATTENDANCE,
    items=ITEMS,
    theme_adopted=(
        AdoptedTheme(
            "L'eau, bien commun", "Il relie les projets menés au Sénégal et la vie de la rivière.", 14, 2
        ),
    ),
    calendar_changes=CHANGES,
    next_plenary=NextPlenary(datetime(2025, 10, 16, 18, 30), "Centre d'animation des Tilleuls"),
)


def section(text: str, heading: str) -> str:
    """What stands under `heading`, until the next section."""
    return text.split(f"\n## {heading}\n\n", 1)[1].split("\n## ", 1)[0]


def plain(text: str) -> str:
    """`text` with ordinary spaces, to be compared easily."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


TEXT = plain(to_markdown(outline(RICH)))


def test_it_opens_with_title_collective_date_place_and_who_ran_it() -> None:
    assert TEXT.startswith(
        "# Compte rendu – Plénière de rentrée\n\n"
        "**Collectif Solidarités de Valbreuil**\\\nFestival des Solidarités 2025\n\n"
        "- **Date** : jeudi 18 septembre 2025, de 18 h 34 à 20 h 41\n"
        "- **Lieu** : Hôtel de ville, salle du Conseil\n"
        "- **Animation** : Inès Marchal et Karim Bellanger\n"
        "- **Secrétariat de séance** : Lucie Fontan\n\n"
    )


def test_sections_follow_the_agenda_and_end_with_what_comes_next() -> None:
    assert re.findall(r"^## (.+)$", TEXT, re.MULTILINE) == [
        "Présences",
        "1. Bilan de l'édition 2024",
        "2. Choix du thème",
        "3. Discosoupe",
        "4. Prêt de matériel",
        "Autres points de l’ordre du jour",
        "Thème adopté",
        "Changements au calendrier",
        "Qui fait quoi",
        "Prochaine plénière",
    ]


def test_attendance_is_given_by_structure_with_apologies_guests_and_absent_structures() -> None:
    attendance = section(TEXT, "Présences")
    assert "6 présents, 3 invités et 3 excusés, pour 4 structures représentées." in attendance
    assert "- Emmaüs Valbreuil (association) : Paul Mercier\n" in attendance
    assert "- Mairie de Valbreuil : Inès Marchal et Karim Bellanger\n" in attendance  # not « (mairie) »
    assert "- Awa Sow, invité·e d’Emmaüs Valbreuil\n" in attendance
    assert "- Tom Ruiz et Zoé Lam, invité·es des Jardins partagés\n" in attendance
    assert "- Collège Rosa-Parks (établissement scolaire) : Marc Oyana et Léa Villard\n" in attendance
    assert attendance.rstrip().endswith(
        "Ces structures n’étaient pas représentées : MJC du Moulin, Cinéma Le Rex et Épicerie sociale."
    )


def test_notes_keep_their_line_breaks_and_decisions_their_tallies() -> None:
    assert "leur exposition.\\\nLe centre d'animation" in section(TEXT, "1. Bilan de l'édition 2024")
    theme = section(TEXT, "2. Choix du thème")
    adopted, refused = theme.split("**Proposition non retenue**")
    assert "*Adoptée par 12 voix pour, 1 contre et 2 abstentions.*" in adopted
    assert "- Reconduire la charte sans changement. *Adoptée à l’unanimité des 14 votants.*" in adopted
    assert (
        "Avancer l'ouverture au 8 novembre. *Rejetée par 9 voix contre, 4 pour et 2 abstentions.*" in refused
    )


def test_points_without_a_word_are_named_once_and_keep_their_number() -> None:
    assert TEXT.count("Questions diverses") == 1
    assert section(TEXT, "Autres points de l’ordre du jour").strip() == (
        "Sans note ni décision : point 5 (« Questions diverses »)."
    )


def test_tasks_of_all_points_are_in_one_table_even_without_a_person_or_a_day() -> None:
    rows = [
        re.split(r" *\| *", row.strip("| ")) for row in section(TEXT, "Qui fait quoi").strip().splitlines()
    ]
    assert rows[0] == ["Quoi", "Qui", "Avant le"]
    assert rows[2:] == [
        ["Écrire la présentation du thème (dix lignes)", "Paul Mercier", "1er octobre 2025"],
        ["Demander un devis pour l'affiche", "Service communication", "26 septembre 2025"],
        ["Trouver dix bénévoles pour l'épluchage", "à désigner", "sans échéance"],
        ["Réserver la sono", "Karim Bellanger", "10 octobre 2025"],
    ]


def test_the_theme_says_where_it_was_adopted_and_why() -> None:
    theme = section(TEXT, "Thème adopté")
    assert (
        "**L'eau, bien commun**, adopté au point 2, soutenu par 14 personnes.\n\nIl relie les projets"
        in theme
    )


def test_the_calendar_is_its_net_effect_by_kind_and_by_date() -> None:
    calendar = section(TEXT, "Changements au calendrier")
    assert re.findall(r"^### (.+)$", calendar, re.MULTILINE) == [
        "Nouvelle animation",
        "Animations déplacées",
        "Animation modifiée",
        "Animation annulée",
    ]
    assert calendar.index("Atelier d'écriture") < calendar.index("Ciné-débat")


def test_a_point_with_tasks_only_sends_the_reader_to_the_table() -> None:
    assert section(TEXT, "4. Prêt de matériel").strip() == (
        "Les suites données à ce point figurent dans le tableau « Qui fait quoi »."
    )


def test_double_punctuation_written_by_us_has_a_no_break_space() -> None:
    ours = replace(RICH, items=(), calendar_changes=CHANGES[:3])
    assert not re.search(r"[^\u00a0|]:|« | »", to_markdown(outline(ours)))
