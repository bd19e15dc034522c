"""The typesetter (Typst): from a template of ours and plain values to a tagged PDF, or from a drawing to a picture."""

from __future__ import annotations

import base64
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import typst
from PIL import Image

FONTS = Path(__file__).with_name("fonts")
_PICTURE = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg", width: eval(sys.inputs.width))'


@cache
def _fonts() -> typst.Fonts:
    """Ours and those of the typesetter come first; those of the machine only for letters that they lack."""
    return typst.Fonts(include_system_fonts=True, font_paths=[str(FONTS)])


def to_pdf(template: str, values: dict[str, Any], files: dict[str, bytes]) -> bytes:
    """The PDF/UA (tagged, accessible) of a template of `exports/`, given `values` as data and `files` by name.

    Whatever people typed arrives as data, never as source. A sign that no font of this machine draws (an emoji) is
    against PDF/UA: the PDF is then tagged all the same, without claiming the standard. typst.TypstError when it cannot
    be set at all.
    """
    source = Path(__file__).with_name(template).read_bytes()
    sources = {"main.typ": source, **files}
    inputs = {"data": json.dumps(values, ensure_ascii=False)}
    try:
        return _compiled(sources, sys_inputs=inputs, pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
    return _compiled(sources, sys_inputs=inputs)


def embedded(png: bytes) -> bytes:
    """A picture inside a drawing: the typesetter takes files in memory only as text."""
    with Image.open(io.BytesIO(png)) as picture:
        width, height = picture.size
    data = base64.b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{data}"/></svg>'
    ).encode()


def to_png(svg: bytes, *, width: int) -> bytes:
    """A drawing as a picture of about `width` pixels. typst.TypstError when it cannot be read."""
    files = {"main.typ": _PICTURE, "drawing.svg": svg}
    return _compiled(files, format="png", ppi=144.0, sys_inputs={"width": f"{width / 2}pt"})


def _compiled(files: dict[str, bytes], **options: Any) -> bytes:
    # Several files in memory: the library takes them, its types do not say so.
    compiled: Any = typst.compile
    made = compiled(files, font_paths=_fonts(), **options)
    if not isinstance(made, bytes):
        raise RuntimeError("the typesetter gave no document")
    return made
