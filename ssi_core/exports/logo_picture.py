"""A logo as uploaded (PNG, or SVG cleaned of all that is no drawing), drawn anew as a plain PNG of a known size."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ElementTree

import typst
from PIL import Image, UnidentifiedImageError

from ssi_core.domain.errors import Refused
from ssi_core.exports import typesetting
from ssi_core.locale import _

MOST_BYTES = 1_000_000
WIDEST, HIGHEST = 900, 450
MOST_PIXELS = 25_000_000
MOST_ELEMENTS = 20_000
_SVG = "{http://www.w3.org/2000/svg}"
_DRAWING = {
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol", "pattern",
}  # fmt: skip
_LINK = "{http://www.w3.org/1999/xlink}href"
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression|javascript:", re.IGNORECASE)


def drawn(content: bytes) -> bytes:
    """The PNG of an uploaded logo. Raises Refused, in words for who chose the file."""
    if len(content) > MOST_BYTES:
        raise Refused(_("Cette image pèse plus de 1 Mo : réduisez-la, ou exportez-la plus petite."), "content")
    return _sized(_from_svg(content) if _looks_like_svg(content) else content)


def _looks_like_svg(content: bytes) -> bool:
    return b"<svg" in content[:5000]


def _from_svg(content: bytes) -> bytes:
    try:
        return typesetting.to_png(cleaned(content), width=WIDEST)
    except typst.TypstError:
        raise _unreadable() from None


def cleaned(content: bytes) -> bytes:
    """An SVG with drawing elements alone: no script, no style sheet, no picture, nothing from elsewhere. Refused."""
    # Entities can be made to fill the memory, and nobody needs them in a logo.
    if b"<!ENTITY" in content:
        raise _unreadable()
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - no entity, see above; at most 1 MB
    except (ElementTree.ParseError, ValueError):
        raise _unreadable() from None
    if root.tag != f"{_SVG}svg" or sum(1 for _each in root.iter()) > MOST_ELEMENTS:
        raise _unreadable()
    _clean(root)
    ElementTree.register_namespace("", _SVG[1:-1])
    written: bytes = ElementTree.tostring(root, encoding="utf-8")
    return written


def _clean(element: ElementTree.Element) -> None:
    for child in list(element):
        if not isinstance(child.tag, str) or child.tag.removeprefix(_SVG) not in _DRAWING:
            element.remove(child)
        else:
            _clean(child)
    for name, value in list(element.attrib.items()):
        link = name in ("href", _LINK)
        if name.lower().startswith("on") or (link and not value.startswith("#")) or _ELSEWHERE.search(value):
            del element.attrib[name]


def _sized(content: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(content), formats=("PNG",)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Refused(_("Cette image est trop grande : réduisez-la à 2000 pixels de large."), "content")
            plain = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise _unreadable() from None
    plain.thumbnail((WIDEST, HIGHEST))
    made = io.BytesIO()
    # Drawn anew: neither the place where a photograph was taken nor anything else hidden in the file stays.
    plain.quantize(256, method=Image.Quantize.FASTOCTREE).save(made, "PNG", optimize=True)
    return made.getvalue()


def _unreadable() -> Refused:
    return Refused(_("Cette image ne se lit pas : il faut un fichier PNG ou SVG."), "content")
