"""The page of the directory: the list, its files, who could be brought together, and the graph with its table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain import clock
from ssi_core.domain.countries import country_name
from ssi_core.domain.network import by_hub, network
from ssi_core.domain.permissions import Role
from ssi_core.exports import directory as files
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import directory, seats
from ssi_core.ui import identity
from ssi_core.ui.live import live_board, live_region
from ssi_core.ui.markup import show_template
from ssi_core.ui.network_chart import figure

TABLES = ("structure", "membership", "project")
# Beyond that many structures no name can be read on the picture: the table says the others.
MOST_DRAWN = 36


def show() -> None:
    """The page."""
    live_board("directory")
    live_board("directory_links")
    live_region("directory-network", TABLES, _network)
    if identity.takes_part():
        _files()


def _files() -> None:
    """The shared list, made when someone asks for it."""
    show_template("directory_files.html")
    person_id = identity.person_id()
    with st.container(horizontal=True, key="directory-files"):
        for label, make, name, mime in (
            (_("Imprimer (PDF)"), lambda cursor: files.pdf(cursor, clock.today().date()), "annuaire.pdf",
             "application/pdf"),
            (_("Excel"), files.xlsx, "annuaire.xlsx",
             "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (_("CSV"), files.csv, "annuaire.csv", "text/csv"),
        ):  # fmt: skip
            st.download_button(
                label, partial(_made, make, person_id), name, mime, key=f"directory-{name}", on_click="ignore"
            )


def _made(make: Callable[[Cursor], bytes], person_id: str) -> bytes:
    """Rights are looked at again when the file is asked for: a page outlives a revoked seat.

    Streamlit makes it in a thread that knows nothing of who looks: the id is the one that the page was drawn for.
    """
    with runtime.current().database.read() as cursor:
        return b"" if seats.role_of(cursor, person_id) is Role.VISITOR else make(cursor)


def _network() -> None:
    with runtime.current().database.read() as cursor:
        entries = directory.entries(cursor, members_only=not identity.takes_part(), with_people=False)
    if not any(entry.projects for entry in entries):
        return
    show_template("network_head.html")
    by_country, by_theme = _("par pays"), _("par thème")
    chosen = st.segmented_control(
        _("Ce qui relie les structures"), [by_country, by_theme], default=by_country, key="directory-network-by"
    )
    ties = [
        (entry.structure.name, hub)
        for entry in entries
        for hub in (entry.themes if chosen == by_theme else map(country_name, entry.countries))
    ]
    shared = by_hub(ties)
    drawn = [(name, hub) for hub, names in shared.items() for name in names]
    kept = list(dict.fromkeys(name for name, _hub in drawn))[:MOST_DRAWN]
    net = network((name, hub) for name, hub in drawn if name in kept)
    wide, narrow = st.columns([5, 3], gap="medium")
    with wide:
        theme = st.context.theme.type or "light"
        on_phone = "Mobi" in (st.context.headers.get("User-Agent") or "")
        st.plotly_chart(
            figure(net, theme, narrow=on_phone), theme=None, key="directory-network-chart",
            config={"displayModeBar": False, "scrollZoom": False},
        )  # fmt: skip
    with narrow:
        show_template(
            "network_table.html",
            hub=_("Thème") if chosen == by_theme else _("Pays"),
            shared=shared,
            left_out=len({name for name, _hub in drawn}) - len(kept),
            ids={entry.structure.name: entry.structure.id for entry in entries},
        )
