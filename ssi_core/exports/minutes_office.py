"""The compte rendu for word processors: Word (.docx) and LibreOffice (.odt), for those who keep, print and edit it."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Literal

import pypandoc

from ssi_core.exports import typesetting
from ssi_core.exports.chart_svg import alternative, to_svg
from ssi_core.exports.markdown_text import inline
from ssi_core.exports.minutes_blocks import Chart, Section
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_outline import Outline
from ssi_core.store.queries.logos import Logo

# How they look; made by tools/reference_docx.py and tools/reference_odt.py.
_REFERENCES = {kind: Path(__file__).with_name(f"reference.{kind}") for kind in ("docx", "odt")}
# Strict Markdown and only what our text uses: whatever people typed, no HTML, TeX or citation is read.
_FORMAT = (
    "markdown_strict-raw_html+pipe_tables+all_symbols_escapable+escaped_line_breaks"
    "+intraword_underscores+space_in_atx_header+blank_before_header+link_attributes"
)
_CHART_PIXELS = 1280
_LINES = 'fo:border="0.5pt solid #a9b5ad" fo:padding="0.12cm"'
_CELLS = {"TableHeaderRowCell": f'{_LINES} fo:background-color="#dcebe2"', "TableRowCell": _LINES}
_FRAME = re.compile("</draw:frame>")


def to_docx(plan: Outline, logo: Logo | None = None) -> bytes:
    """The bytes of a .docx in French; made in memory by pandoc, sandboxed. RuntimeError when pandoc fails.

    The first heading becomes the document's title, and the sections its first-level headings.
    """
    return _converted(plan, logo, "docx")


def to_odt(plan: Outline, logo: Logo | None = None) -> bytes:
    """The bytes of an .odt, likewise. RuntimeError when pandoc fails."""
    told = [logo.told] if logo else []
    told += [alternative(chart) for section in plan.sections for chart in _charts(section)]
    return _finished(_converted(plan, logo, "odt"), told)


def _converted(plan: Outline, logo: Logo | None, kind: Literal["docx", "odt"]) -> bytes:
    document: object = pypandoc.convert_text(
        to_markdown(plan, head=_picture(logo.content, logo.told, "height=1.7cm") if logo else "", pictured=_charted),
        to=kind,
        format=_FORMAT,
        extra_args=[
            "--shift-heading-level-by=-1",
            "--metadata=lang:fr-FR",
            f"--reference-doc={_REFERENCES[kind]}",
        ],
        outputfile="-",  # pypandoc then hands back pandoc's output as bytes: no file to clean
        sandbox=True,
    )
    if not isinstance(document, bytes):
        raise RuntimeError("pandoc gave no document")
    return document


def _charts(section: Section) -> Iterator[Chart]:
    yield from (block for block in section.blocks if isinstance(block, Chart))
    for part in section.parts:
        yield from _charts(part)


def _finished(odt: bytes, told: list[str]) -> bytes:
    """The document with what pandoc leaves out of an .odt: the text of its pictures, in order, and lines in tables."""
    made = io.BytesIO()
    left = iter(told)
    with zipfile.ZipFile(io.BytesIO(odt)) as given, zipfile.ZipFile(made, "w") as copy:
        for entry in given.infolist():
            content = given.read(entry)
            if entry.filename == "content.xml":
                text = content.decode()
                text = _FRAME.sub(lambda found: f"<svg:desc>{escape(next(left, ''))}</svg:desc>{found[0]}", text)
                for name, lines in _CELLS.items():
                    plain = f'<style:style style:name="{name}" style:family="table-cell">'
                    text = re.sub(f"({plain}\\s*<style:table-cell-properties )[^>]*/>", rf"\1{lines}/>", text)
                content = text.encode()
            copy.writestr(entry, content)  # in the same order, the type of the file first and not compressed
    return made.getvalue()


def _charted(chart: Chart) -> str:
    png = typesetting.to_png(to_svg(chart).encode(), width=_CHART_PIXELS)
    return _picture(png, alternative(chart), "width=13cm")


def _picture(png: bytes, told: str, size: str) -> str:
    """A picture inside the text itself: a sandboxed pandoc reads no file."""
    return f"![{inline(told)}](data:image/png;base64,{base64.b64encode(png).decode()}){{{size}}}"
