"""An invented plenary, rich enough to show every part of a compte rendu."""

from __future__ import annotations

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

ATTENDANCE = (
    StructureAttendance("Mairie de Valbreuil", "mairie", ("Inès Marchal", "Karim Bellanger")),
    StructureAttendance("Emmaüs Valbreuil", "association", ("Paul Mercier",), (), ("Awa Sow",)),
    StructureAttendance(
        "Les Jardins partagés", "association", ("Lucie Fontan", "Hugo Payet"), ("Nadia Roussel",), ("Tom Ruiz", "Zoé Lam")
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
    MinutesItem("Prêt de matériel", 10, tasks=(MinutesTask("Réserver la sono", "Karim Bellanger", date(2025, 10, 10)),)),
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
        details="L'intervenante n'est plus disponible.",
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
        AdoptedTheme("L'eau, bien commun", "Il relie les projets menés au Sénégal et la vie de la rivière.", 14, 2),
    ),
    calendar_changes=CHANGES,
    next_plenary=NextPlenary(datetime(2025, 10, 16, 18, 30), "Centre d'animation des Tilleuls"),
)
