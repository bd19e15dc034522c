"""The QR code by which a phone comes into the room."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from ssi_core.locale import _


def join_url(address: str, code: str) -> str:
    """Where the QR code leads: the entrance of `address`, with the code already written."""
    return f"{address}/r/{code}"


def spoken(address: str) -> str:
    """An address as people type it, without http://."""
    return address.removeprefix("http://").removeprefix("https://").rstrip("/")


def clean_address(given: str) -> str:
    """`given` when it is the address of a site and nothing more (scheme, name, port); '' otherwise."""
    try:
        parts = urlsplit(given)
        port = parts.port
    except ValueError:
        return ""
    name = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not name or not name.isascii() or len(given) > 200:
        return ""
    if parts.username or parts.query or parts.fragment or any(c in name for c in "<>\"' "):
        return ""
    host = f"[{name}]" if ":" in name else name
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "") + parts.path.rstrip("/")


@lru_cache(maxsize=64)
def qr_svg(url: str, said: str = "") -> Markup:
    """`url` as an SVG to put in a page, with a name (`said`) for screen readers; it takes the size of its frame."""
    svg = segno.make(url, error="m", micro=False).svg_inline(border=2, omitsize=True, svgclass=None, lineclass=None)
    label = Markup.escape(said or _("Code QR pour entrer dans la salle"))
    return Markup(svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1))  # noqa: S704 - drawn by segno, url encoded
