"""The QR code that brings a phone into the room."""

from __future__ import annotations

import segno
from markupsafe import Markup


def qr_svg(url: str) -> Markup:
    """The QR code of an address, as inline SVG that takes the width it is given."""
    return Markup(segno.make(url, error="m").svg_inline(omitsize=True, border=2))  # noqa: S704 - segno's own drawing
