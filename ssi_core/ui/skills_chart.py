"""The heatmap of skills: what the programme needs at the left, who offers what at the right."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from ssi_core.domain.skill_levels import level_letter, level_name
from ssi_core.domain.skill_matrix import COVERED, GAP, LEARNERS, SINGLE, UNUSED, Row
from ssi_core.domain.skill_state_words import state_marks, state_names
from ssi_core.live.skill_table import KINDS, Table
from ssi_core.locale import _, ngettext

ROW, HEAD, FOOT = 34, 200, 16
LONGEST_NAME, LONGEST_SKILL = 24, 34
FONT = "Atkinson Hyperlegible Next, Verdana, sans-serif"
# The colours of pleniere.css, by theme: paper, ink, soft ink, line, the three levels; then the states and their ink.
COLOURS = {
    "light": {
        "paper": "#f4f5f1", "sheet": "#ffffff", "ink": "#17211d", "soft": "#47534d", "line": "#c8cfc8",
        "levels": ("#dcebe2", "#8fc3aa", "#12503a"),
        "states": {GAP: "#fbe5e1", LEARNERS: "#fff0c7", SINGLE: "#fff0c7", COVERED: "#dcebe2", UNUSED: "#e8ece5"},
        "signs": {GAP: "#a3241c", LEARNERS: "#6a4700", SINGLE: "#6a4700", COVERED: "#12503a", UNUSED: "#47534d"},
    },
    "dark": {
        "paper": "#121815", "sheet": "#1c2521", "ink": "#eef2ee", "soft": "#b9c4bd", "line": "#3a4740",
        "levels": ("#1f3d30", "#2f6b4e", "#7fd1a6"),
        "states": {GAP: "#4a1f1a", LEARNERS: "#3d310f", SINGLE: "#3d310f", COVERED: "#1f3d30", UNUSED: "#28332e"},
        "signs": {GAP: "#ffa093", LEARNERS: "#f6d27a", SINGLE: "#f6d27a", COVERED: "#8fdbb2", UNUSED: "#b9c4bd"},
    },
}  # fmt: skip


def figure(table: Table, theme: str) -> go.Figure:
    """The chart in the theme `light` or `dark`; each point carries [skill, column key] ('' for the needs)."""
    colours = COLOURS.get(theme, COLOURS["light"])
    rows, columns = table.matrix.rows, table.matrix.columns
    widths = [0.27, 0.73] if columns else [0.9, 0.1]
    chart = make_subplots(rows=1, cols=2, shared_yaxes=True, horizontal_spacing=0.012, column_widths=widths)
    _needs(chart, rows, colours)
    if columns:
        _supplies(chart, table, colours)
    names = [_cut(row.name, LONGEST_SKILL) for row in rows]
    chart.update_layout(
        template="none",
        height=HEAD + FOOT + ROW * len(rows),
        margin={"l": 10, "r": 10, "t": HEAD, "b": FOOT},
        paper_bgcolor=colours["paper"], plot_bgcolor=colours["sheet"],
        font={"family": FONT, "size": 15, "color": colours["ink"]},
        showlegend=False, dragmode=False, clickmode="event+select",
        hoverlabel={
            "bgcolor": colours["sheet"], "bordercolor": colours["ink"], "font": {"color": colours["ink"], "size": 15},
        },
    )  # fmt: skip
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "ticks": ""}
    chart.update_yaxes(
        **axis, range=[len(rows) - 0.5, -0.5], tickvals=list(range(len(rows))), ticktext=names, automargin=True
    )
    chart.update_xaxes(**axis, side="top", tickangle=-90)
    chart.update_xaxes(
        range=[-0.35, 2.5], tickvals=[0, 1.45], ticktext=[_("Recherchées"), _("État")], row=1, col=1
    )
    chart.update_xaxes(
        range=[-0.5, max(len(columns), 1) - 0.5],
        tickvals=list(range(len(columns))),
        ticktext=[_cut(column.name, LONGEST_NAME) for column in columns],
        row=1, col=2,
    )  # fmt: skip
    return chart


def _needs(chart: go.Figure, rows: tuple[Row, ...], colours: dict[str, Any]) -> None:
    signs, words = state_marks(), state_names()
    # All at once: plotly checks the whole layout again at each shape that is added alone.
    chart.update_layout(
        shapes=[
            {
                "type": "rect", "x0": 0.4, "x1": 2.48, "y0": place - 0.44, "y1": place + 0.44, "xref": "x", "yref": "y",
                "line": {"width": 0}, "fillcolor": colours["states"][row.state], "layer": "below",
            }
            for place, row in enumerate(rows)
        ]
    )  # fmt: skip
    columns = [(0.0, "", colours["ink"])]
    # One trace per state: once a cell is chosen, plotly pales the letters of all the others, unless told their colour.
    columns += [(1.45, state, colours["signs"][state]) for state in dict.fromkeys(row.state for row in rows)]
    for x, state, ink in columns:
        shown = [(place, row) for place, row in enumerate(rows) if state in ("", row.state)]
        chart.add_trace(
            go.Scatter(
                x=[x] * len(shown), y=[place for place, _row in shown], mode="text+markers",
                text=[
                    f"<b>{signs[state]}</b> {words[state]}" if state else str(row.people or "") for _place, row in shown
                ],
                textfont={"color": ink, "size": 14},
                marker={"symbol": "square", "size": 28, "opacity": 0},
                unselected={"marker": {"opacity": 0}, "textfont": {"color": ink}},
                customdata=[[row.skill_id, ""] for _place, row in shown],
                hovertext=[_need_said(row) for _place, row in shown], hoverinfo="text",
            ),
            row=1, col=1,
        )  # fmt: skip


def _need_said(row: Row) -> str:
    wanted = (
        ngettext("{n} personne recherchée", "{n} personnes recherchées", row.people).format(n=row.people)
        if row.people
        else _("pas recherchée au programme")
    )
    return f"{_safe(row.name)}<br>{state_names()[row.state]}, {wanted}"


def _supplies(chart: go.Figure, table: Table, colours: dict[str, Any]) -> None:
    rows, columns = table.matrix.rows, table.matrix.columns
    counted = table.choices.columns == KINDS
    cells = [[table.matrix.cell(row, column) for column in columns] for row in rows]
    levels = colours["levels"]
    scale = [[place / 3, levels[min(place, 2)]] for place in (0, 1, 2, 3)]
    steps = [[at, colour] for n, colour in enumerate(levels) for at in (scale[n][0], (n + 1) / 3)]
    chart.add_trace(
        go.Heatmap(
            z=[[cell.level or None for cell in line] for line in cells],
            zmin=0.5, zmax=3.5, colorscale=steps, showscale=False, xgap=2, ygap=2, hoverinfo="skip",
            # Plotly takes the letters that stand out on each colour.
            text=[
                [(str(cell.sources) if counted else level_letter(cell.level)) if cell.level else "" for cell in line]
                for line in cells
            ],
            texttemplate="%{text}", textfont={"size": 15},
        ),
        row=1, col=2,
    )  # fmt: skip
    places = [(y, x, cell) for y, line in enumerate(cells) for x, cell in enumerate(line)]
    chart.add_trace(
        go.Scatter(
            x=[x for _y, x, _cell in places], y=[y for y, _x, _cell in places],
            mode="markers",
            # Invisible, over each cell: a heatmap's own cells cannot be chosen.
            marker={"symbol": "square", "size": 28, "opacity": 0}, unselected={"marker": {"opacity": 0}},
            customdata=[[rows[y].skill_id, columns[x].key] for y, x, _cell in places],
            hovertext=[
                f"{_safe(rows[y].name)}<br>{_safe(columns[x].name)}<br>{_cell_said(cell.level, cell.sources, counted)}"
                for y, x, cell in places
            ],
            hoverinfo="text",
        ),
        row=1, col=2,
    )  # fmt: skip


def _cell_said(level: int, sources: int, counted: bool) -> str:
    if not level:
        return _("personne")
    if not counted:
        return level_name(level)
    said = ngettext("{n} acteur, {level}", "{n} acteurs, jusqu’à : {level}", sources)
    return said.format(n=sources, level=level_name(level))


def _cut(text: str, longest: int) -> str:
    return _safe(text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…")


def _safe(text: str) -> str:
    """Plotly reads a few tags in its texts: what people typed is no tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
