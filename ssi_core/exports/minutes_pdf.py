"""The compte rendu as a PDF that screen readers follow: tagged, in French, with headings and the text of pictures."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ssi_core.exports import typesetting
from ssi_core.exports.chart_svg import alternative, to_svg
from ssi_core.exports.minutes_blocks import Block, Chart, Section
from ssi_core.exports.minutes_outline import Outline
from ssi_core.locale import _
from ssi_core.store.queries.logos import Logo

TEMPLATE = "minutes.typ"
FONTS = ["Atkinson Hyperlegible Next", "Libertinus Serif", "DejaVu Sans Mono"]
SIZE = 10.5


def to_pdf(plan: Outline, logo: Logo | None = None, *, size: float = SIZE) -> bytes:
    """The bytes of a tagged PDF (PDF/UA-1); `size` of the text in points. typst.TypstError when it cannot be set."""
    files = {"logo.svg": typesetting.embedded(logo.content)} if logo else {}
    sections = [_section(section, files) for section in plan.sections]
    values = {
        "title": plan.title,
        "collective": plan.collective,
        "edition": plan.edition,
        "facts": plan.facts,
        "said": [said for said in (plan.warning, plan.signature) if said],
        "sections": sections,
        "logo": logo.told if logo else None,
        "fonts": FONTS,
        "size": size,
        "foot": plan.collective,
        "page": _("page"),
    }
    return typesetting.to_pdf(TEMPLATE, values, files)


def _section(section: Section, files: dict[str, bytes]) -> dict[str, Any]:
    return {
        "title": section.title,
        "number": section.number,
        "blocks": [_block(block, files) for block in section.blocks],
        "parts": [_section(part, files) for part in section.parts],
    }


def _block(block: Block, files: dict[str, bytes]) -> dict[str, Any]:
    found = asdict(block) | {"kind": block.kind}
    if isinstance(block, Chart):
        name = f"chart-{len(files)}.svg"
        files[name] = to_svg(block).encode()
        found |= {"file": name, "alternative": alternative(block), "bars": [[a, str(b)] for a, b in block.bars]}
    return found
