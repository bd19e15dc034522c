"""Make ssi_core/exports/fonts/*.ttf from the web fonts: the typesetter reads neither WOFF2 nor variable fonts.

Run it again when the web fonts change, and commit the files it writes (fontTools and brotli are needed for that alone):

    python tools/document_fonts.py
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent / "ssi_core"
WEB = ROOT / "web" / "assets" / "fonts"
TARGET = ROOT / "exports" / "fonts"
NAME = "atkinson-hyperlegible-next"
FACES = {
    "regular": (("latin-wght-normal", "latin-ext-wght-normal"), 400),
    "bold": (("latin-wght-normal", "latin-ext-wght-normal"), 700),
    "italic": (("latin-wght-italic",), 400),
}


def main() -> None:
    """Write the files."""
    TARGET.mkdir(exist_ok=True)
    for face, (sources, weight) in FACES.items():
        for at, source in enumerate(sources):
            font = TTFont(WEB / f"{NAME}-{source}.woff2")
            font = instancer.instantiateVariableFont(font, {"wght": weight}, updateFontNames=False)
            font.flavor = None
            set_name(font, face, "Ext" if at else "")
            font.save(TARGET / f"{NAME}-{face}{'-ext' if at else ''}.ttf")


def set_name(font: TTFont, face: str, suffix: str) -> None:
    """One family of three faces, and a second one for the rarer letters."""
    family = f"Atkinson Hyperlegible Next{' ' + suffix if suffix else ''}"
    for record in list(font["name"].names):
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (2, 17):
            record.string = face.capitalize()
        elif record.nameID == 4:
            record.string = f"{family} {face.capitalize()}"
        elif record.nameID == 6:
            record.string = f"{family.replace(' ', '')}-{face.capitalize()}"
    font["OS/2"].usWeightClass = 700 if face == "bold" else 400
    selection = {"regular": 0x40, "bold": 0x20, "italic": 0x01}[face]
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | selection
    font["head"].macStyle = {"regular": 0, "bold": 1, "italic": 2}[face]


if __name__ == "__main__":
    main()
