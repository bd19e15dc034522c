"""The look of the calendar's frame, which our stylesheet cannot reach: same colours, same letters."""

from __future__ import annotations

import re
from functools import cache

from ssi_core import settings

STYLESHEET = settings.ROOT / "ssi_core" / "web" / "assets" / "pleniere.css"
FONTS = "/pleniere/assets/fonts"
LOOK = settings.ROOT / "ssi_core" / "web" / "assets" / "calendar.css"


@cache
def style(theme: str) -> str:
    """The whole stylesheet for the theme `light` or `dark`."""
    sheet = STYLESHEET.read_text(encoding="utf-8")
    light = _declarations(sheet, r"\.pl")
    dark = _declarations(sheet, r'\.pl\[data-theme="dark"\]') if theme == "dark" else ""
    return "\n".join([_font_faces(sheet), light, dark, LOOK.read_text(encoding="utf-8")])


def _declarations(sheet: str, selector: str) -> str:
    """The colours and letters declared for `selector`."""
    found = re.search(rf"(?m)^{selector} {{\n(.*?)^}}", sheet, re.DOTALL)
    return found[1] if found else ""


def _font_faces(sheet: str) -> str:
    """Our fonts, by an address that holds from inside the frame."""
    return "\n".join(re.findall(r"@font-face {.*?}", sheet, re.DOTALL)).replace(
        'url("fonts/', f'url("{FONTS}/'
    )
