"""The three lengths of a compte rendu, from its one plan: complete, on one page, and for those who were not there.

Whatever chapters the subjects tell, each length takes them: whole, or their first lines while there is room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ssi_core.domain.french import count, joined, unbroken
from ssi_core.exports import minutes_outline as plan_of
from ssi_core.exports.minutes_blocks import Block, Bullets, Chart, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_outline import Outline
from ssi_core.locale import _

COMPLETE, PAGE, AWAY = "complet", "page", "absents"
LENGTHS = (COMPLETE, PAGE, AWAY)
# What one printed page holds below its title: lines, and characters a line.
ROOM, WIDTH = 40, 92
LONGEST_GIST = 240


def labels() -> dict[str, str]:
    """How each length is called."""
    return {COMPLETE: _("Complet"), PAGE: _("Une page"), AWAY: _("Pour les absents")}


def at_length(plan: Outline, length: str) -> Outline:
    """The compte rendu at one of the LENGTHS. KeyError for another."""
    return {COMPLETE: complete, PAGE: one_page, AWAY: for_the_absent}[length](plan)


def complete(plan: Outline) -> Outline:
    """Everything, with the relevé de décisions after those who came."""
    taken = list(verdicts(plan.sections))
    if not taken:
        return plan
    rows = tuple((str(n), each.text, each.outcome or "–", each.where) for n, each in enumerate(taken, start=1))
    header = (_("N°"), _("Décision"), _("Résultat"), _("Point"))
    register = Section(_("Relevé de décisions"), (Grid(header, rows, (6, 46, 28, 20)),), key="releve")
    at = next((n for n, each in enumerate(plan.sections, start=1) if each.key == plan_of.ATTENDANCE), 0)
    return replace(plan, sections=(*plan.sections[:at], register, *plan.sections[at:]))


def one_page(plan: Outline) -> Outline:
    """What was decided, what is to do, when to meet again; then the rest while the page lasts."""
    page = _Page(ROOM - len(plan.facts))
    title = _("{title} (en une page)").format(title=plan.title)
    last = [section for section in plan.sections if section.key == plan_of.NEXT]
    page.room -= 3 * len(last)
    present = _present(plan)
    wanted: list[tuple[str, list[tuple[str, str, str]]]] = [
        (_("Présences"), [("", "", present)] if present else []),
        (_("Relevé de décisions"), [("", "", each.said) for each in verdicts(plan.sections)]),
        (_("Thème"), [("", "", title_of) for title_of in _themes(plan)]),
        (_("Qui fait quoi"), list(_tasks(plan))),
        (_("Changements au calendrier"), list(_calendar(plan))),
        *((section.title, list(_lines(section))) for section in _chapters(plan)),
    ]
    sections = [section for name, lines in wanted if lines for section in page.take(name, lines)]
    return replace(plan, title=unbroken(title), sections=(*sections, *last))


def for_the_absent(plan: Outline) -> Outline:
    """What someone who was not there needs: the gist of what was said, what is decided, what is expected of them."""
    present = _present(plan)
    opening = _("Vous n’y étiez pas ? Voici ce qui s’y est dit en bref, ce qui est décidé et ce qu’il reste à faire.")
    sections = [Section(_("En bref"), (Remark(opening), *([Remark(present)] if present else [])))]
    if gists := list(_gists(plan)):
        sections.append(Section(_("De quoi on a parlé"), (Bullets(tuple(gists)),)))
    if taken := list(verdicts(plan.sections)):
        lines = tuple((each.text, each.outcome) for each in taken)
        label = _("Décision") if len(lines) == 1 else _("Décisions")
        sections.append(Section(_("Ce qui a été décidé"), (Verdicts(label, True, lines),)))
    kept = {plan_of.THEMES, plan_of.CALENDAR, plan_of.PROGRAMME}
    sections += [section for section in plan.sections if section.key in kept]
    sections += _chapters(plan)
    sections += [section for section in plan.sections if section.key in (plan_of.TASKS, plan_of.NEXT)]
    title = _("{title} : pour celles et ceux qui n’y étaient pas").format(title=plan.title)
    return replace(plan, title=unbroken(title), sections=tuple(sections))


@dataclass(frozen=True)
class Verdict:
    """One decision, the result of its vote ('' without one), and the section where it was taken."""

    text: str
    outcome: str
    where: str

    @property
    def said(self) -> str:
        """Text and result as one line."""
        return f"{self.text} {self.outcome}".strip()


def verdicts(sections: Iterable[Section], above: str = "") -> Iterator[Verdict]:
    """Every decision of the compte rendu, those of the chapters too, in order; what was turned down says so."""
    for section in sections:
        where = above or (f"{section.number}. {section.title}" if section.number else section.title)
        for block in section.blocks:
            if isinstance(block, Verdicts):
                for text, outcome in block.lines:
                    yield Verdict(text if block.taken else f"{block.label}\u00a0: {text}", outcome, where)
        yield from verdicts(section.parts, where)


@dataclass
class _Page:
    """How many lines are left on the page."""

    room: int

    def take(self, title: str, lines: list[tuple[str, str, str]]) -> Iterator[Section]:
        """A section with as many lines as fit, and how many were left out; nothing when not even one fits."""
        kept = []
        left = self.room - 2
        for line in lines:
            height = -(-len(" ".join(line)) // WIDTH)
            if height > left - (1 if line is not lines[-1] else 0):
                break
            left -= height
            kept.append(line)
        if not kept:
            return
        missing = len(lines) - len(kept)
        if missing:
            others = count(missing, _("autre"), _("autres"))
            kept.append(("", "", _("… et {others} : voir le compte rendu complet.").format(others=others)))
            left -= 1
        self.room = left
        yield Section(title, (Bullets(tuple(kept)),))


def _present(plan: Outline) -> str:
    """How many came: the first sentence of the attendance."""
    for section in plan.sections:
        if section.key == plan_of.ATTENDANCE:
            return next((block.text for block in section.blocks if isinstance(block, Remark)), "")
    return ""


def _themes(plan: Outline) -> Iterator[str]:
    for section in plan.sections:
        if section.key == plan_of.THEMES:
            remarks = (block for block in section.blocks if isinstance(block, Remark))
            yield from (f"{each.strong}{each.text}" for each in remarks if each.strong)


def _tasks(plan: Outline) -> Iterator[tuple[str, str, str]]:
    """One line a structure: its tasks, each with who and when."""
    for section in plan.sections:
        if section.key != plan_of.TASKS:
            continue
        for part in section.parts or (section,):
            label = part.title if section.parts else ""
            said = [f"{row[0]} ({row[1]}, {row[2]})" for row in _rows(part)]
            yield from ((label, "", line) for line in said) if not label else [(label, "", "\u00a0; ".join(said))]


def _rows(section: Section) -> Iterator[tuple[str, ...]]:
    for block in section.blocks:
        if isinstance(block, Grid):
            yield from block.rows


def _calendar(plan: Outline) -> Iterator[tuple[str, str, str]]:
    for section in plan.sections:
        if section.key == plan_of.CALENDAR:
            for part in section.parts:
                yield from ((part.title, "", text) for _label, _aside, text in _lines(part))


def _chapters(plan: Outline) -> list[Section]:
    """What the other subjects told: the sections that are neither points of the agenda nor ours."""
    ours = {
        plan_of.ATTENDANCE, plan_of.THEMES, plan_of.CALENDAR, plan_of.PROGRAMME, plan_of.TASKS, plan_of.NEXT,
        plan_of.SILENT, "releve",
    }  # fmt: skip
    return [
        section
        for section in plan.sections
        if section.number is None and section.key not in ours and not section.key.startswith(plan_of.ITEM)
    ]


def _lines(section: Section) -> Iterator[tuple[str, str, str]]:
    """What a section says, line by line, decisions left out: they are told once, with the others."""
    for block in section.blocks:
        yield from _told(block)
    for part in section.parts:
        for label, aside, text in _lines(part):
            yield (label or part.title, aside, text)


def _told(block: Block) -> Iterator[tuple[str, str, str]]:
    match block:
        case Typed(text):
            yield ("", "", " ".join(text.split()))
        case Remark(text, strong):
            yield ("", "", f"{strong}{text}")
        case Bullets(lines):
            yield from lines
        case Grid(_header, rows):
            yield from (("", "", ", ".join(filter(None, row))) for row in rows)
        case Chart(told, _what, _unit, bars):
            yield (told, "", joined(f"{label} ({value})" for label, value in bars))


def _gists(plan: Outline) -> Iterator[tuple[str, str, str]]:
    """For each point of the agenda, its first note, cut at a sentence or at a word."""
    for section in plan.sections:
        if section.number is None:
            continue
        first = next((block.text for block in section.blocks if isinstance(block, Typed)), "")
        if first:
            yield (section.title, "", gist(first))


def gist(text: str) -> str:
    """The beginning of a text: whole sentences while they fit, else cut between two words."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_GIST:
        return line
    cut = line[:LONGEST_GIST]
    end = max(cut.rfind(mark) for mark in (". ", "! ", "? "))
    if end > LONGEST_GIST // 3:
        return cut[: end + 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut}…"
