"""The graph of who works in which country or on which theme."""

from __future__ import annotations

import plotly.graph_objects as go

from ssi_core.domain.network import Network, Point
from ssi_core.locale import _, ngettext

HEIGHT = 620
LONGEST, LONGEST_NARROW = 24, 13
FONT = "Atkinson Hyperlegible Next, Verdana, sans-serif"
# The colours of pleniere.css, by theme.
COLOURS = {
    "light": {"paper": "#f4f5f1", "sheet": "#ffffff", "ink": "#17211d", "tie": "#8a968f", "hub": "#12503a",
              "on_hub": "#ffffff", "lone": "#dcebe2", "structure": "#f2b82e", "edge": "#17211d"},
    "dark": {"paper": "#121815", "sheet": "#1c2521", "ink": "#eef2ee", "tie": "#8a968f", "hub": "#7fd1a6",
             "on_hub": "#08271b", "lone": "#1f3d30", "structure": "#f2c14e", "edge": "#eef2ee"},
}  # fmt: skip


def figure(net: Network, theme: str, *, narrow: bool = False) -> go.Figure:
    """The chart in the theme `light` or `dark`; hubs are squares, structures are discs. `narrow`: for a phone."""
    colours = COLOURS.get(theme, COLOURS["light"])
    chart = go.Figure()
    _ties(chart, net, colours)
    _structures(chart, net, colours, LONGEST_NARROW if narrow else LONGEST)
    _hubs(chart, net, colours)
    axis = {"visible": False, "fixedrange": True, "range": [-2.3, 2.3]}
    chart.update_xaxes(**axis)
    chart.update_yaxes(**axis | {"range": [-1.25, 1.25]})
    chart.update_layout(
        height=HEIGHT, margin={"l": 0, "r": 0, "t": 0, "b": 0}, showlegend=False, dragmode=False,
        paper_bgcolor=colours["paper"], plot_bgcolor=colours["paper"],
        font={"family": FONT, "size": 12 if narrow else 15, "color": colours["ink"]},
        hoverlabel={"bgcolor": colours["sheet"], "font": {"color": colours["ink"], "size": 15}},
    )  # fmt: skip
    return chart


def _ties(chart: go.Figure, net: Network, colours: dict[str, str]) -> None:
    x: list[float | None] = []
    y: list[float | None] = []
    for structure, hub in net.ties:
        for axis, place in ((x, 0), (y, 1)):
            axis += [net.structures[structure][place], net.hubs[hub][place], None]
    chart.add_scatter(x=x, y=y, mode="lines", line={"color": colours["tie"], "width": 1.5}, hoverinfo="skip")


def _structures(chart: go.Figure, net: Network, colours: dict[str, str], longest: int) -> None:
    names = list(net.structures)
    tied = {name: ", ".join(hub for structure, hub in net.ties if structure == name) for name in names}
    chart.add_scatter(
        x=[net.structures[name][0] for name in names], y=[net.structures[name][1] for name in names],
        mode="markers+text", text=[_cut(name, longest) for name in names],
        textposition=[_outside(net.structures[name]) for name in names],
        marker={"size": 16, "color": colours["structure"], "line": {"color": colours["edge"], "width": 1.5}},
        hovertext=[f"<b>{_safe(name)}</b><br>{_safe(tied[name])}" for name in names], hoverinfo="text",
        cliponaxis=False,
    )  # fmt: skip


def _hubs(chart: go.Figure, net: Network, colours: dict[str, str]) -> None:
    for hub, (x, y) in net.hubs.items():
        several = net.degree(hub) > 1
        said = ngettext("%(n)s structure", "%(n)s structures", net.degree(hub)) % {"n": net.degree(hub)}
        chart.add_annotation(
            x=x, y=y, showarrow=False, text=f"<b>{_safe(hub)}</b> ({net.degree(hub)})" if several else _safe(hub),
            font={"color": colours["on_hub"] if several else colours["ink"], "size": 15 if several else 13},
            bgcolor=colours["hub"] if several else colours["lone"], bordercolor=colours["edge"],
            borderwidth=2 if several else 1, borderpad=5 if several else 3, hovertext=_("{hub} : {said}").format(
                hub=_safe(hub), said=said),
        )  # fmt: skip


def _outside(point: Point) -> str:
    """Where a name stands so that it does not cross the lines: away from the middle."""
    x, y = point
    if abs(x) < 0.25:
        return "top center" if y > 0 else "bottom center"
    return "middle right" if x > 0 else "middle left"


def _cut(name: str, longest: int) -> str:
    return _safe(name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…")


def _safe(text: str) -> str:
    """Plotly reads some tags: what people typed has none."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
