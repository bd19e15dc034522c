"""The table of skills as a picture (PNG), drawn here: no browser, no internet, the letters of our own pages.

Plotly's own picture is made in the browser, with English words, and cuts what is beyond the screen.
"""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from ssi_core import settings
from ssi_core.domain.skill_levels import LEVELS, level_letter, level_name
from ssi_core.domain.skill_matrix import COVERED, GAP, LEARNERS, SINGLE, UNUSED, Matrix, Row
from ssi_core.domain.skill_state_words import state_names
from ssi_core.locale import _

FONT = settings.ROOT / "ssi_core/web/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PAPER, INK, SOFT, LINE = "#ffffff", "#17211d", "#47534d", "#c8cfc8"
LEVEL_COLOURS = {1: ("#dcebe2", INK), 2: ("#8fc3aa", INK), 3: ("#12503a", "#ffffff")}
STATE_COLOURS = {
    GAP: ("#fbe5e1", "#a3241c"), LEARNERS: ("#fff0c7", "#6a4700"), SINGLE: ("#fff0c7", "#6a4700"),
    COVERED: ("#dcebe2", "#12503a"), UNUSED: ("#e8ece5", "#47534d"),
}  # fmt: skip
CELL, ROW, MARGIN, NAMES, STATE, WANTED, HEAD, TITLE = 52, 40, 32, 460, 230, 130, 320, 70
Letters = ImageFont.FreeTypeFont


def skills_png(matrix: Matrix, title: str, *, counted: bool) -> bytes:
    """The picture, sized by its table; `title` stands above it; with `counted`, cells hold how many actors."""
    width = 2 * MARGIN + NAMES + STATE + WANTED + CELL * max(len(matrix.columns), 8)
    height = 2 * MARGIN + TITLE + HEAD + ROW * len(matrix.rows) + 60
    image = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((MARGIN, MARGIN), _fitting(title, _letters(34, 700), width - 2 * MARGIN), INK, _letters(34, 700))
    top = MARGIN + TITLE + HEAD
    left = MARGIN + NAMES + STATE + WANTED
    draw.text((MARGIN, top - 34), _("Compétence"), SOFT, _letters(20))
    draw.text((MARGIN + NAMES, top - 34), _("État"), SOFT, _letters(20))
    draw.text((MARGIN + NAMES + STATE, top - 34), _("Recherchées"), SOFT, _letters(20))
    for place, column in enumerate(matrix.columns):
        _upright(image, column.name, left + place * CELL, top - 12)
    for line, row in enumerate(matrix.rows):
        _draw_row(draw, matrix, row, left, top + line * ROW, counted=counted)
    _legend(draw, top + ROW * len(matrix.rows) + 18, counted=counted)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw_row(draw: ImageDraw.ImageDraw, matrix: Matrix, row: Row, left: int, y: int, *, counted: bool) -> None:
    draw.line((MARGIN, y + ROW, left + CELL * max(len(matrix.columns), 8), y + ROW), LINE)
    draw.text((MARGIN, y + 8), _fitting(row.name, _letters(22), NAMES - 16), INK, _letters(22))
    back, front = STATE_COLOURS[row.state]
    draw.rounded_rectangle((MARGIN + NAMES, y + 4, MARGIN + NAMES + STATE - 16, y + ROW - 4), 4, back)
    draw.text((MARGIN + NAMES + 10, y + 8), state_names()[row.state], front, _letters(19, 600))
    if row.people:
        draw.text((MARGIN + NAMES + STATE + 40, y + 8), str(row.people), INK, _letters(22, 700))
    for place, column in enumerate(matrix.columns):
        cell = matrix.cell(row, column)
        if cell.level:
            back, front = LEVEL_COLOURS[cell.level]
            x = left + place * CELL
            draw.rectangle((x + 1, y + 1, x + CELL - 2, y + ROW - 2), back)
            said = str(cell.sources) if counted else level_letter(cell.level)
            draw.text((x + CELL / 2, y + ROW / 2), said, front, _letters(21, 700), anchor="mm")


def _legend(draw: ImageDraw.ImageDraw, y: int, *, counted: bool) -> None:
    said = " · ".join(f"{level_letter(level)} {level_name(level)}" for level in reversed(LEVELS))
    text = _("Dans chaque case, combien la proposent ; plus c’est foncé, mieux elle est connue.") if counted else said
    draw.text((MARGIN, y), text, SOFT, _letters(20))


def _upright(image: Image.Image, name: str, x: int, bottom: int) -> None:
    """A name written upwards above its column."""
    letters = _letters(20)
    text = _fitting(name, letters, HEAD - 24)
    strip = Image.new("RGB", (HEAD - 20, CELL - 8), PAPER)
    ImageDraw.Draw(strip).text((0, (CELL - 8) / 2), text, INK, letters, anchor="lm")
    upright = strip.rotate(90, expand=True)
    image.paste(upright, (x + 4, bottom - upright.height))


def _fitting(text: str, letters: Letters, width: float) -> str:
    """The text, cut with an ellipsis where it does not fit."""
    if letters.getlength(text) <= width:
        return text
    while text and letters.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


@cache
def _letters(size: int, weight: int = 400) -> Letters:
    letters = ImageFont.truetype(str(FONT), size)
    letters.set_variation_by_axes([weight])
    return letters
