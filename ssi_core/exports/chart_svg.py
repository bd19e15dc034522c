"""A chart of horizontal bars as SVG, for the documents: drawn here, so that nothing is loaded from anywhere."""

from __future__ import annotations

from html import escape

from ssi_core.exports.minutes_blocks import Chart

WIDTH, ROW, LABEL, BAR = 640, 46, 16, 14
FONT = "Atkinson Hyperlegible Next, Liberation Sans, DejaVu Sans, Libertinus Serif"
INK, GREEN, PALE = "#17211d", "#12503a", "#e8ece5"
LONGEST_LABEL = 70


def to_svg(chart: Chart) -> str:
    """The picture; each bar has its label above it and its value at its end. Widths are in pixels of the drawing."""
    most = max((value for _label, value in chart.bars), default=0) or 1
    full = WIDTH - 60
    parts = []
    for at, (label, value) in enumerate(chart.bars):
        top = at * ROW
        length = max(full * value / most, 2) if value else 2
        said = label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"
        parts += [
            f'<text x="0" y="{top + LABEL}" font-size="15" fill="{INK}">{escape(_safe(said))}</text>',
            f'<rect x="0" y="{top + 22}" width="{full}" height="{BAR}" fill="{PALE}"/>',
            f'<rect x="0" y="{top + 22}" width="{length:.1f}" height="{BAR}" fill="{GREEN}"/>',
            f'<text x="{full + 10}" y="{top + 35}" font-size="16" font-weight="700" fill="{INK}">{value}</text>',
        ]
    height = ROW * len(chart.bars)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="{FONT}">{"".join(parts)}</svg>'
    )


def alternative(chart: Chart) -> str:
    """What the picture shows, in words; the numbers are in the table below it."""
    return f"{chart.told}. " + ", ".join(f"{label} : {value}" for label, value in chart.bars)


def _safe(text: str) -> str:
    return "".join(c for c in text if c.isprintable())
