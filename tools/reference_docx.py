"""Make ssi_core/exports/reference.docx: how a compte rendu looks in Word and LibreOffice.

Run it again after a change here, and commit the file it writes:

    .venv/bin/python tools/reference_docx.py

It starts from pandoc's own reference document, whose style names pandoc expects, and changes their look. The fonts
are those found on nearly every office computer, or replaced there by one of the same widths.
"""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import docx
import pypandoc
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

TARGET = Path(__file__).parent.parent / "ssi_core" / "exports" / "reference.docx"
FONT = "Calibri"
GREEN, INK, GREY = RGBColor(0x12, 0x50, 0x3A), RGBColor(0x17, 0x21, 0x1D), RGBColor(0x47, 0x53, 0x4D)
# Style: size, space before and after (points), colour, bold.
LOOKS = {
    "Normal": (11, 0, 5, INK, False),
    "Body Text": (11, 3, 5, INK, False),
    "First Paragraph": (11, 3, 5, INK, False),
    "Compact": (11, 1, 2, INK, False),
    "Title": (22, 0, 4, GREEN, True),
    "Heading 1": (15, 18, 4, GREEN, True),
    "Heading 2": (12, 10, 2, INK, True),
    "Heading 3": (11, 8, 2, GREY, True),
}
TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:default="1" w:styleId="Table">
  <w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
  <w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:color="12503A"/><w:bottom w:val="single" w:sz="8" w:color="12503A"/>
      <w:left w:val="single" w:sz="4" w:color="A9B5AD"/><w:right w:val="single" w:sz="4" w:color="A9B5AD"/>
      <w:insideH w:val="single" w:sz="4" w:color="A9B5AD"/><w:insideV w:val="single" w:sz="4" w:color="A9B5AD"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:trPr><w:cantSplit/></w:trPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DCEBE2"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""


def main() -> None:
    """Write the file."""
    given = subprocess.run(
        [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"], capture_output=True, check=True
    )
    document = docx.Document(io.BytesIO(given.stdout))
    for name, look in LOOKS.items():
        set_look(document.styles[name], *look)
    set_table(document)
    set_page(document)
    document.save(str(TARGET))


def set_look(style: ParagraphStyle, size: int, before: int, after: int, colour: RGBColor, bold: bool) -> None:
    """The font and spacing of one style; the theme's fonts, which come first in Word, are taken off."""
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.italic, style.font.color.rgb = False, colour
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.attrib.pop(qn(f"{script}Theme"), None)
        fonts.set(qn(script), FONT)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.1
    form.widow_control = True
    if style.name.startswith(("Heading", "Title")):
        form.keep_with_next, form.alignment = True, WD_ALIGN_PARAGRAPH.LEFT


def set_table(document: Document) -> None:
    """A grid, with a tinted first row; rows are not cut by the end of a page."""
    styles = document.styles.element
    former = next(style for style in styles.findall(qn("w:style")) if style.get(qn("w:styleId")) == "Table")
    styles.replace(former, parse_xml(TABLE))


def set_page(document: Document) -> None:
    """A4 with office margins, and the number of the page at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = Cm(2.2)
    section.bottom_margin, section.footer_distance = Cm(2), Cm(1)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in ("Page ", "PAGE", " sur ", "NUMPAGES"):
        if piece.isupper():
            run = "<w:r><w:t>1</w:t></w:r>"
            foot._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{piece}">{run}</w:fldSimple>'))
        else:
            foot.add_run(piece)


if __name__ == "__main__":
    main()
