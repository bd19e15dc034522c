"""The compte rendu on one printed page: set smaller, then shortened from its end, until it holds on one."""

from __future__ import annotations

import re
from dataclasses import replace

from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.exports.minutes_outline import NEXT, Outline
from ssi_core.exports.minutes_pdf import to_pdf
from ssi_core.locale import _
from ssi_core.store.queries.logos import Logo

# Readable without glasses down to the last.
SIZES = (10.5, 9.5, 9.0)
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def to_one_page_pdf(plan: Outline, logo: Logo | None = None) -> bytes:
    """A tagged PDF of one page."""
    for size in SIZES:
        made = to_pdf(plan, logo, size=size)
        if pages(made) == 1:
            return made
    while (shorter := _shortened(plan)) is not None:
        plan = shorter
        made = to_pdf(plan, logo, size=SIZES[-1])
        if pages(made) == 1:
            break
    return made


def pages(pdf: bytes) -> int:
    """How many pages a PDF of ours has: the typesetter writes its page objects in clear."""
    return len(_PAGE.findall(pdf))


def _shortened(plan: Outline) -> Outline | None:
    """The plan without the last quarter of its longest list; None when there is nothing left to cut."""
    longest = max(
        (section for section in plan.sections if section.key != NEXT and section.blocks),
        key=lambda section: len(_lines(section)),
        default=None,
    )
    if longest is None or len(_lines(longest)) < 3:
        return None
    kept = _lines(longest)
    kept = kept[: max(1, len(kept) * 3 // 4 - 1)]
    more = ("", "", _("… la suite est dans le compte rendu complet."))
    cut = replace(longest, blocks=(Bullets((*kept, more)),))
    return replace(plan, sections=tuple(cut if each is longest else each for each in plan.sections))


def _lines(section: Section) -> tuple[tuple[str, str, str], ...]:
    return next((block.lines for block in section.blocks if isinstance(block, Bullets)), ())
