"""The page of skills: the chart, its choices, the same table as text, and what opens when a cell is pressed.

The address says what is open (`competence`, `colonne`), so that a reloaded page shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain.skill_matrix import NAME, PATTERN, URGENT
from ssi_core.exports.skills_file import skills_csv
from ssi_core.exports.skills_picture import skills_png
from ssi_core.live import skill_state, skill_table
from ssi_core.live.skill_table import ALL, COLUMNS, FRAGILE, KINDS, NEEDED, PEOPLE, SERVICES, STRUCTURES, Choices, Table
from ssi_core.locale import _
from ssi_core.store.queries import editions
from ssi_core.ui import identity
from ssi_core.ui.live import live_board, live_region
from ssi_core.ui.skills_chart import figure

CHART, PAGE = "skills-chart", "skills-page"
CHOSEN = {name: f"skills-{name}" for name in ("columns", "rows", "order", "search")}


def show_skills() -> None:
    """The page."""
    live_region("skills", skill_state.TABLES, _draw)


def _draw() -> None:
    live_board("skills_head", on_ask=_asked)
    if not identity.takes_part():
        return
    with runtime.current().database.read() as cursor:
        edition = editions.current(cursor)
        state = skill_state.read(cursor)
    if edition is None:
        return
    if state.rows:
        mode = skill_table.usual_columns(state)
        with st.container(key="skills-choices"):
            _choose(mode)
        table = skill_table.table(state, _choices(mode))
        _show_table(table)
        _open_panel()
        unfolded = {"open": "1"} if _on_phone() else {}
        live_board("skill_table", on_ask=_asked, **table.choices.params(), **unfolded)
        with st.container(horizontal=True, key="skills-files"):
            _download(state, table, edition.name)
    live_board("skill_requests")
    live_board("skill_words")


def _choose(mode: str) -> None:
    """What to see."""
    columns, rows, order, search = st.columns(4)
    columns.selectbox(
        _("Colonnes"), COLUMNS, COLUMNS.index(mode), key=CHOSEN["columns"], on_change=_first_page,
        format_func=_said({
            KINDS: _("Par type de structure"), STRUCTURES: _("Chaque structure"),
            SERVICES: _("Mairie et services"), PEOPLE: _("Chaque personne"),
        }),
    )  # fmt: skip
    rows.selectbox(
        _("Compétences"), (ALL, NEEDED, FRAGILE), key=CHOSEN["rows"], on_change=_first_page,
        format_func=_said({
            ALL: _("Toutes"), NEEDED: _("Recherchées au programme"), FRAGILE: _("Qui manquent, ou tiennent à un seul"),
        }),
    )  # fmt: skip
    order.selectbox(
        _("Ordre"), (PATTERN, URGENT, NAME), key=CHOSEN["order"], on_change=_first_page,
        format_func=_said({
            PATTERN: _("Par ressemblance"), URGENT: _("Le plus urgent d’abord"), NAME: _("Alphabétique"),
        }),
    )  # fmt: skip
    search.text_input(_("Chercher une compétence"), key=CHOSEN["search"], on_change=_first_page)


def _said(words: dict[str, str]) -> Callable[[str], str]:
    return lambda choice: words[choice]


def _choices(mode: str) -> Choices:
    chosen = {name: str(st.session_state.get(key) or "") for name, key in CHOSEN.items()}
    return Choices.read({"columns": mode} | chosen | {"page": str(st.session_state.get(PAGE, 0))})


def _first_page() -> None:
    st.session_state[PAGE] = 0


def _show_table(table: Table) -> None:
    """The chart, but on a phone, where the table below is a list that reads better."""
    if table.empty or _on_phone():
        return
    # A narrow window hides it as well (streamlit.css).
    with st.container(key="skills-heatmap"):
        st.plotly_chart(
            figure(table, st.context.theme.type or "light"),
            theme=None,
            key=CHART,
            on_select=_pressed,
            selection_mode="points",
            config={"displayModeBar": False, "scrollZoom": False},
        )
    if table.pages > 1:
        with st.container(horizontal=True, key="skills-pages"):
            first = table.choices.page * skill_table.PAGE + 1
            last = first + len(table.matrix.columns) - 1
            st.button(_("Colonnes précédentes"), on_click=_turn, args=[-1], disabled=not table.choices.page)
            st.text(_("{first} à {last} sur {all}").format(first=first, last=last, all=table.columns_in_all))
            st.button(
                _("Colonnes suivantes"), on_click=_turn, args=[1], disabled=table.choices.page + 1 == table.pages
            )


def _turn(by: int) -> None:
    st.session_state[PAGE] = max(0, int(st.session_state.get(PAGE, 0)) + by)


def _pressed() -> None:
    """A cell of the chart was pressed."""
    points = st.session_state[CHART]["selection"]["points"]
    if points and points[0].get("customdata"):
        skill, column = points[0]["customdata"][:2]
        _open(skill, column)


def _asked(wanted: str) -> None:
    """A button of a board: a skill, a cell, or nothing any more."""
    kind, _colon, what = wanted.partition(":")
    skill, _bar, column = what.partition("|")
    _open(skill if kind in ("skill", "cell") else "", column)


def _open(skill: str, column: str) -> None:
    st.query_params.from_dict({"competence": skill} | ({"colonne": column} if column else {}) if skill else {})


def _open_panel() -> None:
    skill, column = st.query_params.get("competence", ""), st.query_params.get("colonne", "")
    if skill:
        live_board("skill_panel", on_ask=_asked, skill=skill, column=column)


def _download(state: skill_state.SkillState, table: Table, edition: str) -> None:
    counted = table.choices.columns == KINDS
    title = _("Compétences, {edition}").format(edition=edition)
    files: tuple[tuple[str, Callable[[], bytes], str, str], ...] = (
        (
            _("Télécharger l’image (PNG)"),
            partial(skills_png, table.matrix, title, counted=counted),
            "competences.png",
            "image/png",
        ),
        (_("Télécharger le tableau (CSV)"), partial(_whole_csv, state, table), "competences.csv", "text/csv"),
    )
    for label, content, name, mime in files:
        st.download_button(label, content, name, mime, key=f"download-{name}", on_click="ignore")


def _whole_csv(state: skill_state.SkillState, table: Table) -> bytes:
    """Every column, those of the other pages too."""
    whole = skill_table.whole(state, table.choices)
    return skills_csv(whole, counted=table.choices.columns == KINDS)


def _on_phone() -> bool:
    return "Mobi" in (st.context.headers.get("User-Agent") or "")
