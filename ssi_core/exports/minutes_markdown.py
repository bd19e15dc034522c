"""The compte rendu as Markdown, to be sent to everybody.

What people typed is escaped, so that it shows as typed; only this module writes headings, lists and tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ssi_core.exports.markdown_text import bullets, inline, paragraphs, table
from ssi_core.exports.minutes_blocks import Block, Bullets, Chart, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_outline import Outline

# Given a chart, the Markdown of its picture; a text that is read as it is has the numbers alone, as a table.
Pictured = Callable[[Chart], str]


def to_markdown(plan: Outline, *, head: str = "", pictured: Pictured | None = None) -> str:
    """The whole text, in French, ended by a line break; for any CommonMark reader with pipe tables.

    `head` (Markdown: a logo) comes after the title.
    """
    blocks = [f"# {inline(plan.title)}"]
    if head:
        blocks.append(head)
    blocks.append(f"**{inline(plan.collective)}**\\\n{inline(plan.edition)}")
    if plan.facts:
        blocks.append(bullets(f"**{label}**\u00a0: {inline(fact)}" for label, fact in plan.facts))
    for said in (plan.warning, plan.signature):
        if said:
            blocks.append(f"*{inline(said)}*")
    for section in plan.sections:
        blocks += _section(section, 2, pictured)
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, level: int, pictured: Pictured | None) -> Iterator[str]:
    number = f"{section.number}. " if section.number else ""
    yield f"{'#' * level} {number}{inline(section.title)}"
    for block in section.blocks:
        yield from _block(block, pictured)
    for part in section.parts:
        yield from _section(part, level + 1, pictured)


def _block(block: Block, pictured: Pictured | None) -> Iterator[str]:
    match block:
        case Typed(text):
            yield paragraphs(text)
        case Remark(text, strong):
            between = " " if text.startswith(" ") else ""
            yield f"**{inline(strong)}**{between}{inline(text)}" if strong else inline(text)
        case Verdicts(label, _taken, ((text, outcome),)):
            yield f"**{label}**\u00a0: {_verdict(text, outcome)}"
        case Verdicts(label, _taken, lines):
            yield f"**{label}**"
            yield bullets(_verdict(text, outcome) for text, outcome in lines)
        case Bullets(lines):
            yield bullets(_line(*line) for line in lines)
        case Grid(header, rows, widths):
            yield table(header, (tuple(map(inline, row)) for row in rows), widths)
        case Chart(told, what, unit, bars):
            yield inline(told)
            if pictured:
                yield pictured(block)
            yield table((what, unit), ((inline(label), str(value)) for label, value in bars), (80, 20))


def _verdict(text: str, outcome: str) -> str:
    return f"{inline(text)} *{inline(outcome)}*" if outcome else inline(text)


def _line(label: str, aside: str, text: str) -> str:
    if not label:
        return inline(text)
    return f"{inline(f'{label} ({aside})' if aside else label)}\u00a0: {inline(text)}"
