"""The plan of a compte rendu: which sections, in which order, with which words; plain text, whatever the format.

Every format (Markdown, hence DOCX and ODT, PDF, and the page on screen) is written from this plan, so that all say the
same. What is said twice (the relevé de décisions) and what is left out of a shorter one: `minutes_lengths.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.french import clock, datetime_range, joined, long_date, quoted, short_date, unbroken
from ssi_core.domain.same_name import plain
from ssi_core.exports.minutes import AdoptedTheme, CalendarChange, Minutes, MinutesDecision, MinutesItem, MinutesTask
from ssi_core.exports.minutes_blocks import Block, Bullets, Chart, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_programme import programme_table
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
    """The whole; `warning` says that it is provisional, `signature` who approved it and when ('' when it is not so)."""

    title: str
    collective: str
    edition: str
    facts: tuple[tuple[str, str], ...]
    warning: str
    sections: tuple[Section, ...]
    signature: str = ""


ATTENDANCE, THEMES, CALENDAR, PROGRAMME = "presences", "themes", "calendrier", "programme"
TASKS, NEXT, SILENT, ITEM = "taches", "prochaine", "autres-points", "point:"


def outline(minutes: Minutes) -> Outline:
    """The plan of a compte rendu: what was said and decided in agenda order, then what follows from it."""
    sections = [
        *_attendance(minutes),
        *_items(minutes.items),
        *_themes(minutes),
        *_calendar(minutes.calendar_changes),
        *programme_table(minutes.programme, PROGRAMME),
        *minutes.chapters,
        *_tasks(minutes.items),
    ]
    if minutes.next_plenary:
        starts, place = minutes.next_plenary.starts, minutes.next_plenary.place
        sentence = _("Rendez-vous le {day}, à {hour}").format(day=long_date(starts), hour=clock(starts))
        said = Remark(finished(f"{sentence} ({place})" if place else sentence), key="rendez-vous")
        title = _("Prochaine réunion") if minutes.group else _("Prochaine plénière")
        sections.append(Section(title, (said,), key=NEXT))
    return Outline(
        unbroken(_("Compte rendu – {title}").format(title=minutes.title)),
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
        sections.append(Section(_("Absents"), (Remark(absence(absent), key="presences/absents/liste"),)))
    if sections:
        counted = (Remark(head_count(attendance), key="presences/nombre"),) if came or excused else ()
        yield Section(_("Présences"), counted, tuple(sections), key=ATTENDANCE)


def _items(items: tuple[MinutesItem, ...]) -> Iterator[Section]:
    silent = []
    for number, item in enumerate(items, start=1):
        keys = item.note_keys or ("",) * len(item.notes)
        notes = [Typed(unbroken(note), key) for note, key in zip(item.notes, keys, strict=True) if note.strip()]
        blocks = [*notes, *_decisions(item.decisions)]
        if not blocks and item.tasks:
            blocks = [
                Remark(
                    _("Les suites données à ce point figurent dans le tableau «\u00a0Qui fait quoi\u00a0».")
                )
            ]
        if blocks:
            yield Section(unbroken(item.title), tuple(blocks), number=number, key=item.key)
        else:
            silent.append(_("point {n} ({title})").format(n=number, title=quoted(item.title)))
    if silent:
        said = _("Sans note ni décision\u00a0: {items}.").format(items=joined(silent))
        yield Section(_("Autres points de l’ordre du jour"), (Remark(said),), key=SILENT)


def _decisions(decisions: tuple[MinutesDecision, ...]) -> Iterator[Block]:
    for one, several, taken in (
        (_("Décision"), _("Décisions"), True),
        (_("Proposition non retenue"), _("Propositions non retenues"), False),
    ):
        its = [each for each in decisions if each.adopted == taken]
        lines, keys = tuple(map(decision_words, its)), tuple(each.key for each in its)
        if lines:
            yield Verdicts(one if len(lines) == 1 else several, taken, lines, keys)


def _themes(minutes: Minutes) -> Iterator[Section]:
    themes: tuple[AdoptedTheme, ...] = minutes.theme_adopted
    blocks: list[Block] = []
    for theme in themes:
        blocks.append(Remark(theme_facts(theme), strong=theme.title, key=theme.key))
        if theme.why.strip():
            blocks.append(Typed(unbroken(theme.why), f"{theme.key}#pourquoi" if theme.key else ""))
    if minutes.theme_supports:
        told = _("Soutiens à chaque thème à la fin de la plénière")
        blocks.append(Chart(told, _("Thème"), _("Soutiens"), minutes.theme_supports))
    if blocks:
        titles = (_("Les thèmes proposés"), _("Thème adopté"), _("Thèmes adoptés"))
        yield Section(titles[min(len(themes), 2)], tuple(blocks), key=THEMES)


def _calendar(changes: tuple[CalendarChange, ...]) -> Iterator[Section]:
    parts = []
    for kind, one, several in (
        ("created", _("Nouvelle animation"), _("Nouvelles animations")),
        ("moved", _("Animation déplacée"), _("Animations déplacées")),
        ("changed", _("Animation modifiée"), _("Animations modifiées")),
        ("cancelled", _("Animation annulée"), _("Animations annulées")),
        ("removed", _("Animation retirée du calendrier"), _("Animations retirées du calendrier")),
    ):
        its = [each for each in sorted(changes, key=_by_date) if each.kind == kind]
        if its:
            bullets = Bullets(tuple(("", "", change_sentence(each)) for each in its), tuple(each.key for each in its))
            parts.append(Section(one if len(its) == 1 else several, (bullets,), key=f"{CALENDAR}/{kind}"))
    if parts:
        yield Section(_("Changements au calendrier"), parts=tuple(parts), key=CALENDAR)


def _by_date(change: CalendarChange) -> datetime:
    slot = change.after or change.before
    return slot[0] if slot else datetime.max


def _tasks(items: tuple[MinutesItem, ...]) -> Iterator[Section]:
    """One table for each structure, by name, then what falls to none; a single table when no structure is known."""
    tasks = [task for item in items for task in item.tasks]
    groups: dict[str, list[MinutesTask]] = {}
    for task in tasks:
        groups.setdefault(task.structure, []).append(task)
    if not tasks:
        return
    if set(groups) == {""}:
        yield Section(_("Qui fait quoi"), (_task_table(tasks),), key=TASKS)
        return
    parts = []
    for name in sorted(groups, key=lambda name: (not name, plain(name))):
        key = f"{TASKS}/{plain(name) or 'sans-structure'}"
        parts.append(Section(name or _("Sans structure"), (_task_table(groups[name]),), key=key))
    yield Section(_("Qui fait quoi"), parts=tuple(parts), key=TASKS)


def _task_table(tasks: list[MinutesTask]) -> Grid:
    rows = tuple(
        (
            unbroken(task.what),
            task.who.strip() or _("à désigner"),
            short_date(task.due_on) if task.due_on else _("sans échéance"),
        )
        for task in tasks
    )
    header = (_("Quoi"), _("Qui"), _("Avant le"))
    return Grid(header, rows, widths=(44, 32, 24), keys=tuple(task.key for task in tasks))
