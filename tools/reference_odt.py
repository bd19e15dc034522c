"""Make ssi_core/exports/reference.odt: how a compte rendu looks in LibreOffice, like its Word sister.

Run it again after a change here, and commit the file it writes:

    .venv/bin/python tools/reference_odt.py

It starts from pandoc's own reference document, whose style names pandoc expects, and changes their look.
"""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import pypandoc
from lxml import etree

TARGET = Path(__file__).parent.parent / "ssi_core" / "exports" / "reference.odt"
FONT = "Calibri"
GREEN, INK, GREY = "#12503a", "#17211d", "#47534d"
# Style: size, space before and after (points), colour, bold.
LOOKS = {
    "Standard": (11, 0, 0, INK, False),
    "Text_20_body": (11, 3, 5, INK, False),
    "Title": (22, 0, 4, GREEN, True),
    "Heading_20_1": (15, 18, 4, GREEN, True),
    "Heading_20_2": (12, 10, 2, INK, True),
    "Heading_20_3": (11, 8, 2, GREY, True),
    "Table_20_Contents": (10.5, 2, 2, INK, False),
    "Table_20_Heading": (10.5, 2, 2, INK, True),
    "Footer": (9, 0, 0, GREY, False),
}


def main() -> None:
    """Write the file."""
    given = subprocess.run(
        [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.odt"], capture_output=True, check=True
    ).stdout
    with zipfile.ZipFile(io.BytesIO(given)) as source, zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry, restyled(content) if entry.filename == "styles.xml" else content)


def restyled(content: bytes) -> bytes:
    """The styles with our looks, an A4 page, French."""
    root = etree.fromstring(content)
    names = root.nsmap
    fo, style = f"{{{names['fo']}}}", f"{{{names['style']}}}"
    styles = next(root.iter(f"{{{names['office']}}}styles"))
    if not any(each.get(f"{style}name") == "Title" for each in styles):
        title = etree.SubElement(styles, f"{style}style")
        title.attrib.update({f"{style}name": "Title", f"{style}family": "paragraph"})
        title.attrib.update({f"{style}parent-style-name": "Heading", f"{style}next-style-name": "Text_20_body"})
    for each in root.iter(f"{style}style"):
        look = LOOKS.get(each.get(f"{style}name"))
        if look and each.get(f"{style}family") == "paragraph":
            set_look(each, *look, fo=fo, style=style)
    for each in root.iter(f"{style}page-layout-properties"):
        each.attrib.update({f"{fo}page-width": "21cm", f"{fo}page-height": "29.7cm"})
        each.attrib.update({f"{fo}margin-{side}": "2.2cm" for side in ("left", "right", "top")})
        each.set(f"{fo}margin-bottom", "1.4cm")
    for each in root.iter(f"{style}text-properties"):
        if each.get(f"{fo}language"):
            each.attrib.update({f"{fo}language": "fr", f"{fo}country": "FR"})
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return written


def set_look(
    each: etree._Element, size: float, before: float, after: float, colour: str, bold: bool, *, fo: str, style: str
) -> None:
    """The font and spacing of one style, in the place of pandoc's."""
    for kind in ("paragraph-properties", "text-properties"):
        if each.find(f"{style}{kind}") is None:
            each.append(etree.Element(f"{style}{kind}"))
    paragraph, text = each.find(f"{style}paragraph-properties"), each.find(f"{style}text-properties")
    paragraph.attrib.update({f"{fo}margin-top": f"{before}pt", f"{fo}margin-bottom": f"{after}pt"})
    paragraph.set(f"{fo}line-height", "112%")
    if each.get(f"{style}name").startswith(("Title", "Heading")):
        paragraph.attrib.update({f"{fo}text-align": "start", f"{fo}keep-with-next": "always"})
    text.attrib.pop(f"{style}font-name", None)
    text.attrib.update({
        f"{fo}font-family": FONT, f"{fo}font-size": f"{size}pt", f"{fo}color": colour, f"{fo}font-style": "normal",
        f"{fo}font-weight": "bold" if bold else "normal", f"{style}use-window-font-color": "false",
    })  # fmt: skip


if __name__ == "__main__":
    main()
