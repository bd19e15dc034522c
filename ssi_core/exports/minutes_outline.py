"""The plan of a compte rendu: which sections, in which order, with which words; plain text, whatever the format.

Every format (Markdown, hence DOCX, and the page on screen) is written from this plan, so that all say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.french import clock, datetime_range, joined, long_date, quoted, short_date, unbroken
from ssi_core.exports.minutes import AdoptedTheme, CalendarChange, Minutes, MinutesDecision, MinutesItem
from ssi_core.exports.minutes_blocks import Block, Bullets, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_sentences import (
    absence,
    change_sentence,
    decision_words,
    finished,
    guests_of,
    head_count,
    structure_label,
    theme_facts,
)
from ssi_core.locale import _


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole; `warning` says that it is provisional ('' when it is not)."""

    title: str
    collective: str
    edition: str
    facts: tuple[tuple[str, str], ...]
    warning: str
    sections: tuple[Section, ...]


def outline(minutes: Minutes) -> Outline:
    """The plan of a compte rendu: what was said and decided in agenda order, then what follows from it."""
    sections = [
        *_attendance(minutes),
        *_items(minutes.items),
        *_themes(minutes.theme_adopted),
        *_calendar(minutes.calendar_changes),
        *minutes.chapters,
        *_tasks(minutes.items),
    ]
    if minutes.next_plenary:
        starts, place = minutes.next_plenary.starts, minutes.next_plenary.place
        sentence = _("Rendez-vous le {day}, à {hour}").format(day=long_date(starts), hour=clock(starts))
        said = Remark(finished(f"{sentence} ({place})" if place else sentence))
        sections.append(Section(_("Prochaine réunion") if minutes.group else _("Prochaine plénière"), (said,)))
    return Outline(
        _("Compte rendu – {title}").format(title=minutes.title),
        minutes.collective,
        minutes.edition,
        tuple(_facts(minutes)),
        "" if minutes.closed_on else _("Document provisoire\u00a0: la séance n’est pas close."),
        tuple(sections),
    )


def _facts(minutes: Minutes) -> Iterator[tuple[str, str]]:
    began, ended = minutes.opened_on or minutes.starts, minutes.closed_on
    if minutes.opened_on and ended and ended > began:
        when = datetime_range(began, ended)
    else:
        when = _("{day}, à {hour}").format(day=long_date(began), hour=clock(began))
    facts = (
        (_("Groupe de travail"), minutes.group),
        (_("Date"), when),
        (_("Lieu"), minutes.place),
        (_("Animation"), joined(minutes.facilitators)),
        (_("Secrétariat de séance"), minutes.secretary),
    )
    return (fact for fact in facts if fact[1].strip())


def _attendance(minutes: Minutes) -> Iterator[Section]:
    attendance = minutes.attendance
    came = [each for each in attendance if each.present or each.guests]
    excused = [each for each in attendance if each.excused]
    absent = [
        each.structure_name for each in attendance if each.absent and each not in came and each not in excused
    ]
    parts = [
        (_("Présents"), [(*structure_label(each), joined(each.present)) for each in came if each.present]),
        (_("Invités"), [("", "", guests_of(each)) for each in came if each.guests]),
        (_("Excusés"), [(*structure_label(each), joined(each.excused)) for each in excused]),
    ]
    sections = [Section(title, (Bullets(tuple(lines)),)) for title, lines in parts if lines]
    if absent:
        sections.append(Section(_("Absents"), (Remark(absence(absent)),)))
    if sections:
        counted = (Remark(head_count(attendance)),) if came or excused else ()
        yield Section(_("Présences"), counted, tuple(sections))


def _items(items: tuple[MinutesItem, ...]) -> Iterator[Section]:
    silent = []
    for number, item in enumerate(items, start=1):
        blocks = [*(Typed(unbroken(note)) for note in item.notes if note.strip()), *_decisions(item.decisions)]
        if not blocks and item.tasks:
            blocks = [
                Remark(
                    _("Les suites données à ce point figurent dans le tableau «\u00a0Qui fait quoi\u00a0».")
                )
            ]
        if blocks:
            yield Section(unbroken(item.title), tuple(blocks), number=number)
        else:
            silent.append(_("point {n} ({title})").format(n=number, title=quoted(item.title)))
    if silent:
        said = _("Sans note ni décision\u00a0: {items}.").format(items=joined(silent))
        yield Section(_("Autres points de l’ordre du jour"), (Remark(said),))


def _decisions(decisions: tuple[MinutesDecision, ...]) -> Iterator[Block]:
    for one, several, taken in (
        (_("Décision"), _("Décisions"), True),
        (_("Proposition non retenue"), _("Propositions non retenues"), False),
    ):
        lines = tuple(decision_words(each) for each in decisions if each.adopted == taken)
        if lines:
            yield Verdicts(one if len(lines) == 1 else several, taken, lines)


def _themes(themes: tuple[AdoptedTheme, ...]) -> Iterator[Section]:
    blocks: list[Block] = []
    for theme in themes:
        blocks.append(Remark(theme_facts(theme), strong=theme.title))
        if theme.why.strip():
            blocks.append(Typed(unbroken(theme.why)))
    if blocks:
        yield Section(_("Thème adopté") if len(themes) == 1 else _("Thèmes adoptés"), tuple(blocks))


def _calendar(changes: tuple[CalendarChange, ...]) -> Iterator[Section]:
    parts = []
    for kind, one, several in (
        ("created", _("Nouvelle animation"), _("Nouvelles animations")),
        ("moved", _("Animation déplacée"), _("Animations déplacées")),
        ("changed", _("Animation modifiée"), _("Animations modifiées")),
        ("cancelled", _("Animation annulée"), _("Animations annulées")),
        ("removed", _("Animation retirée du calendrier"), _("Animations retirées du calendrier")),
    ):
        lines = [change_sentence(each) for each in sorted(changes, key=_by_date) if each.kind == kind]
        if lines:
            title = one if len(lines) == 1 else several
            parts.append(Section(title, (Bullets(tuple(("", "", line) for line in lines)),)))
    if parts:
        yield Section(_("Changements au calendrier"), parts=tuple(parts))


def _by_date(change: CalendarChange) -> datetime:
    slot = change.after or change.before
    return slot[0] if slot else datetime.max


def _tasks(items: tuple[MinutesItem, ...]) -> Iterator[Section]:
    rows = [
        (
            unbroken(task.what),
            task.who.strip() or _("à désigner"),
            short_date(task.due_on) if task.due_on else _("sans échéance"),
        )
        for item in items
        for task in item.tasks
    ]
    if rows:
        grid = Grid((_("Quoi"), _("Qui"), _("Avant le")), tuple(rows), widths=(44, 32, 24))
        yield Section(_("Qui fait quoi"), (grid,))
