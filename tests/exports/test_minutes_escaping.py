"""Nothing people type can become a heading, a list, a table, a link, HTML or TeX in the compte rendu."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.exports.markdown_text import inline, paragraphs
from ssi_core.exports.minutes import Minutes, MinutesItem, MinutesTask
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_office import _FORMAT
from ssi_core.exports.minutes_outline import outline

READERS = [_FORMAT, "commonmark+pipe_tables+strikeout+tex_math_dollars+footnotes", "gfm-autolink_bare_uris"]
TRAPS = [
    "# titre",
    "titre #",
    "a | b\n--- | ---\nc | d",
    "<script>alert(1)</script>",
    "<!-- caché -->",
    "<https://exemple.fr>",
    "*gras* **gras** _penché_ __init__ a_b_c",
    "[x](https://exemple.fr) ![x](y) [^1]\n[x]: y",
    "- tiret\n- tiret",
    "+ plus",
    "1. un\n2) deux",
    "> cité",
    "titre\n=====",
    "titre\n-----",
    "---",
    "***",
    "```\ncode\n```",
    "~~~\ncode",
    "~~barré~~ H~2~O x^2^",
    "    quatre espaces",
    "\tune tabulation",
    "&copy; &#35; &amp; R&D",
    "fin par une barre \\",
    "\\# déjà \\* échappé",
    "$x_1$ et 5 $ ou 6 $",
    "`code` ``",
    "{#id .classe}",
    "une ligne\r\nune autre\n\n\nun paragraphe",
    "guillemets \"droits\" -- tirets... 'apostrophes'",
]
TYPED = st.text(st.sampled_from(list("#*_[]()<>|`~$&;!\\-+=.:^{}@\"'1 2\n\nab\té")), max_size=30)


def blocks_of(markdown: str, reader: str) -> list[dict[str, Any]]:
    """The document's blocks, as pandoc reads them."""
    found: list[dict[str, Any]] = json.loads(pypandoc.convert_text(markdown, "json", reader))["blocks"]
    return found


def text_of(inlines: list[dict[str, Any]]) -> str:
    """The text of a paragraph; fails on anything but words, spaces and line breaks."""
    spaces = {"Space": " ", "LineBreak": "\n"}
    return "".join(part["c"] if part["t"] == "Str" else spaces[part["t"]] for part in inlines)


def assert_shown_as_typed(texts: list[str], reader: str) -> None:
    """Every text gives paragraphs only, with all its characters and none more."""
    kept = [text for text in texts if text.strip()]
    blocks = blocks_of("\n\n".join(map(paragraphs, kept)), reader)
    assert {block["t"] for block in blocks} <= {"Para"}
    shown = " ".join(text_of(block["c"]) for block in blocks)
    assert shown.split() == " ".join(kept).split()


@pytest.mark.parametrize("reader", READERS)
def test_known_traps_show_as_typed_in_every_reader(reader: str) -> None:
    for trap in TRAPS:
        assert_shown_as_typed([trap], reader)


@settings(max_examples=20, deadline=None)
@given(st.lists(TYPED, min_size=20, max_size=40), st.sampled_from(READERS))
def test_whatever_is_typed_shows_as_typed(texts: list[str], reader: str) -> None:
    assert_shown_as_typed(texts, reader)


@given(st.text())
def test_one_line_fields_stay_on_one_line(text: str) -> None:
    assert len(inline(text).split("\n")) == 1


def test_ordinary_french_is_left_as_it_is() -> None:
    ordinary = (
        "L'eau\u00a0: bien commun (14 h 30) – « oui »\u202f! Voir a_b@exemple.fr, 50 % & 3/4, 12.5 - 3 > 2"
    )
    assert inline(ordinary) == ordinary


def test_line_breaks_and_paragraphs_of_a_note_are_kept() -> None:
    assert paragraphs("un\r\ndeux\n\n \n\ntrois\n") == "un\\\ndeux\n\ntrois"


def test_traps_everywhere_leave_the_shape_of_the_document_unchanged() -> None:
    def minutes(trap: str) -> Minutes:
        task = MinutesTask(f"quoi {trap}", trap or "qui")
        item = MinutesItem(f"point {trap}", notes=(f"note {trap}",), tasks=(task, task))
        blank = Minutes(f"a {trap}", f"b {trap}", f"c {trap}", trap, datetime(2025, 9, 18, 18, 30))
        return replace(blank, place=f"d {trap}", facilitators=(f"e {trap}",), items=(item,))

    expected = [block["t"] for block in blocks_of(to_markdown(outline(minutes(""))), _FORMAT)]
    for trap in TRAPS:
        one_paragraph = re.sub(r"\n+", "\n", trap)
        blocks = blocks_of(to_markdown(outline(minutes(one_paragraph))), _FORMAT)
        assert [block["t"] for block in blocks] == expected, trap
        table = next(block for block in blocks if block["t"] == "Table")
        assert len(table["c"][2]) == 3
