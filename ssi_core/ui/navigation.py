"""The pages, in the order of an edition's life: la plénière, le programme, les acteurs, le bilan."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ssi_core import settings
from ssi_core.domain.permissions import RANK, Role
from ssi_core.locale import _


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
        Screen("projection", _("Le grand écran"), "projection", plenary, Role.PARTICIPANT),
        Screen("theme", _("Le thème"), "theme", programme),
        Screen("calendrier", _("Le calendrier"), "calendrier", programme),
        Screen("chevauchements", _("Les chevauchements"), "chevauchements", programme, Role.PARTICIPANT),
        Screen("equilibre", _("L’équilibre"), "equilibre", programme, Role.PARTICIPANT),
        Screen("mutualiser", _("Mutualiser"), "mutualiser", programme, Role.PARTICIPANT),
        Screen("structures", _("Les structures"), "structures", actors),
        Screen("personnes", _("Les personnes"), "personnes", actors, Role.PARTICIPANT),
        Screen("importer", _("Importer, exporter"), "importer", actors, Role.PARTICIPANT),
        Screen("compte_rendu", _("Comptes rendus"), "compte-rendu", outcome),
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
    return found
