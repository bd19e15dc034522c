"""The pages, in the order of an edition's life: la plénière, le programme, les acteurs, le bilan."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ssi_core import settings
from ssi_core.domain.permissions import RANK, Role
from ssi_core.locale import _

# Addresses that people may have kept, and the file that now answers there.
FORMER_ADDRESSES = {"projection": "projection"}


@dataclass(frozen=True)
class Screen:
    """One page of the navigation: its file in `pages/`, its title, its address, and who sees it."""

    file: str
    title: str
    path: str
    section: str
    least_role: Role = Role.VISITOR
    icon: str | None = None


def screens() -> list[Screen]:
    """Every page, in order."""
    plenary, programme, actors, outcome = _("La plénière"), _("Le programme"), _("Les acteurs"), _("Le bilan")
    return [
        Screen("accueil", _("Accueil"), "", plenary),
        Screen("pleniere", _("La plénière"), "pleniere", plenary),
        Screen("rejoindre", _("Rejoindre"), "rejoindre", plenary),
        Screen("votes", _("Votes et parole"), "votes", plenary, Role.PARTICIPANT),
        Screen("projecteur", _("Le grand écran"), "projecteur", plenary, Role.PARTICIPANT),
        Screen("telecommande", _("La télécommande"), "telecommande", plenary, Role.FACILITATOR),
        Screen("papier", _("Sur papier"), "papier", plenary, Role.FACILITATOR),
        Screen("theme", _("Le thème"), "theme", programme),
        Screen("calendrier", _("Le calendrier"), "calendrier", programme),
        Screen("chevauchements", _("Les chevauchements"), "chevauchements", programme, Role.PARTICIPANT),
        Screen("equilibre", _("L’équilibre"), "equilibre", programme, Role.PARTICIPANT),
        Screen("mutualiser", _("Mutualiser"), "mutualiser", programme, Role.PARTICIPANT),
        Screen("moyens", _("Les moyens"), "moyens", programme, Role.PARTICIPANT),
        Screen("communication", _("La communication"), "communication", programme, Role.PARTICIPANT),
        Screen("retroplanning", _("Le rétroplanning"), "retroplanning", programme, Role.PARTICIPANT),
        Screen("aides", _("Aides et charte"), "aides", programme, Role.PARTICIPANT),
        Screen("besoins", _("Les besoins"), "besoins", programme, Role.PARTICIPANT),
        Screen("programme_public", _("Le programme public"), "programme-public", programme, Role.PARTICIPANT),
        Screen("annuaire", _("L’annuaire"), "annuaire", actors),
        Screen("roles", _("Les rôles"), "roles", actors),
        Screen("structures", _("Les structures"), "structures", actors),
        Screen("groupes", _("Groupes et parrainage"), "groupes", actors),
        Screen("personnes", _("Les personnes"), "personnes", actors, Role.PARTICIPANT),
        Screen("competences", _("Les compétences"), "competences", actors, Role.PARTICIPANT),
        Screen("importer", _("Importer, exporter"), "importer", actors, Role.PARTICIPANT),
        Screen("compte_rendu", _("Comptes rendus"), "compte-rendu", outcome),
        Screen("bilan", _("Le bilan"), "bilan", outcome, Role.PARTICIPANT),
        Screen("reglages", _("Réglages"), "reglages", outcome, Role.FACILITATOR),
        Screen("historique", _("Historique"), "historique", outcome, Role.PARTICIPANT),
    ]


def sections(role: Role) -> dict[str, list[StreamlitPage]]:
    """The navigation of a role. A page that the role may not see still has its address, and says what to do."""
    found: dict[str, list[StreamlitPage]] = {}
    for screen in screens():
        file = settings.ROOT / "pages" / f"{screen.file}.py"
        hidden = RANK[role] < RANK[screen.least_role]
        page = st.Page(
            file,
            title=screen.title,
            url_path=screen.path or None,
            default=not screen.path,
            visibility="hidden" if hidden else "visible",
        )
        found.setdefault(screen.section, []).append(page)
    for old, name in FORMER_ADDRESSES.items():
        page = st.Page(settings.ROOT / "pages" / f"{name}.py", url_path=old, visibility="hidden")
        found.setdefault(screens()[0].section, []).append(page)
    return found
