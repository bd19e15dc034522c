"""The compte rendu as Markdown, to be sent to everybody.

What people typed is escaped, so that it shows as typed; only this module writes headings, lists and tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.exports.markdown_text import bullets, inline, paragraphs, table
from ssi_core.exports.minutes import Minutes
from ssi_core.exports.minutes_blocks import Block, Bullets, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_outline import outline


def to_markdown(minutes: Minutes) -> str:
    """The whole text, in French, ended by a line break; for any CommonMark reader with pipe tables."""
    plan = outline(minutes)
    blocks = [f"# {inline(plan.title)}", f"**{inline(plan.collective)}**\\\n{inline(plan.edition)}"]
    if plan.facts:
        blocks.append(bullets(f"**{label}**\u00a0: {inline(fact)}" for label, fact in plan.facts))
    if plan.warning:
        blocks.append(f"*{inline(plan.warning)}*")
    for section in plan.sections:
        blocks += _section(section, level=2)
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, level: int) -> Iterator[str]:
    number = f"{section.number}. " if section.number else ""
    yield f"{'#' * level} {number}{inline(section.title)}"
    for block in section.blocks:
        yield from _block(block)
    for part in section.parts:
        yield from _section(part, level + 1)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Typed(text):
            yield paragraphs(text)
        case Remark(text, strong):
            yield f"**{inline(strong)}**{inline(text)}" if strong else inline(text)
        case Verdicts(label, _taken, ((text, outcome),)):
            yield f"**{label}**\u00a0: {_verdict(text, outcome)}"
        case Verdicts(label, _taken, lines):
            yield f"**{label}**"
            yield bullets(_verdict(text, outcome) for text, outcome in lines)
        case Bullets(lines):
            yield bullets(_line(*line) for line in lines)
        case Grid(header, rows, widths):
            yield table(header, (tuple(map(inline, row)) for row in rows), widths)


def _verdict(text: str, outcome: str) -> str:
    return f"{inline(text)} *{inline(outcome)}*" if outcome else inline(text)


def _line(label: str, aside: str, text: str) -> str:
    if not label:
        return inline(text)
    return f"{inline(f'{label} ({aside})' if aside else label)}\u00a0: {inline(text)}"
