"""A logo as uploaded becomes a plain picture, or is refused."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ssi_core.domain.errors import Refused
from ssi_core.exports.logo_picture import HIGHEST, WIDEST, cleaned, drawn

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">{}</svg>'
RECT = '<rect width="40" height="20" fill="#12503a"/>'


def png(width, height, info=None):
    made = io.BytesIO()
    Image.new("RGBA", (width, height), (18, 80, 58, 255)).save(made, "PNG", pnginfo=info)
    return made.getvalue()


def test_a_large_png_is_made_smaller_and_loses_what_was_hidden_in_it():
    info = PngInfo()
    info.add_text("Comment", "secret-place")
    made = drawn(png(3000, 600, info))
    assert b"secret-place" not in made
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.format == "PNG" and picture.width <= WIDEST and picture.height <= HIGHEST


def test_a_svg_becomes_a_picture():
    with Image.open(io.BytesIO(drawn(SVG.format(RECT).encode()))) as picture:
        assert picture.convert("RGB").getpixel((100, 100)) == (18, 80, 58)


@pytest.mark.parametrize(
    "trap",
    [
        "<script>alert(1)</script>",
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<image href="http://ailleurs.example/x.png"/>',
        '<image xlink:href="file:///etc/passwd"/>',
        '<style>@import url("http://ailleurs.example/x.css");</style>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<rect onload="alert(1)" fill="url(http://ailleurs.example/x)"/>',
        '<use xlink:href="http://ailleurs.example/x.svg#a"/>',
    ],
)
def test_what_is_no_drawing_goes(trap):
    left = cleaned(SVG.format(RECT + trap).encode()).decode()
    for word in ("alert", "ailleurs", "passwd", "foreignObject", "import"):
        assert word not in left
    assert "#12503a" in left


@pytest.mark.parametrize(
    "content",
    [
        b"", b"GIF89a", b"\x89PNG\r\n\x1a\n broken", b"<svg", b"%PDF-1.7",
        b'<!DOCTYPE svg [<!ENTITY a "aaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
        b"<html><svg></svg></html>", b"x" * 1_000_001,
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused_in_words(content):
    with pytest.raises(Refused) as refusal:
        drawn(content)
    assert "image" in refusal.value.message
