"""The load of the whole period, hours by days, for each public: a chart that follows the programme, and its table."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from ssi_core import runtime
from ssi_core.domain.french import short_day
from ssi_core.domain.load import Load, load
from ssi_core.domain.programme import PUBLICS
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import editions, occasions
from ssi_core.ui import identity
from ssi_core.ui.live import live_region
from ssi_core.ui.markup import show_template

# Fond, vert, encre : les couleurs de la feuille de style, que plotly ne lit pas.
LIGHT = ("#e8ece5", "#12503a", "#17211d")
DARK = ("#28332e", "#7fd1a6", "#eef2ee")
ROW_HEIGHT = 24


def show_load() -> None:
    """The chart, for those who take part, once there is an edition."""
    if identity.takes_part():
        live_region("load", occasions.TABLES, _draw)


def _draw() -> None:
    with runtime.current().database.read() as cursor:
        edition = editions.current(cursor)
        if edition is None:
            return
        known, _circumstances = occasions.of_edition(cursor, edition)
    show_template("load_head.html")
    said = sorted({public for each in known for public in each.publics} - set(PUBLICS))
    everybody = _("Tous les publics")
    public = st.selectbox(_("Pour quel public ?"), [everybody, *PUBLICS, *said], key="load-public")
    wanted = "" if public == everybody else public
    found = load(known, (edition.starts_on, edition.ends_on), wanted)
    st.plotly_chart(
        chart(found, st.context.theme.type or "light"), key="load-chart", config={"displayModeBar": False}
    )
    caption = _("Nombre d’activités à chaque heure ({public})").format(public=public.lower())
    show_template("load.html", load=found, caption=caption)


def chart(found: Load, theme: str) -> go.Figure:
    """A heatmap: days across, hours down from the morning on; what is on shows under the pointer."""
    least, most, ink = DARK if theme == "dark" else LIGHT
    figure = go.Figure(
        go.Heatmap(
            x=[short_day(day) for day in found.days],
            y=[f"{hour}\u00a0h" for hour in found.hours],
            z=found.counts,
            text=[[_told(titles) for titles in row] for row in found.titles],
            hovertemplate="%{x}, %{y}<br>%{text}<extra></extra>",
            colorscale=[(0, least), (1, most)],
            zmin=0,
            zmax=max(3, found.most),
            showscale=False,
            xgap=2,
            ygap=2,
        )
    )
    figure.update_layout(
        height=ROW_HEIGHT * len(found.hours) + 90,
        margin={"l": 0, "r": 0, "t": 8, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"color": ink},
        dragmode=False,
    )
    figure.update_yaxes(autorange="reversed", fixedrange=True, automargin=True)
    figure.update_xaxes(fixedrange=True, tickangle=-60, automargin=True)
    return figure


def _told(titles: tuple[str, ...]) -> str:
    """What goes on, as text: plotly would read tags in what people typed."""
    if not titles:
        return _("rien")
    number = ngettext("{n} activité", "{n} activités", len(titles)).format(n=len(titles))
    return "<br>".join([number, *(each.replace("<", "‹").replace(">", "›") for each in titles)])
