"""The compte rendu as a Word document, for those who keep and print it."""

from __future__ import annotations

from pathlib import Path

import pypandoc

from ssi_core.exports.minutes import Minutes
from ssi_core.exports.minutes_markdown import to_markdown

# How it looks; made by tools/reference_docx.py.
_REFERENCE = Path(__file__).with_name("reference.docx")
# Strict Markdown and only what our text uses: whatever people typed, no HTML, TeX or citation is read.
_FORMAT = (
    "markdown_strict-raw_html+pipe_tables+all_symbols_escapable+escaped_line_breaks"
    "+intraword_underscores+space_in_atx_header+blank_before_header"
)


def to_docx(minutes: Minutes) -> bytes:
    """The bytes of a .docx in French; made in memory by pandoc, sandboxed. RuntimeError when pandoc fails.

    The first heading becomes the document's title, and the sections its first-level headings.
    """
    document: object = pypandoc.convert_text(
        to_markdown(minutes),
        to="docx",
        format=_FORMAT,
        extra_args=[
            "--shift-heading-level-by=-1",
            "--metadata=lang:fr-FR",
            f"--reference-doc={_REFERENCE}",
        ],
        outputfile="-",  # pypandoc then hands back pandoc's output as bytes: no file to clean
        sandbox=True,
    )
    if not isinstance(document, bytes):
        raise RuntimeError("pandoc gave no document")
    return document
